import type { CivilDate } from '../../model/civil-date.ts';
import type { ImportedArticle } from '../../store/types.ts';
import { compact, compareText } from '../../text/normalise.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import type { Problems } from './problems.ts';
import { rowId } from './rows/row-id.ts';
import { type RowReader, readRows } from './rows/row-reader.ts';
import { findSite, siteChoices } from './site-names.ts';
import type { Table } from './table/table.ts';

interface NumberedArticle {
  readonly row: number;
  readonly date: CivilDate | null;
  readonly article: ImportedArticle;
}

/** Articles that cannot be crawled, as handed in. Throws InputError with everything that is wrong. */
export function parseArticles(table: Table): readonly ImportedArticle[] {
  const { rows, problems } = readRows(table, COLUMNS.articles, readArticle);
  checkAddresses(rows, problems);
  problems.throwIfAny();
  // Sorted, so that the order of rows in a file is no part of the result.
  return [...new Map(rows.map(({ article }) => [article.id, article])).values()].sort(
    (a, b) => compareText(a.url, b.url) || compareText(a.column, b.column) || compareText(a.id, b.id),
  );
}

function readArticle(row: RowReader<ColumnName<'articles'>>): NumberedArticle {
  const site = findSite(row.text('站点'));
  if (site === null && row.text('站点') !== '') {
    row.problems.add('unknown-site', row.at('站点'), { expected: siteChoices(), found: row.text('站点') });
  }
  const date = row.date('发布日期');
  const article = {
    // A site that is none has been reported; the row is never used.
    site: site ?? 'scgxhq',
    column: row.line('栏目'),
    title: row.line('标题'),
    dateText: row.dateText('发布日期'),
    url: readAddress(row),
    author: row.line('作者'),
    source: row.line('来源'),
    body: row.text('正文'),
  };
  const words = [article.site, article.column, article.title, date ?? '', article.url, article.author];
  return {
    row: row.number,
    date,
    article: { id: rowId([...words, article.source, article.body]), ...article },
  };
}

function readAddress(row: RowReader<ColumnName<'articles'>>): string {
  const text = row.text('网址');
  const address = /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(text) && !/\s/.test(text) && URL.canParse(text);
  if (!address && text !== '') row.problems.add('bad-url', row.at('网址'), { found: text });
  return text;
}

/** What two rows of one address must agree in; it may stand in two columns. */
const AGREEING: readonly (readonly [ColumnName<'articles'>, (entry: NumberedArticle) => string | null])[] = [
  ['站点', ({ article }) => article.site],
  ['标题', ({ article }) => compact(article.title)],
  ['发布日期', ({ date }) => date],
  ['作者', ({ article }) => compact(article.author)],
  ['来源', ({ article }) => compact(article.source)],
  ['正文', ({ article }) => compact(article.body)],
];

/** One address is one article: two rows that tell it differently contradict each other. */
function checkAddresses(rows: readonly NumberedArticle[], problems: Problems): void {
  const seen = new Map<string, NumberedArticle>();
  for (const entry of rows) {
    const other = seen.get(entry.article.url);
    if (other === undefined) {
      seen.set(entry.article.url, entry);
      continue;
    }
    const differing = AGREEING.filter(([, value]) => value(other) !== value(entry));
    if (differing.length === 0) continue;
    const what = differing.map(([name]) => name).join('、');
    problems.add('address-conflict', { row: entry.row, column: '网址' }, { other: other.row, what });
  }
}

/** How many of the rows replace what was imported before for their address: the last import of an address counts. */
export function countSuperseding(
  before: readonly ImportedArticle[],
  rows: readonly ImportedArticle[],
): number {
  const ids = new Set(before.map((article) => article.id));
  const addresses = new Set(before.map((article) => article.url));
  return rows.filter((article) => !ids.has(article.id) && addresses.has(article.url)).length;
}
