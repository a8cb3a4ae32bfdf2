/** Unordered pairs of small whole numbers. */
export class PairSet {
  private readonly size: number;
  private readonly pairs: number[] = [];

  /** Numbers are below `size`; `size` squared must stay a safe integer. */
  constructor(size: number) {
    this.size = size;
  }

  add(a: number, b: number): void {
    if (a !== b) this.pairs.push(a < b ? b * this.size + a : a * this.size + b);
  }

  /** Each pair once, the smaller number first, in the order of the larger. */
  *inOrder(): Generator<readonly [number, number]> {
    let last = -1;
    for (const pair of Float64Array.from(this.pairs).sort()) {
      if (pair === last) continue;
      last = pair;
      yield [pair % this.size, Math.floor(pair / this.size)];
    }
  }
}
