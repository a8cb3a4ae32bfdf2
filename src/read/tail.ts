import type { BodyLine } from '../model/page.ts';
import { compact } from '../text/normalise.ts';
import { trailingBrackets } from './brackets.ts';
import { type Reading, readCredits } from './credits.ts';
import { splitFields } from './fields.ts';
import { isTextKind } from './keys.ts';
import { blankMoments } from './moments.ts';
import { type NameEvidence, standsAlone } from './name.ts';
import type { Place, Where } from './place.ts';
import type { Printed } from './printed.ts';
import { isUnit, type KnowsUnit } from './unit.ts';
import { withUnknownName } from './unknown-names.ts';

export interface TailLine {
  readonly line: Printed;
  readonly align: BodyLine['align'];
}

/** How many lines from the end may hold signatures, and how many captions between them are passed over. */
const DEEPEST = 14;
const MOST_CAPTIONS = 8;
const LONGEST_LINE = 160;
const LONGEST_CAPTION = 40;
const LONGEST_UNREAD = 80;
const LONGEST_ODD = 6;
const LONGEST_LIST_LINE = 20;
/** More lines of bare names than this are a list, not a signature. */
const MOST_NAME_LINES = 2;
const PROSE = /[。!?…]/;
/** What introduces a list of names: names below it sign nothing. */
const LIST_HEAD = /(?:[::]|名单|如下|名次|获奖|等奖|人员|参会|出席|成员)$/;
/** A line with sentences in it is byline only where it begins with a label. */
const LABEL_FIRST = /^[^。!?…:]{1,12}:/;
const SIGN = /^[\s■□◆◇●○◎★☆▲△*·—-]+/;
const FROM_UNIT = /^来自(.{2,20}?)的?(?:报道|消息|供稿|投稿)$/;

/** Signatures and bylines at the end of the body, from the first line of them to the last. */
export function tailPlaces(lines: readonly TailLine[], knowsUnit: KnowsUnit): readonly Place[] {
  const places: Place[] = [];
  let captions = 0;
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - DEEPEST); index -= 1) {
    const current = lines[index];
    if (current === undefined) break;
    const whole = linePlaces(current, lines.slice(0, index), knowsUnit);
    if (whole !== null) {
      places.unshift(...whole);
      continue;
    }
    const ending = endingPlaces(current, knowsUnit);
    places.unshift(...ending);
    const prose =
      ending.length > 0 || PROSE.test(current.line.text) || current.line.text.length > LONGEST_CAPTION;
    captions += 1;
    if (prose || captions > MOST_CAPTIONS) break;
  }
  return withoutLists(places);
}

function withoutLists(places: readonly Place[]): readonly Place[] {
  const isNames = ({ where, credits }: Place): boolean =>
    where === 'tail-line' &&
    credits.length > 0 &&
    credits.every(({ kinds, words }) => kinds.length === 0 && words.every((word) => word.kind === 'person'));
  if (places.filter(isNames).length <= MOST_NAME_LINES) return places;
  return places.map((found) => (isNames(found) ? { ...found, bare: 'no' } : found));
}

/** Places of a line that is byline and nothing else; null where it is text. */
function linePlaces(
  { line, align }: TailLine,
  above: readonly TailLine[],
  knowsUnit: KnowsUnit,
): readonly Place[] | null {
  const text = line.text.replace(SIGN, '');
  if (text.length > LONGEST_LINE) return null;
  const brackets = trailingBrackets(text);
  const first = brackets[0];
  if (first !== undefined && first.start === 0)
    return bracketPlaces(line, line.text.length - text.length, brackets, knowsUnit);
  if (PROSE.test(text.slice(0, -1)) && !LABEL_FIRST.test(text)) return null;
  if (blankMoments(text).trim() === '') return [];
  const reading = withUnknownName(readCredits(text, knowsUnit), isBelowUnit(above, knowsUnit));
  const quote = (): string => line.printed(0, line.text.length);
  if (!reading.clean && (startsWithWriter(text) || isNearlyRead(reading, text)))
    return [place('tail-line', quote(), reading, 'no', true)];
  if (!reading.clean || reading.credits.length + reading.unknown.length === 0) return null;
  if (PROSE.test(text) && !reading.labelled) return null;
  return [place('tail-line', quote(), reading, bareCounts(reading, align, above, knowsUnit))];
}

function place(where: Where, quote: string, reading: Reading, bare: Place['bare'], unread = false): Place {
  const { credits, unknown } = reading;
  return { where, quote, credits, voice: 'unclear', bare, unknown, ...(unread ? { unread } : {}) };
}

/** `撰稿:…` whose value we could not read whole: a byline all the same. */
function startsWithWriter(text: string): boolean {
  const [first] = splitFields(text);
  const kinds = first?.kinds ?? [];
  return (
    text.length <= LONGEST_UNREAD && !PROSE.test(text) && isTextKind(kinds) && !kinds.includes('reporter')
  );
}

