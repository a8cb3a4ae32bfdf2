import type { CivilDate } from '../model/civil-date.ts';

/** A case small enough for a reader of the regulation to check by head. */
export interface WorkedExample<I, O> {
  /** Chinese: the case in one sentence. */
  readonly says: string;
  readonly given: I;
  readonly gives: O;
}

/** What a worked example promises and what the code answers; a test compares the two. */
export interface WorkedOutcome {
  readonly says: string;
  readonly expected: unknown;
  readonly answered: unknown;
}

/** One pure function that a clause decides, with its worked examples. */
export interface Rule<I, O> {
  /** Chinese: what it decides. */
  readonly name: string;
  readonly decide: (given: I) => O;
  readonly worked: () => readonly WorkedOutcome[];
}

/** A rule as an edition lists it, whatever its input. */
export type RuleRecord = Pick<Rule<never, unknown>, 'name' | 'worked'>;

/** A numbered passage of the regulation that decides something. */
export interface Clause {
  readonly id: string;
  /** The passage, word for word as in the edition's text file. */
  readonly quotation: string;
  readonly inForceFrom: CivilDate;
  readonly rules: readonly RuleRecord[];
}

/** A passage that the program leaves to people, and where it puts it before them. */
export interface LeftToPeople {
  /** Clause id. A clause may be code in one part and stand here with the other. */
  readonly clause: string;
  /** The words left to people, word for word. */
  readonly quotation: string;
  /** Chinese: who decides. */
  readonly who: string;
  /** Chinese: the screen, command or file where the program shows it. */
  readonly where: string;
}

/** A condition that a candidate must meet to be chosen (评选条件); judged by people. */
export interface Condition {
  readonly clause: string;
  readonly of: 'units' | 'authors';
  readonly text: string;
}

export function rule<I, O>(
  name: string,
  decide: (given: I) => O,
  examples: readonly WorkedExample<NoInfer<I>, NoInfer<O>>[],
): Rule<I, O> {
  return {
    name,
    decide,
    worked: () =>
      examples.map(({ says, given, gives }) => ({ says, expected: gives, answered: decide(given) })),
  };
}
