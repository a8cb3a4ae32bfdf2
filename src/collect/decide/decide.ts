import type { Decision } from '../../model/decision.ts';
import type { TallyResult } from '../../model/result.ts';
import { editionFor } from '../../regulation/index.ts';
import { answersOf, forYear, resolveReadings } from '../../regulation/readings-file.ts';
import type { Store } from '../../store/types.ts';
import { NOTHING_KNOWN } from '../../tally/known.ts';
import { buildNameIndex } from '../../tally/names/index.ts';
import { objectionNames } from '../../tally/objection-names.ts';
import { prepare } from '../../tally/prepare.ts';
import { count } from '../../tally/tally.ts';
import { gather } from '../gather/gather.ts';
import { memoryOf } from '../gather/known.ts';
import { gatherRegisters } from '../gather/registers.ts';
import { parseDecisions } from '../import/decisions.ts';
import type { Table } from '../import/table/table.ts';
import type { DecidableYear } from './decidable-year.ts';
import { resolveDecisions } from './resolve.ts';
import { recordedYears } from './years.ts';

/** Register files for one run; null takes the recorded ones. */
interface Registers {
  readonly members: string | null;
  readonly outlets: string | null;
}

/** Appends the decisions of a table, all or none; returns how many. Throws InputError with everything that is wrong. */
export async function decide(
  store: Store,
  table: Table,
  registers: Registers,
  file: string,
): Promise<number> {
  const rows = parseDecisions(table);
  const { members } = await gatherRegisters(store, registers);
  const years = await decidableYears(store, registers);
  const objections = objectionNames(await store.objections());
  const decisions = resolveDecisions(rows, years, objections, buildNameIndex(members.rows), file);
  await store.appendDecisions(decisions);
  return decisions.length;
}

/** The years of the record, counted: what decisions may be about. */
export async function decidableYears(store: Store, registers: Registers): Promise<readonly DecidableYear[]> {
  const years: DecidableYear[] = [];
  const recorded = await store.readingAnswers();
  for (const year of await recordedYears(store)) {
    const edition = editionFor(year);
    const gathered = await gather(store, {
      year,
      membersFile: registers.members,
      outletsFile: registers.outlets,
      // A range of days is one year's; it must not keep people from deciding about the others.
      readings: forYear(edition, year, answersOf(edition, recorded)),
    });
    const { input } = gathered;
    const { known, keep } = await memoryOf(store, gathered);
    const prepared = prepare(input, known);
    await keep();
    const readings = resolveReadings(edition, input.readings);
    // Groupings rest on the decisions too.
    const others = { ...NOTHING_KNOWN, attributions: known.attributions };
    const countWith = (decisions: readonly Decision[]): TallyResult =>
      count(edition, prepare({ ...input, decisions }, others), readings);
    years.push({
      year,
      season: edition.selectionSeason(year),
      prepared,
      result: count(edition, prepared, readings),
      decidedAlso: (more) => {
        const last = input.decisions.reduce((highest, { seq }) => Math.max(highest, seq), 0);
        const appended = more.map((decision, index) => ({ ...decision, seq: last + index + 1 }));
        return countWith([...input.decisions, ...appended]);
      },
      undecided: () => countWith([]),
    });
  }
  return years;
}