/** `图片丁一;摄像周一;执笔沈小禾`: a writer is named, and only a short word could not be read. */
function isNearlyRead(reading: Reading, text: string): boolean {
  const words = reading.credits.flatMap((credit) => credit.words);
  const odd = words.filter((word) => word.kind === 'strange');
  const writer = reading.credits.some(
    ({ kinds, words: found }) => isTextKind(kinds) && found.some((word) => word.kind === 'person'),
  );
  return (
    writer &&
    odd.length === 1 &&
    odd.every((word) => word.text.length <= LONGEST_ODD) &&
    text.length <= LONGEST_UNREAD
  );
}

/** Whether short lines like this one hang under the head of a list. */
function isListed(above: readonly TailLine[]): boolean {
  for (const { line } of above.slice(-DEEPEST).reverse()) {
    if (LIST_HEAD.test(line.text)) return true;
    if (line.text.length > LONGEST_LIST_LINE || PROSE.test(line.text)) return false;
  }
  return false;
}

function isBelowUnit(above: readonly TailLine[], knowsUnit: KnowsUnit): boolean {
  return isUnit(compact(above.at(-1)?.line.text ?? ''), knowsUnit);
}

/** Whether names without a role sign here: yes beside their unit; alone only with a surname and below no list's head. */
function bareCounts(
  reading: Reading,
  align: BodyLine['align'],
  above: readonly TailLine[],
  knowsUnit: KnowsUnit,
): Place['bare'] {
  const words = reading.credits
    .filter((credit) => credit.kinds.length === 0)
    .flatMap((credit) => credit.words);
  const people = words.filter((word) => word.kind === 'person');
  if (people.length === 0) return 'yes';
  if (people.length > 4) return 'no';
  if (isListed(above)) return 'no';
  if (words.some((word) => word.kind === 'unit') || isBelowUnit(above, knowsUnit)) return 'yes';
  const known = people.every((word) => standsAlone(word.text, word.evidence));
  if (known) return 'yes';
  const likely = people.every((word) => isKnownName(word.evidence) || word.evidence === 'likely');
  return likely || (align === 'right' && people.every((word) => word.evidence !== 'word')) ? 'ask' : 'no';
}

function isKnownName(evidence: NameEvidence): boolean {
  return evidence === 'surname' || evidence === 'rare' || evidence === 'ethnic';
}

function bracketPlaces(
  line: Printed,
  offset: number,
  brackets: ReturnType<typeof trailingBrackets>,
  knowsUnit: KnowsUnit,
): readonly Place[] {
  return brackets.flatMap((bracket): readonly Place[] => {
    const from = FROM_UNIT.exec(bracket.content);
    const reading = withUnknownName(readCredits(from?.[1] ?? bracket.content, knowsUnit), false);
    const quote = line.printed(offset + bracket.start, offset + bracket.end);
    if (!reading.clean)
      return isUnread(reading, bracket.content) ? [place('tail-bracket', quote, reading, 'no', true)] : [];
    if (!bracket.closed && !reading.labelled) return [];
    const words = reading.credits.flatMap((credit) => credit.words);
    const signs =
      words.some((word) => word.kind === 'unit') ||
      words.every((word) => word.kind !== 'person' || isKnownName(word.evidence));
    return [place('tail-bracket', quote, reading, bracket.free && signs ? 'yes' : 'ask')];
  });
}

/** A short bracket with a role word of writing in which some word could not be read. */
function isUnread(reading: Reading, content: string): boolean {
  const named = reading.credits.some(({ kinds, words }) => isTextKind(kinds) && words.length > 0);
  return named && content.length <= LONGEST_UNREAD && !PROSE.test(content);
}

const SENTENCE = /[。!?…"”]/g;

/** What a paragraph ends with: its last brackets, or words after its last full stop (`特此公告。 后勤管理处 2015年11月4日`). */
function endingPlaces({ line, align }: TailLine, knowsUnit: KnowsUnit): readonly Place[] {
  const dated = blankMoments(line.text).trimEnd();
  const brackets = trailingBrackets(dated);
  if (brackets.length > 0) {
    const found = bracketPlaces(line, 0, brackets, knowsUnit);
    if (found.length > 0) return found;
  }
  let start = -1;
  for (const match of line.text.matchAll(SENTENCE))
    if (match.index < line.text.length - 1) start = match.index + 1;
  if (start < 0) return [];
  const words = line.text.slice(start);
  const reading = readCredits(words, knowsUnit);
  if (!reading.clean || words.length > LONGEST_LINE || reading.credits.length === 0) return [];
  const quote = line.printed(start, line.text.length).trim();
  return [place('tail-line', quote, reading, bareCounts(reading, align, [], knowsUnit))];
}

/** Whole-line brackets or role lines with a text role anywhere in the body: where head and tail credit nobody. */
export function innerPlaces(
  lines: readonly TailLine[],
  knowsUnit: KnowsUnit,
  taken: ReadonlySet<string>,
): readonly Place[] {
  return lines.flatMap(({ line }): readonly Place[] => {
    if (line.text.length > LONGEST_LINE || PROSE.test(line.text)) return [];
    const brackets = trailingBrackets(line.text);
    const content = brackets.length === 1 && brackets[0]?.start === 0 ? brackets[0].content : line.text;
    const reading = readCredits(content, knowsUnit);
    if (!reading.clean || !reading.labelled) return [];
    const quote = line.printed(0, line.text.length);
    if (taken.has(quote)) return [];
    return [place('inner', quote, reading, 'no')];
  });
}
