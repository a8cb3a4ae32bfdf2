import { identifyAddress } from '../../../scrapers/address.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { SITE_NAMES, type SiteId } from '../../model/site.ts';
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
    url: readAddress(row, site),
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

/** The address as handed in. An article of one site cannot be counted as another's. */
function readAddress(row: RowReader<ColumnName<'articles'>>, site: SiteId | null): string {
  const text = row.text('网址');
  if (text === '') return text;
  const address = /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(text) && !/\s/.test(text) && URL.canParse(text);
  if (!address) row.problems.add('bad-url', row.at('网址'), { found: text });
  const owner = identifyAddress(text)?.site ?? site;
  if (owner !== null && site !== null && owner !== site) {
    row.problems.add('site-mismatch', row.at('网址'), {
      found: SITE_NAMES[owner],
      expected: SITE_NAMES[site],
    });
  }
  return text;
}

/** One form for all the ways in which the same address may be copied. */
function canonical(article: ImportedArticle): string {
  return identifyAddress(article.url)?.url ?? article.url;
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
    const other = seen.get(canonical(entry.article));
    if (other === undefined) {
      seen.set(canonical(entry.article), entry);
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
  const addresses = new Set(before.map(canonical));
  return rows.filter((article) => !ids.has(article.id) && addresses.has(canonical(article))).length;
}
