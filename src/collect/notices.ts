import type { CivilDate } from '../model/civil-date.ts';
import type { ColumnDefinition } from '../model/site.ts';
import { compareText } from '../text/normalise.ts';
import { NOTICE } from './limits.ts';

/** What a walk counted in one column: ident → date, null where nobody knows it. */
export type ColumnDates = ReadonlyMap<string, CivilDate | null>;

/** Items per month `YYYY-MM`, in order; items without a date stand under `''`. */
export function countMonths(dates: ColumnDates): Record<string, number> {
  const counts = new Map<string, number>();
  for (const date of dates.values()) {
    const month = date?.slice(0, 7) ?? '';
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}

/**
 * Observations worth a word, in Chinese: too few or too many items in the year, a month without any, a hole in
 * the ids. `today` keeps a running year from being called too thin.
 */
export function noticesOf(
  column: ColumnDefinition,
  dates: ColumnDates,
  year: number,
  today: CivilDate,
): string[] {
  if (!column.fetched) return [];
  const name = `栏目「${column.name}」`;
  const inYear = [...dates.values()].filter((date) => date?.startsWith(`${year}-`) === true).length;
  const over = today > `${year}-12-31`;
  const notices: string[] = [];
  if (column.yearly !== null) {
    const { min, max } = column.yearly;
    const usual = `（往年约 ${min} 至 ${max} 条）`;
    if (over && inYear < min) notices.push(`${name}${year} 年只有 ${inYear} 条${usual}，请核对是否取全`);
    if (inYear > max) notices.push(`${name}${year} 年有 ${inYear} 条${usual}，请核对栏目是否变了`);
    if (min / 12 >= NOTICE.monthlyMinimum) {
      const { empty } = emptyMonths(dates, year, today);
      if (empty.length > 0) notices.push(`${name}这些月份一条也没有：${empty.join('、')}`);
    }
  }
  return [...notices, ...idGaps(name, dates, year)];
}

/** Months of the year that are over, and those of them without any item. */
export function emptyMonths(
  dates: ColumnDates,
  year: number,
  today: CivilDate,
): { readonly passed: readonly string[]; readonly empty: readonly string[] } {
  const counts = countMonths(dates);
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const passed = months.filter((month) => month < today.slice(0, 7));
  return { passed, empty: passed.filter((month) => (counts[month] ?? 0) === 0) };
}

/** Holes in the counter ids of the year that are wide beyond the usual step of this column. */
function idGaps(name: string, dates: ColumnDates, year: number): string[] {
  const ids = [...dates]
    .filter(([, date]) => date?.startsWith(`${year}-`) === true)
    .map(([ident]) => ident)
    .filter((ident) => /^\d+$/.test(ident) && ident.length <= NOTICE.counterDigits)
    .map(Number)
    .sort((a, b) => a - b);
  const steps = ids
    .slice(1)
    .map((id, index) => ({ from: ids[index] ?? id, to: id, width: id - (ids[index] ?? id) }));
  const middle = steps.map(({ width }) => width).sort((a, b) => a - b)[Math.floor(steps.length / 2)];
  if (middle === undefined) return [];
  return steps
    .filter(({ width }) => width > NOTICE.idGap && width > middle * NOTICE.idGapTimesMedian)
    .map(({ from, to }) => `${name}的编号在 ${from} 与 ${to} 之间有一大段空缺，请看一眼是否漏了稿件`);
}
