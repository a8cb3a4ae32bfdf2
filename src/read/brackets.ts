/** A bracket in a normalised text, with where it stands. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly content: string;
  /** Nothing, or the end of a sentence, stands before it. */
  readonly free: boolean;
  readonly closed: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '】': '【', '〕': '〔' };
const OPENERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '〔': '〕' };
const SENTENCE_END = /[。!?;"”'’》.…)\]】]$/;
const TRAIL = /[\s。.,;、]+$/;
/** A byline in brackets is no longer than this. */
const LONGEST = 160;

/** The brackets at the end of a text, first to last; one that was never closed too. */
export function trailingBrackets(text: string): readonly Bracket[] {
  const found: Bracket[] = [];
  let end = text.replace(TRAIL, '').length;
  for (;;) {
    const closer = text.charAt(end - 1);
    const opener = CLOSERS[closer];
    if (opener === undefined) break;
    const start = openingOf(text, end - 1, opener, closer);
    if (start === null || end - start > LONGEST) break;
    found.unshift(bracketOf(text, start, end, end - 1));
    end = text.slice(0, start).replace(TRAIL, '').length;
  }
  if (found.length > 0) return found;
  const start = Math.max(text.lastIndexOf('('), text.lastIndexOf('【'));
  const closer = OPENERS[text.charAt(start)] ?? '';
  const open = start >= 0 && text.length - start <= LONGEST && !text.slice(start).includes(closer);
  return open ? [bracketOf(text, start, text.length, text.length)] : [];
}

/** The bracket that a text begins with, if any. */
export function leadingBracket(text: string): Bracket | null {
  const closer = OPENERS[text.charAt(0)];
  if (closer === undefined) return null;
  let depth = 0;
  for (let index = 0; index < Math.min(text.length, LONGEST); index += 1) {
    const char = text.charAt(index);
    if (char === text.charAt(0)) depth += 1;
    if (char === closer) depth -= 1;
    if (depth === 0) return bracketOf(text, 0, index + 1, index);
  }
  return null;
}

function openingOf(text: string, closing: number, opener: string, closer: string): number | null {
  let depth = 0;
  for (let index = closing; index >= 0 && closing - index <= LONGEST; index -= 1) {
    const char = text.charAt(index);
    if (char === closer) depth += 1;
    if (char === opener) depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}

function bracketOf(text: string, start: number, end: number, contentEnd: number): Bracket {
  const before = text.slice(0, start).trimEnd();
  return {
    start,
    end,
    content: text.slice(start + 1, contentEnd).trim(),
    free: before === '' || SENTENCE_END.test(before),
    closed: contentEnd < end,
  };
}
