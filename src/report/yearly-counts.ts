import type { Article } from '../model/article.ts';
import type { Window } from '../model/civil-date.ts';
import { isWithin } from '../text/civil-date.ts';

/** The columns of the association site that its yearly report states, with their measure words. */
export const REPORTED_COLUMNS = [
  { column: '协会新闻', unit: '篇' },
  { column: '学校后勤动态', unit: '篇' },
  { column: '招投标信息', unit: '条' },
  { column: '理论与实践', unit: '篇' },
] as const;

export interface YearlyCounts {
  readonly year: number;
  readonly window: Window;
  /** Site id → column → postings dated in the year. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Site id → month (`2025-03`) → postings. */
  readonly months: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** `2023 年协会网站共发协会新闻 70 篇，…`. */
  readonly sentence: string;
}

/** The counts that the association's yearly report states: postings, not stories and not points. */
export function yearlyCounts(year: number, window: Window, articles: readonly Article[]): YearlyCounts {
  const columns = new Map<string, Map<string, number>>();
  const months = new Map<string, Map<string, number>>();
  for (const article of articles) {
    const date = article.date?.value ?? article.listDate;
    if (date === null || !isWithin(date, window)) continue;
    add(columns, article.site, article.column);
    add(months, article.site, date.slice(0, 7));
  }
  const parts = REPORTED_COLUMNS.map(
    ({ column, unit }) => `${column} ${columns.get('scgxhq')?.get(column) ?? 0} ${unit}`,
  );
  return {
    year,
    window,
    columns: plain(columns),
    months: plain(months),
    sentence: `${year} 年协会网站共发${parts.join('，')}。`,
  };
}

function add(counts: Map<string, Map<string, number>>, outer: string, inner: string): void {
  const row = counts.get(outer) ?? new Map<string, number>();
  row.set(inner, (row.get(inner) ?? 0) + 1);
  counts.set(outer, row);
}

function plain(counts: ReadonlyMap<string, ReadonlyMap<string, number>>) {
  const sorted = (row: ReadonlyMap<string, number>) =>
    Object.fromEntries([...row].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return Object.fromEntries(
    [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([site, row]) => [site, sorted(row)]),
  );
}
