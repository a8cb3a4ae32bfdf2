import type { CivilDate } from '../../model/civil-date.ts';
import type { TallyResult } from '../../model/result.ts';
import type { YearBefore } from '../../model/year-before.ts';
import { isWithin } from '../../text/civil-date.ts';
import { columnsSvg } from './columns.ts';

/** Postings by month of this year and the one before, on the sites that are known of both. */
export function yearsSvg(
  { year, window, ledger, exclusions }: TallyResult,
  before: YearBefore,
  label: string,
): string {
  const sites = new Set(before.sites);
  const days = [...ledger, ...exclusions].flatMap(({ site, date }) =>
    date !== null && sites.has(site) && isWithin(date, window) ? [date] : [],
  );
  const now = byMonth(days, year);
  const then = byMonth(before.days, before.year);
  const ends = [[window, year] as const, [before.window, before.year] as const].flatMap(
    ([{ from, to }, of]) => [monthOf(from, of), monthOf(to, of)],
  );
  const first = Math.min(...ends);
  const months = Array.from({ length: Math.max(...ends) - first + 1 }, (_, index) => first + index);
  return columnsSvg(
    label,
    [`${before.year} 年度`, `${year} 年度`],
    months.map((month) => ({
      label: monthName(month),
      values: [then.get(month) ?? 0, now.get(month) ?? 0],
    })),
  );
}

function byMonth(days: readonly CivilDate[], year: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const day of days) {
    const month = monthOf(day, year);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

/** 1–12 in the year itself; 0 and below in the one before it, above 12 in the one after. */
function monthOf(day: CivilDate, year: number): number {
  return (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7));
}

function monthName(month: number): string {
  if (month < 1) return `上年${month + 12}月`;
  return month > 12 ? `次年${month - 12}月` : `${month}月`;
}
