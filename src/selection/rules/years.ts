import type { CivilDate } from '../../model/civil-date.ts';
import { civilDate } from '../../text/civil-date.ts';

/** The same day so many years earlier; 28 February for a 29th that there was not. */
export function yearsBefore(day: CivilDate, years: number): CivilDate {
  const [year = '', month = '', date = ''] = day.split('-');
  const then = Number(year) - years;
  const found = civilDate(then, Number(month), Number(date)) ?? civilDate(then, 2, 28);
  if (found === null) throw new RangeError(`no day ${years} years before ${day}`);
  return found;
}

/** A day of a pack in the year of its selection: `11-25` → `2024-11-25`. */
export function dayIn(year: number | null, day: string): CivilDate {
  if (day.length > 5) return day;
  if (year === null) throw new RangeError(`day ${day} without a year`);
  return `${year}-${day}`;
}
