import { standsAsShape } from './boundary.ts';
import { FOREIGN_PLACES, HOME_PLACES, WIDE_PLACES } from './places.ts';
import { Trie } from './trie.ts';

export type PlaceKind = 'home' | 'wide' | 'foreign';

/** Words shaped like a school's name that stand in no list. */
export interface UnknownSchool {
  readonly start: number;
  readonly end: number;
  readonly place: PlaceKind;
}

const ENDING = /大学|学院|高等专科学校|专科学校|职业学校|技师学院/g;
/** Words that no school's name has between its place and its ending. */
const NOT_IN_A_NAME =
  /[^\p{Script=Han}]|[赴到来与及在由对向从的了是等以被将让给去各某该我你他本两于厅局院走入送召举获]|进(?!修)|(?<!民)办|开(?!放|封)|高校|院校|后勤|省内|全省|学校|多所|部分|和/u;
const LONGEST_NAME = 18;

const places = new Trie<PlaceKind>([
  ...FOREIGN_PLACES.map((place) => [place, 'foreign'] as const),
  ...WIDE_PLACES.map((place) => [place, 'wide'] as const),
  ...HOME_PLACES.map((place) => [place, 'home'] as const),
]);

/** Whether a name begins with a place or region. */
export function beginsWithPlace(name: string): boolean {
  return places.at(name, 0).length > 0;
}

/** Start of the foreign place that ends right at `end` (重庆|电子科技大学), or null. */
export function foreignPlaceBefore(text: string, end: number): number | null {
  for (const length of [5, 4, 3, 2]) {
    const start = end - length;
    if (start < 0) continue;
    if (places.at(text, start).some((place) => place.end === end && place.value === 'foreign')) return start;
  }
  return null;
}

/** Names of schools by their shape: a place, some words, 大学 or 学院. `taken` characters belong to a known name. */
export function findUnknownSchools(text: string, taken: (at: number) => boolean): UnknownSchool[] {
  const found: UnknownSchool[] = [];
  for (const ending of text.matchAll(ENDING)) {
    const end = ending.index + ending[0].length;
    if (taken(ending.index) || !standsAsShape(text, end, ending[0])) continue;
    const school = startOfName(text, ending.index, end, taken);
    if (school !== null) found.push(school);
  }
  return found;
}

function startOfName(
  text: string,
  ending: number,
  end: number,
  taken: (at: number) => boolean,
): UnknownSchool | null {
  let first = ending;
  while (first > 0 && ending - first < LONGEST_NAME && !taken(first - 1)) first -= 1;
  for (let start = first; start < ending; start += 1) {
    const place = places.at(text, start).at(-1);
    if (place === undefined || place.end > ending) continue;
    const between = text.slice(place.end, ending);
    if (NOT_IN_A_NAME.test(between)) continue;
    // 北京大学 is a school; 中国大学, 四川学院 are not.
    if (between === '' && place.value !== 'foreign') continue;
    return { start, end, place: place.value };
  }
  return null;
}
