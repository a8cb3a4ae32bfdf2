import type { CivilDate } from '../../model/civil-date.ts';

/** `2025年1月4日`: as official documents print a day, without leading zeros. */
export function printDate(date: CivilDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

/** To be filled in by hand. */
export const BLANK_DATE = '　　　年　月　日';
