import type { ReadingAnswers } from '../model/result.ts';

export interface ReadingAnswer {
  readonly id: string;
  /** Chinese, as the notice prints it. */
  readonly wording: string;
}

/** Answers that are no fixed word, such as a range of days. */
export interface FreeAnswer {
  /** How it is written, e.g. `YYYY-MM-DD..YYYY-MM-DD`. */
  readonly form: string;
  readonly accepts: (answer: string) => boolean;
  /** Whether it speaks of this tally year: a range of days is one year's. */
  readonly fits: (answer: string, year: number) => boolean;
  readonly wording: (answer: string) => string;
}

/** 口径: an open point of the regulation, as data. */
export interface Reading {
  readonly id: string;
  readonly clauses: readonly string[];
  /** Chinese. */
  readonly question: string;
  readonly answers: readonly ReadingAnswer[];
  readonly free: FreeAnswer | null;
  /** Answer id taken where nobody has answered. */
  readonly default: string;
  /** Chinese: why this one. */
  readonly why: string;
}

/** The answer to a reading. Throws where answers were not completed: a missing answer is never a default here. */
export function answerTo(readings: ReadingAnswers, id: string): string {
  const answer = readings[id];
  if (answer === undefined) throw new RangeError(`reading ${id} has no answer: resolve the readings first`);
  return answer;
}

/** The answer to a reading, known to be one of `among`. Throws on any other. */
export function answerAmong<const A extends string>(
  readings: ReadingAnswers,
  id: string,
  among: readonly A[],
): A {
  const answer = answerTo(readings, id);
  const found = among.find((candidate) => candidate === answer);
  if (found === undefined) throw new RangeError(`reading ${id}: no such answer ${answer}`);
  return found;
}

/** Chinese wording of an answer as given; null where the reading knows no such answer. */
export function wordingOf(reading: Reading, answer: string): string | null {
  const fixed = reading.answers.find(({ id }) => id === answer);
  if (fixed !== undefined) return fixed.wording;
  return reading.free?.accepts(answer) === true ? reading.free.wording(answer) : null;
}
