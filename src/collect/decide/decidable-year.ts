import type { Window } from '../../model/civil-date.ts';
import type { Decision } from '../../model/decision.ts';
import type { TallyResult } from '../../model/result.ts';
import type { Prepared } from '../../tally/prepare.ts';

/** A decision as it is recorded, before it has its number. */
export type Resolved = Omit<Decision, 'seq'>;

/** A year as decisions see it. */
export interface DecidableYear {
  readonly year: number;
  /** The days on which its candidates are judged. */
  readonly season: Window;
  readonly prepared: Prepared;
  readonly result: TallyResult;
  /** The year as it would be had nobody decided anything. */
  readonly undecided: () => TallyResult;
  /** The year as it would be with these decisions appended. */
  readonly decidedAlso: (more: readonly Resolved[]) => TallyResult;
}
