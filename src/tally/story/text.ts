import type { CivilDate } from '../../model/civil-date.ts';
import type { StoryText } from '../../model/verdict.ts';
import { findDates } from '../../text/civil-date.ts';
import { normaliseLine } from '../../text/normalise.ts';
import { writeDigits } from './numerals.ts';
import { simplify } from './script.ts';
import { readSeries, type SeriesMarks } from './series.ts';
import { type Stream, toStream } from './stream.ts';
import { BYLINE_WORDS, FURNITURE_LINES, OWN_SCHOOL_WORDS, SCHOOL_PREFIX, TITLE_TAGS } from './words.ts';

/** A text made ready for comparing. */
export interface PreparedText {
  readonly source: StoryText;
  /** Title as normalised, numerals in digits; tags and school still in it. */
  readonly titleLine: string;
  /** Title without tags, prefix and the school's own name. */
  readonly title: Stream;
  readonly series: SeriesMarks;
  /** Story without furniture, bylines, repeats and the school's own name. */
  readonly body: Stream;
  /** Date of the signature (`后勤处 2025年3月4日`), which is no part of the story. */
  readonly signed: CivilDate | null;
  /** Normalised names of the unit, longest first. */
  readonly ownNames: readonly string[];
}

const TITLE_TAG = /^\s*(?:【[^】]{0,20}】|\[[^\]]{0,20}\]|〔[^〕]{0,20}〕)/;
const TAIL_TAG = /\((?:组?图|图文|附图|多图|视频)\)\s*$/;
const TITLE_PREFIX = /^\s*([^|丨:]{0,24})[|丨:]/;
const BRACKET = /[([【][^()[\]【】\n]{0,80}[)\]】]/g;
const LONGEST_BYLINE = 60;
const LONGEST_TITLE = 120;
const SIGNATURE_LINES = 4;
const SIGNATURE_LENGTH = 40;
const SIGNED = /(?:19|20)\d{2}(?:年\d{0,2}月?\d{0,4}日?|\d{1,4}日|([-./])\d{1,2}\1\d{1,2})$/;

/** Normal form in which everything is compared: NFKC, lower case, simplified characters, numerals of items in digits. */
export function normalForm(text: string): string {
  return writeDigits(simplify(normaliseLine(text).toLowerCase()));
}

function ownNamesOf(text: StoryText, cache: Map<string, readonly string[]>): readonly string[] {
  const key = text.unitNames.join('\n');
  const known = cache.get(key);
  if (known !== undefined) return known;
  const names = Array.from(new Set(text.unitNames.map(normalForm)))
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  cache.set(key, names);
  return names;
}

/** Takes out the words by which a school speaks of itself: copies write 我校, a full or a short name, or nothing. */
export function withoutSchool(text: string, names: readonly string[]): string {
  let out = text;
  for (const name of names) if (out.includes(name)) out = out.replaceAll(name, '');
  for (const word of OWN_SCHOOL_WORDS) if (out.includes(word)) out = out.replaceAll(word, '');
  return out;
}

function isSchoolPrefix(prefix: string, names: readonly string[]): boolean {
  const bare = prefix.trim();
  if (names.some((name) => bare.startsWith(name))) return true;
  return (
    TITLE_TAGS.some((tag) => tag === bare) ||
    OWN_SCHOOL_WORDS.some((word) => word === bare) ||
    SCHOOL_PREFIX.test(bare)
  );
}

/** Title without `【栏目】`, `学校|`, `学校:`, `学校 `. What is left is never shorter than four letters. */
function withoutTags(title: string, names: readonly string[]): string {
  const keepIfLong = (shorter: string, longer: string): string =>
    toStream(shorter).letters.length >= 4 ? shorter : longer;
  let out = keepIfLong(title.replace(TITLE_TAG, ''), title);
  out = keepIfLong(out.replace(TAIL_TAG, ''), out);
  const prefix = TITLE_PREFIX.exec(out);
  if (prefix !== null && isSchoolPrefix(prefix[1] ?? '', names)) {
    out = keepIfLong(out.slice(prefix[0].length), out);
  } else {
    const space = out.indexOf(' ');
    if (space > 0 && space <= 20 && isSchoolPrefix(out.slice(0, space), names)) {
      out = keepIfLong(out.slice(space), out);
    }
  }
  return out;
}

function isFurniture(line: string): boolean {
  if (FURNITURE_LINES.some((pattern) => pattern.test(line))) return true;
  return (
    line.length <= LONGEST_BYLINE && BYLINE_WORDS.test(line) && /[:/]/.test(line) && !/[。!?]/.test(line)
  );
}

function withoutBylines(line: string): string {
  return line.replace(BRACKET, (bracket) => (BYLINE_WORDS.test(bracket) ? '' : bracket));
}

/** A last line such as `后勤管理处 2025年3月4日`; its date may have lost 月 or digits. */
function isSignature(line: string): boolean {
  if (line.length > SIGNATURE_LENGTH || /[。!?;,]/.test(line)) return false;
  return SIGNED.test(line);
}

function signatureDate(line: string): CivilDate | null {
  const last = findDates(line).at(-1);
  return last === undefined || last.index + last.quote.length !== line.length ? null : last.date;
}

function digitsOf(stream: Stream): string {
  return stream.numbers.values().join('').replace(/\D/g, '');
}

function prepareBody(
  text: StoryText,
  title: Stream,
  names: readonly string[],
): { body: Stream; signed: CivilDate | null } {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const raw of text.body) {
    const line = withoutBylines(normalForm(raw)).trim();
    if (line === '' || isFurniture(line)) continue;
    if (line.length >= 8) {
      if (seen.has(line)) continue;
      seen.add(line);
    }
    lines.push(line);
  }
  let signed: CivilDate | null = null;
  for (let index = lines.length - 1; index >= 0 && index >= lines.length - SIGNATURE_LINES; index -= 1) {
    const line = lines[index];
    if (line === undefined || !isSignature(line)) continue;
    signed = signatureDate(line);
    lines.splice(index, 1);
    break;
  }
  const bare = lines.map((line) => withoutSchool(line, names));
  const isTitle = (line: string): boolean => {
    if (title.letters.length < 4 || line.length > LONGEST_TITLE) return false;
    const stream = toStream(line);
    return stream.letters === title.letters && digitsOf(stream) === digitsOf(title);
  };
  const story = bare.filter((line, index) => index > 2 || !isTitle(line));
  return { body: toStream(story.join('\n')), signed };
}

/** Makes a text ready for comparing. `cache` keeps the names of units over many texts. */
export function prepareText(
  text: StoryText,
  cache: Map<string, readonly string[]> = new Map(),
): PreparedText {
  const names = ownNamesOf(text, cache);
  const titleLine = normalForm(text.title);
  const bare = withoutSchool(withoutTags(titleLine, names), names);
  const title = toStream(bare);
  return {
    source: text,
    titleLine,
    title,
    series: readSeries(titleLine),
    ...prepareBody(text, title, names),
    ownNames: names,
  };
}
