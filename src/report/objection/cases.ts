import type { Decision } from '../../model/decision.ts';
import type { Objection } from '../../model/objection.ts';
import { numberedObjections, objectionObject } from '../../tally/objection-names.ts';

/** What became of an objection. */
export interface Outcome {
  readonly upheld: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface ObjectionCase {
  /** `2025-1`: year and order of receipt within it. */
  readonly number: string;
  readonly objection: Objection;
  /** null while it waits. */
  readonly outcome: Outcome | null;
}

/** The objections of a year with what was decided about them; a later decision supersedes an earlier one. */
export function objectionCases(
  objections: readonly Objection[],
  decisions: readonly Decision[],
  year: number,
): readonly ObjectionCase[] {
  const outcomes = new Map<string, Outcome>();
  for (const { kind, object, reason, by, at } of decisions) {
    if (kind !== 'objection-upheld' && kind !== 'objection-dismissed') continue;
    outcomes.set(object, { upheld: kind === 'objection-upheld', reason, by, at });
  }
  return numberedObjections(objections, year).map((numbered) => ({
    ...numbered,
    outcome: outcomes.get(objectionObject(numbered.number)) ?? null,
  }));
}

/** An objection that a correction has answered, as it was ruled on then. */
export interface Answered extends Outcome {
  readonly number: string;
}

/** The rulings that a correction made of these objections answers. */
export function answeredOf(cases: readonly ObjectionCase[]): readonly Answered[] {
  return cases.flatMap(({ number, outcome }) => (outcome === null ? [] : [{ number, ...outcome }]));
}

/** The objections that no earlier correction answered, or that were ruled on again since. */
export function notAnswered(
  cases: readonly ObjectionCase[],
  answered: readonly Answered[],
): readonly ObjectionCase[] {
  return cases.filter(
    ({ number, outcome }) =>
      !answered.some(
        (earlier) =>
          earlier.number === number &&
          earlier.upheld === outcome?.upheld &&
          earlier.reason === outcome.reason &&
          earlier.by === outcome.by &&
          earlier.at === outcome.at,
      ),
  );
}
