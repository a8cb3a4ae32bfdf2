import {
  ACCIDENT_AFTER,
  ACCIDENT_BEFORE,
  FOLLOWING,
  JOINING_BEFORE,
  WORDS_WITH_UNIVERSITY,
} from './short-name-words.ts';

/** 丨 is a Han character by Unicode and a bar in titles. */
const HAN = /(?!丨)\p{Script=Han}/u;

/** Whether a full name stands there as a name: 四川|大学生 and 成都|大学城 are no schools, 四川大学|生物 is. */
export function standsAsFullName(text: string, end: number, name: string): boolean {
  const allowed = name.endsWith('大学') ? WORDS_WITH_UNIVERSITY[text[end] ?? ''] : undefined;
  if (allowed === undefined) return true;
  const next = text[end + 1];
  return next !== undefined && allowed.includes(next);
}

/** How a short name stands in a text: as a word of its own, doubtfully, or by accident (形成|大量, 江西财|经). */
export type ShortStanding = 'word' | 'doubtful' | 'accident';

/**
 * Judges the characters around a short name. `strict` names (ambiguous, or of two characters) must have a boundary
 * on both sides; `taken` tells which characters belong to another name already.
 */
export function standingOfShort(
  text: string,
  start: number,
  end: number,
  strict: boolean,
  taken: (at: number) => boolean,
): ShortStanding {
  const before = start === 0 || taken(start - 1) ? '' : (text[start - 1] ?? '');
  const after = end >= text.length || taken(end) ? '' : (text[end] ?? '');
  const first = text[start] ?? '';
  const last = text[end - 1] ?? '';
  if (before !== '' && (ACCIDENT_BEFORE[first] ?? '').includes(before)) {
    return before === '四' && first === '川' && !strict ? 'doubtful' : 'accident';
  }
  if (after !== '' && (ACCIDENT_AFTER[last] ?? '').includes(after)) return 'accident';
  if (!strict) return 'word';
  const leftOpen = !HAN.test(before) || JOINING_BEFORE.includes(before);
  const rightOpen = !HAN.test(after) || FOLLOWING.some((word) => text.startsWith(word, end));
  return leftOpen && rightOpen ? 'word' : 'accident';
}
