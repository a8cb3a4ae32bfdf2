import { createHash } from 'node:crypto';
import type { Article, Unreadable } from '../../model/article.ts';
import type { Window } from '../../model/civil-date.ts';
import { type PostingOfArticle, readArticle } from '../../read/article.ts';
import type { Posting, Store } from '../../store/types.ts';
import { isWithin } from '../../text/civil-date.ts';
import { ARTICLE } from './cached-shapes.ts';
import { byColumn, type ColumnPlace } from './columns.ts';
import { importedRows } from './imported.ts';
import { pageReader } from './page-fields.ts';
import { yearPostings } from './postings.ts';
import { readerVersion } from './reader-version.ts';
import { remembered } from './remembered.ts';

/**
 * The articles of a year: everything that a crawl of that year saw, whatever else is kept and dated inside
 * `reach` (all readings of the window), and what was imported. One article an address.
 */
export async function gatherArticles(store: Store, year: number, reach: Window): Promise<Article[]> {
  const { seen, others } = await yearPostings(store, year, reach);
  const ofOtherCrawls = new Set(others);
  const postings = [...seen, ...others];
  const articles = await readPostings(store, postings);
  const byUrl = new Map<string, Article>();
  for (const posting of postings) {
    const article = articles.get(posting);
    if (article === undefined) throw new Error(`posting not read: ${posting.url}`);
    if (ofOtherCrawls.has(posting) && !bearsDateIn(article, reach)) continue;
    const other = byUrl.get(article.url);
    // Another site's list may lead to an address too: the page that was read says more than the link to it.
    if (other === undefined || other.unreadable !== null) byUrl.set(article.url, article);
  }
  for (const row of importedRows(await store.importedArticles())) {
    const crawled = byUrl.get(row.url);
    // What a person typed in stands in for a page that could not be had; it never replaces a page that was read.
    if (crawled === undefined || crawled.unreadable !== null) byUrl.set(row.url, standIn(row, crawled));
  }
  return [...byUrl.values()];
}

function bearsDateIn({ date, listDate, otherDate }: Article, days: Window): boolean {
  return [date?.value, listDate, otherDate?.value].some(
    (day) => typeof day === 'string' && isWithin(day, days),
  );
}

/** What a row leaves empty is as the list shows it. */
function standIn(row: Article, crawled: Article | undefined): Article {
  if (crawled === undefined) return row;
  const { column, section } = row.column === '' ? crawled : row;
  return { ...row, column, section, listDate: crawled.listDate };
}

interface Archived {
  readonly posting: Posting;
  readonly snapshotId: number;
  readonly shown: PostingOfArticle;
  /** All that the article is read from. */
  readonly key: string;
}

/** Each posting as an article; what its archived page says is read once and remembered. */
async function readPostings(
  store: Store,
  postings: readonly Posting[],
): Promise<ReadonlyMap<Posting, Article>> {
  const articles = new Map<Posting, Article>();
  const archived: Archived[] = [];
  const ids = postings.flatMap(({ snapshotId }) => (snapshotId === null ? [] : [snapshotId]));
  const hashes = await store.snapshotHashes(ids);
  for (const posting of postings) {
    const shown = shownBy(posting);
    const { snapshotId } = posting;
    if (posting.state !== 'archived' || snapshotId === null) {
      articles.set(posting, readArticle(shown, null));
      continue;
    }
    const hash = hashes.get(snapshotId);
    if (hash === undefined) throw new Error(`snapshot ${snapshotId} is named by a posting but not kept`);
    const key = createHash('sha256')
      .update(JSON.stringify([shown, snapshotId, hash]))
      .digest('hex');
    archived.push({ posting, snapshotId, shown, key });
  }
  const read = await remembered(
    store,
    { kind: 'article', version: readerVersion(), shape: ARTICLE },
    archived,
    (missing) => readArchived(store, missing),
  );
  for (const [{ posting }, article] of read) articles.set(posting, article);
  return articles;
}

async function* readArchived(
  store: Store,
  archived: readonly Archived[],
): AsyncGenerator<readonly [Archived, Article]> {
  const readPage = await pageReader();
  const left = archived.values();
  for await (const snapshot of store.getSnapshots(archived.map(({ snapshotId }) => snapshotId))) {
    const { value: one } = left.next();
    if (one !== undefined) yield [one, readArticle(one.shown, readPage(one.shown.site, snapshot))];
  }
}

/** A posting as its lists show it. */
function shownBy(posting: Posting): PostingOfArticle {
  const column = countedFirst(posting);
  return {
    site: posting.site,
    key: posting.ident.startsWith('url:') ? null : posting.ident,
    url: posting.url,
    column: column.name,
    section: column.section,
    title: posting.title,
    listDate: posting.listDate,
    unreadable: unreadableOf(posting),
  };
}

/** A posting in several columns stands in the one that the site's data puts first. */
function countedFirst(posting: Posting): ColumnPlace {
  const [first] = byColumn(posting.site, posting.columns);
  if (first === undefined) throw new Error(`posting without a column: ${posting.url}`);
  return first;
}

function unreadableOf(posting: Posting): Unreadable | null {
  switch (posting.state) {
    case 'archived':
      return null;
    case 'listed':
      return { kind: 'failed', detail: '只见于列表，没有取正文；需要时请再运行一次采集' };
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
