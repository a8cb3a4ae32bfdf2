import type { Points } from '../model/ledger.ts';
import { compare } from '../tally/ranking/points.ts';

/** What candidates are ordered by: the first component decides, the next one breaks its ties. */
export type Score = readonly Points[];

/** Negative where `a` is behind `b`, zero for a true tie. Both have the same components. */
export function compareScores(a: Score, b: Score): number {
  for (const [index, mine] of a.entries()) {
    const theirs = b[index];
    if (theirs === undefined) throw new RangeError('scores of different length');
    const order = compare(mine, theirs);
    if (order !== 0) return order;
  }
  return 0;
}

/** Without a point in what decides first, nobody is a candidate. */
export function isNothing(score: Score): boolean {
  const [first] = score;
  return first === undefined || first.num <= 0;
}

/** Counts how many of a fixed set of scores are at least, or above, a given one; each in log time. */
export class ScoreBoard {
  /** Best first. */
  readonly #sorted: readonly Score[];

  constructor(scores: readonly Score[]) {
    this.#sorted = scores.toSorted((a, b) => compareScores(b, a));
  }

  atLeast(score: Score): number {
    return this.#countWhile((other) => compareScores(other, score) >= 0);
  }

  above(score: Score): number {
    return this.#countWhile((other) => compareScores(other, score) > 0);
  }

  /** The score at a 1-based place; null beyond the last. */
  at(place: number): Score | null {
    return this.#sorted[place - 1] ?? null;
  }

  #countWhile(holds: (other: Score) => boolean): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#sorted[middle];
      if (other !== undefined && holds(other)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
