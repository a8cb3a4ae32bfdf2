/** A text taken apart for comparing: its letters, and the numbers that stand between them. */
export interface Stream {
  /** Letters only: no digits, spaces, punctuation, emoji. */
  readonly letters: string;
  /** Run of digits (with 年月日 and punctuation inside) that stands before the letter of that index. */
  readonly numbers: Runs;
}

/** Runs of digits by the letter they stand before, in order. A map in use, but a tenth of its memory. */
export class Runs {
  private readonly places: readonly number[];
  private readonly runs: readonly string[];

  /** Places rise; each has its run. The arrays are copied, so that they take no more room than they need. */
  constructor(places: readonly number[], runs: readonly string[]) {
    this.places = places.slice();
    this.runs = runs.slice();
  }

  get size(): number {
    return this.places.length;
  }

  /** Index of the first run at `place` or behind it. */
  private indexOf(place: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  get(place: number): string | undefined {
    const index = this.indexOf(place);
    return this.places[index] === place ? this.runs[index] : undefined;
  }

  /** Places from `from` to `to`, both included. */
  placesWithin(from: number, to: number): readonly number[] {
    return this.places.slice(this.indexOf(from), this.indexOf(to + 1));
  }

  values(): readonly string[] {
    return this.runs;
  }

  *[Symbol.iterator](): Generator<readonly [number, string]> {
    for (const [index, place] of this.places.entries()) yield [place, this.runs[index] ?? ''];
  }
}

const NOTHING = 0;
const LETTER = 1;
const DIGIT = 2;

/** Units that belong to a run of digits when they follow a digit; pages lose them (6月17日 → 617日). */
const UNITS: ReadonlySet<string> = new Set('年月日号时分秒点');
/** Words between two numbers for which other copies write a dash. */
const LINKS: ReadonlySet<string> = new Set('至到');
const OTHER_LETTER = /\p{L}/u;

function kindOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return LETTER;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code < 0x80) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) ? LETTER : NOTHING;
  }
  // Accented Latin letters are what is left of a wrong encoding.
  if (code < 0x250) return NOTHING;
  if (code >= 0x3400 && code <= 0x4dbf) return LETTER;
  if (code >= 0x3000 && code <= 0x303f) return NOTHING;
  // Rare ideographs come as a pair led by D840–D88F, counted once; emoji come with other leads.
  if (code >= 0xd840 && code <= 0xd88f) return LETTER;
  if (code >= 0xd800 && code <= 0xf8ff) return NOTHING;
  return OTHER_LETTER.test(String.fromCharCode(code)) ? LETTER : NOTHING;
}

/** End of the run of digits that begins at `start`, not counting punctuation after its last digit or unit. */
function runEnd(text: string, start: number): number {
  let end = start;
  for (let index = start; index < text.length; index += 1) {
    const kind = kindOf(text.charCodeAt(index));
    if (kind === DIGIT) {
      end = index + 1;
    } else if (kind === LETTER) {
      const letter = text.charAt(index);
      if (UNITS.has(letter) && end === index) end = index + 1;
      else if (!(LINKS.has(letter) && digitFollows(text, index + 1))) return end;
    }
  }
  return end;
}

function digitFollows(text: string, from: number): boolean {
  for (let index = from; index < text.length && index < from + 3; index += 1) {
    const kind = kindOf(text.charCodeAt(index));
    if (kind === DIGIT) return true;
    if (kind === LETTER) return false;
  }
  return false;
}

const NO_RUNS = new Runs([], []);

/** From this length on V8 keeps a slice as a view, and the whole text alive with it. */
const LONGEST_COPIED = 12;

function ownCopy(slice: string): string {
  return slice.length > LONGEST_COPIED ? Array.from(slice).join('') : slice;
}

/** Takes a normalised text apart. */
export function toStream(text: string): Stream {
  const codes: string[] = [];
  const places: number[] = [];
  const runs: string[] = [];
  let count = 0;
  let from = -1;
  let index = 0;
  while (index < text.length) {
    const kind = kindOf(text.charCodeAt(index));
    if (kind === LETTER) {
      if (from < 0) from = index;
      count += 1;
      index += 1;
      continue;
    }
    if (from >= 0) {
      codes.push(text.slice(from, index));
      from = -1;
    }
    if (kind === DIGIT) {
      const end = runEnd(text, index);
      const run = ownCopy(text.slice(index, end));
      const last = places.length - 1;
      if (places[last] === count) {
        runs[last] = `${runs[last] ?? ''} ${run}`;
      } else {
        places.push(count);
        runs.push(run);
      }
      index = end;
    } else {
      index += 1;
    }
  }
  if (from >= 0) codes.push(text.slice(from));
  return { letters: codes.join(''), numbers: places.length === 0 ? NO_RUNS : new Runs(places, runs) };
}
