import {
  ACCIDENT_AFTER,
  ACCIDENT_BEFORE,
  EVERYDAY,
  FOLLOWING,
  JOINING_BEFORE,
  WORDS_WITH_ENDING,
  WORDS_WITH_SHAPE,
} from './short-name-words.ts';

const ENDINGS = Object.keys(WORDS_WITH_ENDING);

/** 丨 is a Han character by Unicode and a bar in titles. */
const HAN = /(?!丨)\p{Script=Han}/u;

/** Whether a full name stands there as a name: 四川|大学生 and 成都|大学城 are no schools, 四川大学|生物 is. */
export function standsAsFullName(text: string, end: number, name: string): boolean {
  const ending = ENDINGS.find((each) => name.endsWith(each));
  const goingOn = ending === undefined ? undefined : WORDS_WITH_ENDING[ending]?.[text[end] ?? ''];
  if (goingOn === undefined) return true;
  const follows = (word: string): boolean => text.startsWith(word, end + 1);
  return goingOn.as.some(follows) && !goingOn.but.some(follows);
}

/** Whether words only shaped like a school's name stand there as one. */
export function standsAsShape(text: string, end: number, ending: string): boolean {
  const others = WORDS_WITH_SHAPE[ending] ?? [];
  return standsAsFullName(text, end, ending) && !others.some((word) => text.startsWith(word, end));
}

/** Tags and calls before the first words. */
const LEAD = /^(?:\s*【[^】]{0,24}】|\s*\[[^\]]{0,24}\]|\s*[^\s|丨│:!]{1,6}[|丨│:!])+/u;

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
  if (leftOpen && rightOpen) return 'word';
  return opensText(text, start) && !EVERYDAY.has(text.slice(start, end)) ? 'doubtful' : 'accident';
}

/** `成航地下车库…`, `喜报|成航…`: the subject of a title or of a text, whatever goes on behind it. */
function opensText(text: string, start: number): boolean {
  return !HAN.test(text.slice(0, start).replace(LEAD, ''));
}
