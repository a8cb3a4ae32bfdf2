import type { Member } from '../model/registers.ts';
import { type Candidate, readCandidates } from './candidate.ts';
import { type Check, check, type Finding, isOpenCheck, mergeChecks } from './finding.ts';
import { DECISION_COLUMN, decisionOf, REASON_COLUMN } from './nominations/decision-columns.ts';
import type { Absence, HandedNomination, Winner } from './nominations/nomination.ts';
import type { Pack } from './pack/schema.ts';
import { type Conflict, findConflicts, isUndecided } from './rules/conflicts.ts';
import { judgeEligibility } from './rules/eligibility.ts';
import { judgeForm } from './rules/form.ts';
import { registerOf } from './rules/membership.ts';
import { judgeNumbers } from './rules/number.ts';
import { failedVerifications, settleChecks } from './rules/settle.ts';
import { dayIn } from './rules/years.ts';
import { type Entrant, isIn, type PoolOutcome, shortlist } from './shortlist.ts';
import { wholeChecks } from './whole-checks.ts';

/** All that a selection rests on. A register that was not given is null: what hangs on it is asked about. */
export interface SelectionInput {
  readonly pack: Pack;
  /** Year of a selection that is held every year; null where the pack states its years. */
  readonly year: number | null;
  readonly nominations: readonly HandedNomination[];
  readonly members: readonly Member[] | null;
  readonly absences: readonly Absence[] | null;
  readonly winners: readonly Winner[] | null;
}

export interface RefusedNomination {
  readonly candidate: Candidate;
  readonly findings: readonly Finding[];
}

export interface SelectionResult {
  readonly pack: Pack;
  readonly year: number | null;
  /** Last day for nominations. */
  readonly asOf: string;
  /** By row. */
  readonly valid: readonly Candidate[];
  readonly refused: readonly RefusedNomination[];
  readonly conflicts: readonly Conflict[];
  readonly pools: readonly PoolOutcome[];
  readonly checks: readonly Check[];
}

/** A nomination-based selection: a pure function of what was handed in. The order of rows decides nothing. */
export function select(input: SelectionInput): SelectionResult {
  const { pack, year, absences, winners } = input;
  const register = input.members === null ? null : registerOf(input.members, year);
  const asOf = dayIn(year, pack.period.to);
  const candidates = readCandidates(pack, input.nominations, register);
  // A nomination given up no longer counts against its nominator, nor against the other one of the same candidate.
  const numbers = judgeNumbers(
    pack,
    candidates.filter((candidate) => !isGivenUp(candidate)),
    register,
  );
  const judged = candidates.map((candidate) => {
    const form = judgeForm(pack, candidate, year);
    const eligibility = judgeEligibility(pack, candidate, { asOf, absences, winners, register });
    const own = numbers.findings.filter(({ row }) => row === candidate.row);
    const findings = [
      ...form.findings,
      ...own,
      ...eligibility.findings,
      ...failedVerifications(candidate),
      ...givenUp(pack, candidate),
    ];
    return { candidate, findings, checks: [...form.checks, ...eligibility.checks] };
  });
  const standing = judged.filter(({ findings }) => findings.length === 0);
  const valid = standing.map(({ candidate }) => candidate);
  const validRows = new Set(valid.map(({ row }) => row));
  const conflicts = findConflicts(pack, valid, register);
  const gathered = mergeChecks([
    ...wholeChecks(pack, valid, register),
    ...numbers.checks.filter(({ rows }) => rows.some((row) => validRows.has(row))),
    ...standing.flatMap((one) => one.checks),
    // A cell of a refused row is to be put right too: all that is wrong with the table is said at once.
    ...judged
      .filter(({ findings }) => findings.length > 0)
      .flatMap((one) => one.checks.filter(({ kind }) => kind === 'cell')),
    ...unplaced(pack, valid),
  ]);
  const checks = mergeChecks(settleChecks(gathered, valid));
  const openRows = new Set(checks.filter(isOpenCheck).flatMap(({ rows }) => rows));
  const contest = placesUnderConflicts(conflicts, (inConflict) => {
    const entrants = valid.map(
      (candidate): Entrant => ({
        candidate,
        open: inConflict.has(candidate.row) ? 'conflict' : openRows.has(candidate.row) ? 'check' : null,
      }),
    );
    return shortlist(pack, entrants, register, asOf);
  });
  return {
    pack,
    year,
    asOf,
    valid,
    refused: judged.filter(({ findings }) => findings.length > 0),
    conflicts: contest.conflicts,
    pools: contest.pools,
    checks,
  };
}

/**
 * A conflict only stands while two of its nominations could both get a place. Those out whatever is decided take it
 * with them, which may settle other places in turn.
 */
function placesUnderConflicts(
  found: readonly Conflict[],
  placesWith: (inConflict: ReadonlySet<number>) => readonly PoolOutcome[],
): { readonly conflicts: readonly Conflict[]; readonly pools: readonly PoolOutcome[] } {
  let conflicts = found;
  for (;;) {
    const live = conflicts.filter(isUndecided);
    const pools = placesWith(new Set(live.flatMap(({ candidates }) => candidates.map(({ row }) => row))));
    const out = new Set(
      pools.flatMap(({ entrants }) =>
        entrants.filter(({ standing }) => standing === '否').map(({ candidate }) => candidate.row),
      ),
    );
    const next = conflicts.map((conflict) => {
      const inPlay = conflict.candidates.filter(({ row }) => !out.has(row));
      return { ...conflict, moot: new Set(inPlay.map(({ award }) => award?.name)).size < 2 };
    });
    if (next.filter(isUndecided).length === live.length) return { conflicts: next, pools };
    conflicts = next;
  }
}

function isGivenUp({ cellOf }: Candidate): boolean {
  return decisionOf(cellOf(DECISION_COLUMN)) === '放弃';
}

function givenUp(pack: Pack, candidate: Candidate): Finding[] {
  if (!isGivenUp(candidate)) return [];
  const { row, cellOf } = candidate;
  const says = `经决定放弃：${cellOf(REASON_COLUMN).trim()}`;
  return [{ kind: 'decision', row, column: DECISION_COLUMN, rule: pack.oneAward?.rule ?? null, says }];
}

/** A nomination whose level or field says which places it is for, but does not say it. */
function unplaced(pack: Pack, valid: readonly Candidate[]): Check[] {
  return valid
    .filter((candidate) => !pack.places.some((pool) => isIn(pool, candidate)))
    .map(({ row }) => check('open', [row], pack.places[0]?.rule ?? null, '看不出占用哪一类名额，请补填'));
}
