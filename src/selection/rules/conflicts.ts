import type { Candidate } from '../candidate.ts';
import { DECISION_COLUMN, decisionOf, REASON_COLUMN } from '../nominations/decision-columns.ts';
import type { Pack } from '../pack/schema.ts';
import { unitKeyOf } from './exclusions.ts';
import type { Register } from './membership.ts';

/** Valid nominations of one unit for awards that it does not hold together. A person decides; nothing is dropped. */
export interface Conflict {
  readonly rule: string;
  readonly unit: string;
  readonly candidates: readonly Candidate[];
  /** Set where every nomination of it is decided to stand, with the reasons given. */
  readonly settled: string | null;
  /** All but one award's nominations are beyond the places whatever is decided: nothing to decide. */
  readonly moot: boolean;
}

/** Whether a person must still decide. */
export function isUndecided({ settled, moot }: Conflict): boolean {
  return settled === null && !moot;
}

/** `valid`: what stands after all else is judged; given-up nominations are not among them. */
export function findConflicts(
  { oneAward }: Pack,
  valid: readonly Candidate[],
  register: Register | null,
): readonly Conflict[] {
  if (oneAward === null) return [];
  const concerned = valid.filter(({ award }) => award !== null && oneAward.awards.includes(award.name));
  return [...Map.groupBy(concerned, ({ unit }) => unitKeyOf(unit, register)).values()].flatMap((group) => {
    if (new Set(group.map(({ award }) => award?.name)).size < 2) return [];
    const kept = group.filter(({ cellOf }) => decisionOf(cellOf(DECISION_COLUMN)) === '保留');
    const reasons = [...new Set(kept.map(({ cellOf }) => cellOf(REASON_COLUMN).trim()))];
    return [
      {
        rule: oneAward.rule,
        unit: group[0]?.unit ?? '',
        candidates: group,
        settled: kept.length === group.length ? reasons.join('；') : null,
        moot: false,
      },
    ];
  });
}
