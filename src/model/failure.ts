/** One thing wrong with what the user gave: file, row, column, what was expected and what came. */
export interface InputProblem {
  /** Stable code of the error catalogue, e.g. `bad-date`. */
  readonly code: string;
  readonly file: string | null;
  /** 1-based row as a spreadsheet shows it (header = 1). */
  readonly row: number | null;
  readonly column: string | null;
  /** Chinese; says what was expected and what was found. */
  readonly message: string;
}

/** Wrong use or bad input: exit status 2. Carries every problem found, not only the first. */
export class InputError extends Error {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }

  /** A single problem that belongs to no file. */
  static of(code: string, message: string): InputError {
    return new InputError([{ code, file: null, row: null, column: null, message }]);
  }
}

/** The world did not do its part (network, disk, newer database): exit status 1. */
export class RunError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RunError';
    this.code = code;
  }
}
