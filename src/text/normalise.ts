/** Zero-width and direction marks that pages and Word leave behind; NFKC keeps them. */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;

/** Texts of nothing but such characters are normalised as they stand: ASCII, common signs, Han characters. */
const PLAIN =
  /^[\n -~\u00b7\u2014\u2018\u2019\u201c\u201d\u3001\u3002\u3008-\u3011\u3014\u3015\u4e00-\u9fff]*$/;

/** NFKC, invisible marks dropped, every kind of space one half-width space; line breaks kept. */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]/g, ' ');
}

/** As {@link normaliseText}, with runs of spaces folded and the ends trimmed. */
export function normaliseLine(text: string): string {
  return normaliseText(text)
    .replace(/[ \n]{2,}|\n/g, ' ')
    .trim();
}

/** For comparing names and titles: normalised, without any space. */
export function compact(text: string): string {
  return normaliseText(text).replace(/\s+/g, '');
}

/** Number of characters as a reader counts them (code points). */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Order by code point: the same everywhere, whatever the ICU data. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
