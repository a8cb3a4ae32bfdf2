/** Unordered pairs of small whole numbers. */
export class PairSet {
  private readonly size: number;
  private readonly pairs: number[] = [];

  /** Numbers are below `size`; `size` squared must stay a safe integer. */
  constructor(size: number) {
    this.size = size;
  }

  add(a: number, b: number): void {
    if (a !== b) this.pairs.push(a < b ? a * this.size + b : b * this.size + a);
  }

  /** Each pair once, the smaller number first, in order. */
  *inOrder(): Generator<readonly [number, number]> {
    let last = -1;
    for (const pair of Float64Array.from(this.pairs).sort()) {
      if (pair === last) continue;
      last = pair;
      yield [Math.floor(pair / this.size), pair % this.size];
    }
  }
}
