/** How many earlier places of one seed are tried; more only occur in texts that repeat themselves. */
const LONGEST_CHAIN = 12;
/** Up to this length every place is tried: cheaper than a table. */
const SHORT_TEXT = 48;

export interface Match {
  readonly place: number;
  readonly length: number;
}

/** Finds passages of other texts in one text. */
export interface Finder {
  /** Shortest passage it finds. */
  readonly seed: number;
  /** The place whose common passage with `other` from `at` is the longest; the expected place wins a tie. */
  best(other: string, at: number, expected: number): Match;
}

function commonLength(a: string, atA: number, b: string, atB: number): number {
  let length = 0;
  while (
    atA + length < a.length &&
    atB + length < b.length &&
    a.charCodeAt(atA + length) === b.charCodeAt(atB + length)
  ) {
    length += 1;
  }
  return length;
}

/** Tries every place of a short text. */
class Scan implements Finder {
  readonly seed: number;
  private readonly text: string;

  constructor(text: string, seed: number) {
    this.text = text;
    this.seed = seed;
  }

  best(other: string, at: number, expected: number): Match {
    let place = expected;
    let length = expected < 0 ? 0 : commonLength(other, at, this.text, expected);
    for (let from = 0; from + this.seed <= this.text.length; from += 1) {
      const common = commonLength(other, at, this.text, from);
      if (common <= length) continue;
      length = common;
      place = from;
    }
    return { place, length };
  }
}

/** Looks places up by their first letters. */
class SeedTable implements Finder {
  readonly seed: number;
  private readonly text: string;
  private readonly mask: number;
  private readonly head: Int32Array;
  private readonly next: Int32Array;

  constructor(text: string, seed: number) {
    this.text = text;
    this.seed = seed;
    let slots = 16;
    while (slots < text.length * 2) slots *= 2;
    this.mask = slots - 1;
    this.head = new Int32Array(slots);
    this.next = new Int32Array(text.length + 1);
    for (let at = text.length - seed; at >= 0; at -= 1) {
      const slot = this.slot(text, at);
      this.next[at] = this.head[slot] ?? 0;
      this.head[slot] = at + 1;
    }
  }

  private slot(text: string, at: number): number {
    let hash = 0;
    for (let step = 0; step < this.seed; step += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at + step);
    return (Math.imul(hash, 0x9e3779b1) >>> 15) & this.mask;
  }

  best(other: string, at: number, expected: number): Match {
    let place = expected;
    let length = expected < 0 ? 0 : commonLength(other, at, this.text, expected);
    let next = this.head[this.slot(other, at)] ?? 0;
    for (let tries = 0; next > 0 && tries < LONGEST_CHAIN; tries += 1) {
      const common = commonLength(other, at, this.text, next - 1);
      if (common > length) {
        length = common;
        place = next - 1;
      }
      next = this.next[next - 1] ?? 0;
    }
    return { place, length };
  }
}

/** Prepares a text for finding passages of `seed` letters or more in it. */
export function finderOf(text: string, seed: number): Finder {
  return text.length <= SHORT_TEXT ? new Scan(text, seed) : new SeedTable(text, seed);
}
