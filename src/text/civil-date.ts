import type { CivilDate, Window } from '../model/civil-date.ts';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The day as text, or null where no such day exists (2025-02-30). */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2999) return null;
  const days = DAYS_IN_MONTH[month - 1];
  if (days === undefined) return null;
  const last = month === 2 && isLeap(year) ? 29 : days;
  if (!Number.isInteger(day) || day < 1 || day > last) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const PRINTED =
  /(?<![\d.])((?:19|20)\d{2})\s*(?:年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|([-/.])\s*(\d{1,2})\s*\4\s*(\d{1,2})(?!\d))/g;

/** Every full printed date in a normalised text, in order: `2025-01-04`, `2025/1/4`, `2025.1.4`, `2025年1月4日`. */
export function findDates(
  text: string,
): { readonly date: CivilDate; readonly quote: string; readonly index: number }[] {
  const found: { date: CivilDate; quote: string; index: number }[] = [];
  for (const match of text.matchAll(PRINTED)) {
    const [quote, year, month, day, , month2, day2] = match;
    const date = civilDate(Number(year), Number(month ?? month2), Number(day ?? day2));
    if (date !== null) found.push({ date, quote, index: match.index });
  }
  return found;
}

/** A text that is nothing but one date (a cell, a flag); null otherwise. A time after the date is allowed. */
export function parseDate(text: string): CivilDate | null {
  const trimmed = text.normalize('NFKC').trim();
  const first = findDates(trimmed)[0];
  if (first === undefined || first.index !== 0) return null;
  const rest = trimmed.slice(first.quote.length).trim();
  return rest === '' || /^[T\s]?\d{1,2}[:时]\d{1,2}(?:[:分]\d{0,2}秒?)?(?:\.\d+)?Z?$/.test(rest)
    ? first.date
    : null;
}

/** Days since 1970-01-01 of a valid civil date. */
function dayNumber(date: CivilDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000
  );
}

/** b − a in days. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumber(b) - dayNumber(a);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10);
}

export function isWithin(date: CivilDate, window: Window): boolean {
  return date >= window.from && date <= window.to;
}
