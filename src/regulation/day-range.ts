import type { Window } from '../model/civil-date.ts';
import { addDays, daysBetween, parseDate } from '../text/civil-date.ts';

const RANGE = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** `2024-12-21..2025-12-20`, both ends counted; null where it is none, a day does not exist or the ends are swapped. */
export function parseDayRange(text: string): Window | null {
  const match = RANGE.exec(text);
  const from = parseDate(match?.[1] ?? '');
  const to = parseDate(match?.[2] ?? '');
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

/** Whether a range is one of this tally year: its middle day or its last one lies in it. */
export function isRangeOfYear(text: string, year: number): boolean {
  const range = parseDayRange(text);
  if (range === null) return false;
  const middle = addDays(range.from, Math.floor(daysBetween(range.from, range.to) / 2));
  return [middle, range.to].some((day) => day.startsWith(`${year}-`));
}
