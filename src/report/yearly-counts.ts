import type { Article } from '../model/article.ts';
import type { Window } from '../model/civil-date.ts';
import type { TallyResult } from '../model/result.ts';
import { isWithin } from '../text/civil-date.ts';
import { compareText } from '../text/normalise.ts';

/** The columns of the association site that its yearly report states, with their measure words. */
const REPORTED_COLUMNS = [
  { column: '协会新闻', unit: '篇' },
  { column: '学校后勤动态', unit: '篇' },
  { column: '招投标信息', unit: '条' },
  { column: '理论与实践', unit: '篇' },
] as const;

type Counts = Readonly<Record<string, number>>;

export interface YearlyCounts {
  readonly year: number;
  readonly window: Window;
  /** Site id → column → postings dated in the year. */
  readonly columns: Readonly<Record<string, Counts>>;
  /** Site id → month (`2025-03`) → postings. */
  readonly months: Readonly<Record<string, Counts>>;
  /** Site id → column → month → postings. */
  readonly columnMonths: Readonly<Record<string, Readonly<Record<string, Counts>>>>;
  /** Who published: with points of the two sites, and with any points. */
  readonly published: PublishedCounts;
  /** `2023 年协会网站共发协会新闻 70 篇，…`. */
  readonly sentence: string;
}

export interface PublishedCounts {
  /** With any point, of sites or outside media. */
  readonly units: number;
  readonly authors: number;
  readonly onSites: { readonly units: number; readonly authors: number };
}

/** The counts that the association's yearly report states: postings, not stories and not points. */
export function yearlyCounts(result: TallyResult, articles: readonly Article[]): YearlyCounts {
  const { year, window } = result;
  const columns = new Map<string, Map<string, number>>();
  const months = new Map<string, Map<string, number>>();
  const columnMonths = new Map<string, Map<string, Map<string, number>>>();
  for (const article of articles) {
    const date = article.date?.value ?? article.listDate;
    if (date === null || !isWithin(date, window)) continue;
    const month = date.slice(0, 7);
    add(columns, article.site, article.column);
    add(months, article.site, month);
    const ofSite = columnMonths.get(article.site) ?? new Map<string, Map<string, number>>();
    columnMonths.set(article.site, ofSite);
    add(ofSite, article.column, month);
  }
  const parts = REPORTED_COLUMNS.map(
    ({ column, unit }) => `${column} ${columns.get('scgxhq')?.get(column) ?? 0} ${unit}`,
  );
  return {
    year,
    window,
    columns: plain(columns, counts),
    months: plain(months, counts),
    columnMonths: plain(columnMonths, (ofSite) => plain(ofSite, counts)),
    published: publishedIn(result),
    sentence: `${year} 年协会网站共发${parts.join('，')}。`,
  };
}

/** Whether anything of the stated columns was handed in for these days. */
export function holdsImported(window: Window, articles: readonly Article[]): boolean {
  const stated = new Set<string>(REPORTED_COLUMNS.map(({ column }) => column));
  return articles.some(({ origin, site, column, date, listDate }) => {
    const day = date?.value ?? listDate;
    return (
      origin === 'import' && site === 'scgxhq' && stated.has(column) && day !== null && isWithin(day, window)
    );
  });
}

function publishedIn({ unitRanking, authorRanking }: TallyResult): PublishedCounts {
  const onSites = (rows: readonly { readonly sitePoints: { readonly num: number } }[]): number =>
    rows.filter(({ sitePoints }) => sitePoints.num > 0).length;
  return {
    units: unitRanking.length,
    authors: authorRanking.length,
    onSites: { units: onSites(unitRanking), authors: onSites(authorRanking) },
  };
}

function add(all: Map<string, Map<string, number>>, outer: string, inner: string): void {
  const row = all.get(outer) ?? new Map<string, number>();
  row.set(inner, (row.get(inner) ?? 0) + 1);
  all.set(outer, row);
}

function counts(row: ReadonlyMap<string, number>): Counts {
  return plain(row, (number) => number);
}

function plain<V, R>(all: ReadonlyMap<string, V>, write: (value: V) => R): Readonly<Record<string, R>> {
  const sorted = [...all].toSorted(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted.map(([key, value]) => [key, write(value)]));
}
