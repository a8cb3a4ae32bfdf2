import { InputError } from '../model/failure.ts';
import { parseDate } from '../text/civil-date.ts';
import type { HandedNomination } from './nominations/nomination.ts';
import type { Pack } from './pack/schema.ts';

/**
 * Year of a selection whose days are given without one: as asked for, else that of the nominations' dates.
 * Null for a pack that states its years. Throws InputError where neither says it.
 */
export function yearOf(
  { period }: Pack,
  nominations: readonly HandedNomination[],
  asked: number | null,
): number | null {
  if (period.to.length > 5) return null;
  if (asked !== null) return asked;
  const years = new Set(
    nominations.flatMap(({ cells }) => {
      const date = parseDate(cells.get(period.column) ?? '');
      return date === null ? [] : [Number(date.slice(0, 4))];
    }),
  );
  const [year, ...more] = years;
  if (year !== undefined && more.length === 0) return year;
  throw InputError.of(
    'which-year',
    `看不出是哪一年的评选：「${period.column}」${year === undefined ? '都没有日期' : `有 ${[...years].toSorted().join('、')} 几个年份`}。请用 --year 指明。`,
  );
}
