import type { CivilDate, Window } from '../../model/civil-date.ts';
import { addDays, daysBetween } from '../../text/civil-date.ts';
import type { Random } from './random.ts';

/** A day of the window that falls into one of the months (1–12; none given = any), fewer on weekends. */
export function pickDay(random: Random, window: Window, months: readonly number[]): CivilDate {
  const span = daysBetween(window.from, window.to);
  for (let tries = 0; tries < 1000; tries += 1) {
    const day = addDays(window.from, random.int(0, span));
    const weekend = weekday(day) >= 5;
    if (weekend && random.chance(0.7)) continue;
    if (months.length === 0 || months.includes(Number(day.slice(5, 7)))) return day;
  }
  throw new Error('no day of these months lies in the window');
}

/** 0 = Monday. */
function weekday(date: CivilDate): number {
  return ((daysBetween('2024-01-01', date) % 7) + 7) % 7;
}

/** `3月5日`. */
export function monthDay(date: CivilDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** `2025年3月5日`. */
export function fullDay(date: CivilDate): string {
  return `${date.slice(0, 4)}年${monthDay(date)}`;
}

/** Days from 0001-01-01, where .NET begins to count, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_162;

/** .NET ticks of a moment in Beijing: the id that the association's site gives a posting. */
export function ticks(date: CivilDate, secondOfDay: number, fraction: number): string {
  const days = BigInt(DAYS_BEFORE_1970 + daysBetween('1970-01-01', date));
  return String((days * 86_400n + BigInt(secondOfDay)) * 10_000_000n + BigInt(fraction));
}
