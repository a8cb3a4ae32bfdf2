import { leadingBracket } from './brackets.ts';
import { type Reading, readCredits } from './credits.ts';
import { standsAlone } from './name.ts';
import type { Place } from './place.ts';
import type { Printed } from './printed.ts';
import type { KnowsUnit } from './unit.ts';
import { withUnknownName } from './unknown-names.ts';
import { isOwnPaper, voiceOf } from './voice.ts';

const DATELINE =
  /^[【[]?((?:[^()【】[\],。!?;]|\([^()]{1,6}\)){0,30}?(?:讯(?!员)|消息|电|报道))[】\]]?\s*[::]?\s*(?=[(【[])/;
/** 本网讯 通讯员 丁一 5月3日…: a dateline without its bracket. */
const OPEN_DATELINE =
  /^[【[]?([^()【】[\],。!?;\s]{0,16}讯(?!员))[】\]]?\s*:?\s*((?:学生|校园|本网|校报)?(?:记者|通讯员)[\s:]*[^\d,。;(]{2,30}?)(?=\s*(?:\d|,|报道|$))/;
/** 本站讯 丁一 王斌报道:…, 通讯员 丁一 报道:… */
const REPORTED = /^[【[]?([^()【】[\],。!?;\s]{1,16}讯(?!员))?[】\]]?\s*:?\s*([^\d,。;:()]{2,30}报道)\s*:/;
/** The dateline's words inside a bracket: (后勤处讯 丁一), [本网讯 丁一]. */
const INNER_DATELINE = /^[^\s:,;]{0,16}讯[\s:]+/;
/** Signs that writers set before an author's line. */
const SIGN = /^[\s■□◆◇●○◎★☆▲△*·—-]+/;
/** Lines at the head that may hold a byline, and their longest. */
const HEAD_LINES = 4;
const LONGEST_LINE = 80;
const MOST_BRACKETS = 3;
const PROSE = /[。!?]/;

/** Bylines at the head of the body: dateline, leading bracket, role line, the author's line under the title. */
export function headPlaces(lines: readonly Printed[], knowsUnit: KnowsUnit): readonly Place[] {
  const places: Place[] = [];
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    const found = datelinePlace(line, knowsUnit) ?? bracketPlace(line, knowsUnit);
    if (found !== null) return [...places, found];
    const whole = linePlace(line, knowsUnit, index, lines);
    if (whole !== null) places.push(whole);
    else if (line.text.length > LONGEST_LINE || PROSE.test(line.text)) break;
  }
  return places;
}

function hasUnit(reading: Reading): boolean {
  return reading.credits.some((credit) => credit.words.some((word) => word.kind === 'unit'));
}

function datelinePlace(line: Printed, knowsUnit: KnowsUnit): Place | null {
  const match = DATELINE.exec(line.text);
  if (match !== null) {
    const start = match[0].length;
    const bracket = leadingBracket(line.text.slice(start));
    if (bracket === null) return null;
    const reading = withUnknownName(readCredits(bracket.content, knowsUnit), false);
    if (!reading.clean) return null;
    const voice = voiceOf(match[1] ?? '', knowsUnit);
    const quote = line.printed(0, start + bracket.end);
    return {
      where: 'head',
      quote,
      credits: reading.credits,
      voice,
      bare: voice === 'unclear' && !hasUnit(reading) && !isOwnPaper(match[1] ?? '') ? 'ask' : 'yes',
      unknown: [],
    };
  }
  const open = OPEN_DATELINE.exec(line.text) ?? REPORTED.exec(line.text);
  if (open === null) return null;
  const reading = readCredits(open[2] ?? '', knowsUnit);
  if (!reading.clean || !reading.labelled) return null;
  const quote = line.printed(0, open[0].length);
  return {
    where: 'head',
    quote,
    credits: reading.credits,
    voice: open[1] === undefined ? 'own' : voiceOf(open[1], knowsUnit),
    bare: 'yes',
    unknown: [],
  };
}

/** `(文图/丁一)6月2日…`, `(综合部丁一)`, `【后勤处】(丁一 文/图)`: the first brackets of the text. */
function bracketPlace(line: Printed, knowsUnit: KnowsUnit): Place | null {
  let start = 0;
  for (let count = 0; count < MOST_BRACKETS; count += 1) {
    const bracket = leadingBracket(line.text.slice(start));
    if (bracket === null || start + bracket.end === line.text.length) return null;
    const end = start + bracket.end;
    const reading = withUnknownName(
      readCredits(bracket.content.replace(INNER_DATELINE, ''), knowsUnit),
      false,
    );
    const named = reading.credits.some((credit) => credit.words.some((word) => word.kind === 'person'));
    if (reading.clean && (reading.labelled || named)) {
      const quote = line.printed(start, end);
      return { where: 'head', quote, credits: reading.credits, voice: 'unclear', bare: 'yes', unknown: [] };
    }
    start = end + (line.text.slice(end).length - line.text.slice(end).trimStart().length);
  }
  return null;
}

/** `图/文:丁一 审核:沈小禾`, `□ 丁一`, `后勤处 丁一`: a whole line before the first sentence. */
function linePlace(
  line: Printed,
  knowsUnit: KnowsUnit,
  index: number,
  lines: readonly Printed[],
): Place | null {
  const text = line.text.replace(SIGN, '');
  if (text === '' || line.text.length > LONGEST_LINE || PROSE.test(text)) return null;
  const bracket = leadingBracket(text);
  const content = bracket !== null && bracket.end === text.length ? bracket.content : text;
  const reading = withUnknownName(readCredits(content, knowsUnit), false);
  if (!reading.clean || reading.credits.length === 0) return null;
  const people = reading.credits.flatMap((credit) => credit.words.filter((word) => word.kind === 'person'));
  if (!reading.labelled && people.length > 4) return null;
  const followed = lines.length > index + 1;
  const known = people.every((word) => standsAlone(word.text, word.evidence));
  const quote = line.printed(0, line.text.length);
  const bare = !followed ? 'no' : known || hasUnit(reading) ? 'yes' : 'ask';
  return { where: 'head', quote, credits: reading.credits, voice: 'unclear', bare, unknown: [] };
}
