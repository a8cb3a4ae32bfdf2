import type { CivilDate } from '../model/civil-date.ts';
import { civilDate, findDates } from '../text/civil-date.ts';

/** A printed date or time in a normalised text. `date` is null for what names no full day (`5月7日`, `15:34`). */
export interface Moment {
  readonly start: number;
  readonly end: number;
  readonly date: CivilDate | null;
  /** `dmy`: printed as 18.04.2014; the order of day and month is the page's. */
  readonly form: 'ymd' | 'dmy' | 'han' | 'part';
}

const DMY = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?![\d.])/g;
const HAN =
  /([〇○零一二三四五六七八九O0]{4})年([一二三四五六七八九十元正]{1,3})月([一二三四五六七八九十]{1,4})日/g;
const PARTS: readonly RegExp[] = [
  /(?<!\d)\d{1,2}\s?[:时]\s?\d{2}(?:\s?[:分]\s?\d{2}(?:\.\d+|秒)?|分)?/g,
  /(?<!\d)(?:(?:19|20)\d{2}\s?年\s?)?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?/g,
  /(?<!\d)(?:19|20)\d{2}\s?年(?!\s?\d)/g,
  /[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月/g,
  /\(?星期[一二三四五六日天]\)?/g,
];

/** What every date or time holds; most words hold none of it. */
const MAY_HOLD_MOMENT = /\d|[〇○零一二三四五六七八九O]年|星期/;

const HAN_DIGITS = '〇一二三四五六七八九';

function hanDigit(char: string): number {
  return '○零O0'.includes(char) ? 0 : HAN_DIGITS.indexOf(char);
}

/** 一 … 三十一, 元 and 正 as 1; NaN for anything else. */
function hanNumber(text: string): number {
  if (text === '元' || text === '正') return 1;
  const match = /^([二三])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null) return Number.NaN;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return hanDigit(`${tens ?? ''}${ones ?? ''}`);
  return (tens === undefined ? 1 : hanDigit(tens)) * 10 + (ones === undefined ? 0 : hanDigit(ones));
}

/** Every date and time in a text, in order, none overlapping; full dates win over their parts. */
export function findMoments(text: string): readonly Moment[] {
  if (!MAY_HOLD_MOMENT.test(text)) return [];
  const found: Moment[] = [];
  const add = (moment: Moment): void => {
    if (!found.some((other) => moment.start < other.end && other.start < moment.end)) found.push(moment);
  };
  for (const { date, quote, index } of findDates(text)) {
    add({ start: index, end: index + quote.length, date, form: 'ymd' });
  }
  for (const match of text.matchAll(DMY)) {
    const date = civilDate(Number(match[3]), Number(match[2]), Number(match[1]));
    if (date !== null) add({ start: match.index, end: match.index + match[0].length, date, form: 'dmy' });
  }
  for (const match of text.matchAll(HAN)) {
    const year = Number([...(match[1] ?? '')].map(hanDigit).join(''));
    const date = civilDate(year, hanNumber(match[2] ?? ''), hanNumber(match[3] ?? ''));
    add({ start: match.index, end: match.index + match[0].length, date, form: 'han' });
  }
  for (const pattern of PARTS) {
    for (const match of text.matchAll(pattern)) {
      add({ start: match.index, end: match.index + match[0].length, date: null, form: 'part' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with dates and times replaced by spaces of the same length, so that positions stay. */
export function blankMoments(text: string): string {
  let blanked = text;
  for (const { start, end } of findMoments(text)) {
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}
