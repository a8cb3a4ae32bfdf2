import { identifyAddress } from '../../../scrapers/address.ts';
import { SCRAPERS } from '../../../scrapers/index.ts';
import type { Article, Unreadable } from '../../model/article.ts';
import type { Window } from '../../model/civil-date.ts';
import type { PageFields } from '../../model/page.ts';
import type { SiteId } from '../../model/site.ts';
import { readArticle, readImported } from '../../read/article.ts';
import type { ImportedArticle, Posting, Store } from '../../store/types.ts';
import { isWithin } from '../../text/civil-date.ts';
import { compact } from '../../text/normalise.ts';
import { readFields } from './fields.ts';

/**
 * The articles of a year: everything that a crawl of that year saw, whatever else is kept and dated inside
 * `reach` (all readings of the window), and what was imported. One article an address.
 */
export async function gatherArticles(store: Store, year: number, reach: Window): Promise<Article[]> {
  const seen = await store.postings(year, false);
  const known = new Set(seen.map(postingKey));
  const others = (await store.postings(year, true)).filter(
    (posting) =>
      !known.has(postingKey(posting)) && (posting.listDate === null || isWithin(posting.listDate, reach)),
  );
  const postings = [...seen, ...others];
  const fields = await readFields(store, postings);
  const byUrl = new Map<string, Article>();
  for (const posting of postings) {
    const article = fromPosting(posting, fields);
    if (!known.has(postingKey(posting)) && (article.date === null || !isWithin(article.date.value, reach)))
      continue;
    byUrl.set(article.url, article);
  }
  for (const row of await store.importedArticles()) {
    const article = fromImport(row);
    const crawled = byUrl.get(article.url);
    // What a person typed in stands in for a page that could not be had; it never replaces a page that was read.
    if (crawled === undefined || crawled.unreadable !== null || crawled.origin === 'import') {
      byUrl.set(article.url, article);
    }
  }
  return [...byUrl.values()];
}

function postingKey(posting: Posting): string {
  return `${posting.site}\n${posting.ident}`;
}

function fromPosting(posting: Posting, fields: ReadonlyMap<number, PageFields>): Article {
  const column = countedFirst(posting);
  const page = posting.snapshotId === null ? null : (fields.get(posting.snapshotId) ?? null);
  return readArticle(
    {
      site: posting.site,
      key: posting.ident.startsWith('url:') ? null : posting.ident,
      url: posting.url,
      column: column.name,
      section: column.section,
      title: posting.title,
      listDate: posting.listDate,
      unreadable: unreadableOf(posting),
    },
    posting.state === 'archived' ? page : null,
  );
}

/** A posting in several columns stands in the one that the site's data puts first. */
function countedFirst(posting: Posting): { readonly name: string; readonly section: string | null } {
  const order = SCRAPERS[posting.site].site.columns.map(({ name }) => name);
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const [first] = posting.columns.toSorted((a, b) => rank(a.name) - rank(b.name));
  if (first === undefined) throw new Error(`posting without a column: ${posting.url}`);
  return first;
}

function unreadableOf(posting: Posting): Unreadable | null {
  switch (posting.state) {
    case 'archived':
    case 'listed':
      return null;
    case 'pending':
      return { kind: 'failed', detail: '尚未采集（上次采集中断），请再运行一次采集' };
    case 'failed':
      return { kind: 'failed', detail: `未能取得页面：${posting.failure}` };
    case 'missing':
      return { kind: 'missing', detail: `页面不存在或无权查看：${posting.failure}` };
    case 'foreign':
      return { kind: 'foreign', detail: `列表链接指向站外或文件：${posting.url}` };
  }
}

function fromImport(row: ImportedArticle): Article {
  const identified = identifyAddress(row.url);
  const own = identified?.site === row.site ? identified : null;
  const column = columnOf(row.site, row.column, own?.url ?? row.url);
  return readImported({
    site: row.site,
    key: own?.key ?? null,
    url: own?.url ?? row.url,
    column: column.name,
    section: column.section,
    title: row.title,
    dateText: row.dateText,
    author: row.author,
    source: row.source,
    body: row.body,
  });
}

/** 栏目 as people write it: our name, one of the site's names, or `版块 / 栏目`. */
function columnOf(site: SiteId, written: string, url: string): { name: string; section: string | null } {
  const parts = written
    .split(/\s*[/／>＞|]\s*/)
    .map(compact)
    .filter((part) => part !== '');
  const name = parts.at(-1) ?? '';
  const section = parts.length > 1 ? (parts.at(-2) ?? null) : null;
  const definition = SCRAPERS[site].site.columns.find(
    (column) => compact(column.name) === name || column.aliases.some((alias) => compact(alias) === name),
  );
  if (definition === undefined) return { name, section };
  if (section !== null) {
    return section === definition.section || definition.section === null
      ? { name: definition.name, section: definition.section }
      : { name, section };
  }
  // A column that no section tells apart is meant by any of its names; `后勤信息` stands in two sections.
  if (compact(definition.name) === name || definition.section === null) {
    return { name: definition.name, section: definition.section };
  }
  return { name, section: sectionByPath(site, url) };
}

/** Sections whose path is known from the site itself. */
const SECTION_PATHS: Readonly<Partial<Record<SiteId, Readonly<Record<string, string>>>>> = {
  scxxjjhqcy: { gxhq: '高校后勤' },
};

function sectionByPath(site: SiteId, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const [first = ''] = new URL(url).pathname.split('/').filter((part) => part !== '');
  return SECTION_PATHS[site]?.[first] ?? null;
}
