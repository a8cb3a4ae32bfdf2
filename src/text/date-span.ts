import type { Window } from '../model/civil-date.ts';
import { civilDate, parseDate } from './civil-date.ts';

const YEAR = /^((?:19|20)\d{2})(?:年度?)?$/;
const MONTH = /^((?:19|20)\d{2})(?:年(\d{1,2})月份?|[-/](\d{1,2})|\.(\d{1,2}))$/;

/**
 * The days that a date in a form may mean: one day, a whole month (`2015年3月`, `2015.3`) or a whole year (`2015`).
 * `2015.1` may be January, or October with the nought that spreadsheets drop: both. Null for what is no date.
 */
export function parseDateSpan(text: string): Window | null {
  const day = parseDate(text);
  if (day !== null) return { from: day, to: day };
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const [, year] = YEAR.exec(plain) ?? [];
  if (year !== undefined) return months(Number(year), 1, 12);
  const [, ofYear, named, parted, dotted] = MONTH.exec(plain) ?? [];
  const month = named ?? parted ?? dotted;
  if (ofYear === undefined || month === undefined) return null;
  return months(Number(ofYear), Number(month), dotted === '1' ? 10 : Number(month));
}

function months(year: number, first: number, last: number): Window | null {
  const from = civilDate(year, first, 1);
  const ends = [31, 30, 29, 28].map((day) => civilDate(year, last, day));
  const to = ends.find((end) => end !== null) ?? null;
  return from === null || to === null ? null : { from, to };
}
