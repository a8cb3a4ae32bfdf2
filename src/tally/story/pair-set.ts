/** Unordered pairs of small whole numbers, each kept once. */
export class PairSet {
  private readonly size: number;
  private readonly pairs = new Set<number>();

  /** Numbers are below `size`; `size` squared must stay a safe integer. */
  constructor(size: number) {
    this.size = size;
  }

  add(a: number, b: number): void {
    if (a !== b) this.pairs.add(a < b ? a * this.size + b : b * this.size + a);
  }

  *[Symbol.iterator](): IterableIterator<readonly [number, number]> {
    for (const pair of this.pairs) yield [Math.floor(pair / this.size), pair % this.size];
  }
}
