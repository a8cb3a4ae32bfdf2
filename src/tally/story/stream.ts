/** A text taken apart for comparing: its letters, and the numbers that stand between them. */
export interface Stream {
  /** Letters only: no digits, spaces, punctuation, emoji. */
  readonly letters: string;
  /** Run of digits (with 年月日 and punctuation inside) that stands before the letter of that index. */
  readonly numbers: ReadonlyMap<number, string>;
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

/** Takes a normalised text apart. */
export function toStream(text: string): Stream {
  const codes: string[] = [];
  const numbers = new Map<number, string>();
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
      const before = numbers.get(count);
      const run = text.slice(index, end);
      numbers.set(count, before === undefined ? run : `${before} ${run}`);
      index = end;
    } else {
      index += 1;
    }
  }
  if (from >= 0) codes.push(text.slice(from));
  return { letters: codes.join(''), numbers };
}
