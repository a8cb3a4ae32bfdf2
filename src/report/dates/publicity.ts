import type { CivilDate, Window } from '../../model/civil-date.ts';
import { addDays } from '../../text/civil-date.ts';
import { type HolidayTable, nthWorkingDay } from './holidays.ts';

/** Whether the day of publication is the first of the working days, or the day after. Both are in use. */
export const PUBLICITY_STARTS = ['publication-day', 'next-day'] as const;
export type PublicityStart = (typeof PUBLICITY_STARTS)[number];

/** First and last working day of a 公示 published on a day; null where the holiday table does not reach. */
export function publicityPeriod(
  published: CivilDate,
  workingDays: number,
  start: PublicityStart,
  table: HolidayTable,
): Window | null {
  const earliest = start === 'publication-day' ? published : addDays(published, 1);
  const from = nthWorkingDay(earliest, 1, table);
  const to = nthWorkingDay(earliest, workingDays, table);
  return from === null || to === null ? null : { from, to };
}
