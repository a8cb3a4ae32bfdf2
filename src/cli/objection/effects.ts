import type { Resolved } from '../../collect/decide/decidable-year.ts';
import { decidableYears } from '../../collect/decide/decide.ts';
import { resolveDecisions } from '../../collect/decide/resolve.ts';
import { gatherRegisters } from '../../collect/gather/registers.ts';
import { parseDecisions } from '../../collect/import/decisions.ts';
import type { Table } from '../../collect/import/table/table.ts';
import { differencesOf } from '../../report/differences/differences.ts';
import { snapshotOf } from '../../report/differences/snapshot.ts';
import type { Store } from '../../store/types.ts';
import { buildNameIndex } from '../../tally/names/index.ts';
import { objectionNames } from '../../tally/objection-names.ts';

/** What upholding an objection decides, and in how many places the count of its year then differs. */
export interface Effects {
  readonly effects: readonly Resolved[];
  /** null where nothing is decided, or the year of the objection has not been collected. */
  readonly changes: number | null;
}

/** Of an objection that is dismissed. */
export const NO_EFFECTS: Effects = { effects: [], changes: null };

/** Reads the decisions of a table, and counts the year with them. Throws InputError with everything that is wrong. */
export async function effectsOf(store: Store, table: Table, year: number): Promise<Effects> {
  const registers = { members: null, outlets: null };
  const { members } = await gatherRegisters(store, registers);
  const years = await decidableYears(store, registers);
  const effects = resolveDecisions(
    parseDecisions(table),
    years,
    objectionNames(await store.objections()),
    buildNameIndex(members.rows),
    table.file,
  );
  const own = years.find((one) => one.year === year);
  if (own === undefined) return { effects, changes: null };
  const before = snapshotOf(own.result);
  return { effects, changes: differencesOf(before, snapshotOf(own.decidedAlso(effects))).length };
}

/** For the screen: an objection is upheld to change something. */
export function changesText(changes: number): string {
  return changes === 0
    ? '按这些决定重新计算，积分、名次、入围和明细都没有变化。请核对决定的对象和结论；写错了可以再处理一次，后面的取代前面的。'
    : `按这些决定重新计算，有 ${changes} 处变化。处理完全部异议后用 objection correct 出更正公告。`;
}
