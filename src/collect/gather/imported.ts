import { identifyAddress } from '../../../scrapers/address.ts';
import type { Article } from '../../model/article.ts';
import { readImported } from '../../read/article.ts';
import type { ImportedArticle } from '../../store/types.ts';
import { compact } from '../../text/normalise.ts';
import { byColumn, columnOf } from './columns.ts';

/**
 * The imported articles, one an address. `rows` of one address stand in the order imported: the last corrects those
 * before it. The same article handed in for several columns stands in the one that the site's data puts first.
 */
export function importedRows(rows: readonly ImportedArticle[]): Article[] {
  const byUrl = new Map<string, ImportedArticle[]>();
  for (const row of rows) {
    const { url } = identityOf(row);
    byUrl.set(url, [...(byUrl.get(url) ?? []), row]);
  }
  return [...byUrl.values()].map(fromRows);
}

function identityOf(row: ImportedArticle): { readonly key: string | null; readonly url: string } {
  const identified = identifyAddress(row.url);
  return identified?.site === row.site ? identified : { key: null, url: row.url };
}

function fromRows(rows: readonly ImportedArticle[]): Article {
  const last = rows.at(-1);
  if (last === undefined) throw new Error('an imported article has at least one row');
  const { key, url } = identityOf(last);
  const twins = rows.filter((row) => wordsOf(row) === wordsOf(last));
  const [column] = byColumn(
    last.site,
    twins.map((row) => columnOf(row.site, row.column, url)),
  );
  if (column === undefined) throw new Error(`no column for ${url}`);
  return readImported({
    site: last.site,
    key,
    url,
    column: column.name,
    section: column.section,
    title: last.title,
    dateText: last.dateText,
    author: last.author,
    source: last.source,
    body: last.body,
  });
}

/** All that a row says but its column and the form of its address. */
function wordsOf({ site, title, dateText, author, source, body }: ImportedArticle): string {
  return [site, title, dateText, author, source, body].map(compact).join('\n');
}
