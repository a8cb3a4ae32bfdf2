import type { CivilDate } from '../model/civil-date.ts';
import type { FoundColumn, ListItem, ListPage, ListRequest } from '../model/page.ts';
import type { SeenPosting } from '../store/types.ts';
import { isWithin } from '../text/civil-date.ts';
import { learnDate } from './article-date.ts';
import type { ArticleCounts } from './articles.ts';
import { FAILURES, FetchFailure } from './failure.ts';
import { outOfOrder } from './out-of-order.ts';
import { fetchAndKeep, type SiteSession, siteChanged, siteTrouble } from './session.ts';

/** What the walk of one column brought. */
export interface ColumnWalk {
  readonly found: FoundColumn;
  /** Every posting seen, by ident, with the date that is known of it. */
  readonly dates: ReadonlyMap<string, CivilDate | null>;
  /** Idents that no earlier crawl had seen. */
  readonly fresh: ReadonlySet<string>;
  readonly pages: number;
  /** Archive number of the list page read last. */
  readonly lastSnapshotId: number;
  /** False where page 1 changed during every pass: something may have slipped through. */
  readonly settled: boolean;
}

/** One list page as it was read. */
interface ReadPage extends ListPage {
  readonly request: ListRequest;
  readonly snapshotId: number;
}

interface WalkState {
  readonly found: FoundColumn;
  readonly dates: Map<string, CivilDate | null>;
  readonly fresh: Set<string>;
  readonly counts: ArticleCounts;
  pages: number;
  lastSnapshotId: number;
}

/**
 * Walks a column's list until it is behind the collecting span, then reads page 1 again: had it changed, items may
 * have moved across pages meanwhile, and the walk is repeated. A link that leads to no list brings no dates at all;
 * with `optional` also one whose first page is not to be had.
 */
export async function walkColumn(
  session: SiteSession,
  found: FoundColumn,
  counts: ArticleCounts,
  optional: boolean,
): Promise<ColumnWalk> {
  const state: WalkState = { found, dates: new Map(), fresh: new Set(), counts, pages: 0, lastSnapshotId: 0 };
  let settled = false;
  for (let pass = 1; pass <= session.limits.passes && !settled; pass += 1) {
    try {
      const walked = await walkOnce(session, state);
      if (state.dates.size === 0) break;
      settled =
        walked.first !== null && (walked.pages === 1 || (await isUnchanged(session, state, walked.first)));
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      if (optional && state.pages === 0 && isNoList(error)) break;
      throw siteTrouble(session.map.site, `栏目「${found.column.name}」的列表取不到`, error);
    }
  }
  const { dates, fresh, pages, lastSnapshotId } = state;
  return { found, dates, fresh, pages, lastSnapshotId, settled };
}

/** Whether a failure of the first page says for good that the link leads to no list (404, a file, another host). */
function isNoList(failure: FetchFailure): boolean {
  return failure.kind !== 'retryable' && FAILURES[failure.code].article !== 'stop';
}

async function isUnchanged(session: SiteSession, state: WalkState, first: ReadPage): Promise<boolean> {
  const again = await readPage(session, state, first.request);
  await record(session, state, again);
  return identsOf(again).join('\n') === identsOf(first).join('\n');
}

/** One pass over the pages. `first` is the first page that had items (an ajax list may begin with a placeholder). */
async function walkOnce(
  session: SiteSession,
  state: WalkState,
): Promise<{ readonly first: ReadPage | null; readonly pages: number }> {
  const seen = new Set<string>();
  let first: ReadPage | null = null;
  let request: ListRequest | null = state.found.first;
  let pages = 0;
  while (request !== null) {
    const page = await readPage(session, state, request);
    pages += 1;
    if (pages > session.limits.pagesPerColumn) throw endless(session, state.found, page);
    const items = page.items.filter((item) => !seen.has(identOf(item)));
    if (items.length === 0 && first !== null) break;
    for (const item of items) seen.add(identOf(item));
    await record(session, state, page);
    // Pinned items stand on top, so a first page of old ones proves nothing by itself.
    if (first !== null && (await allOlder(session, state, items))) break;
    // Of a column that is only listed no article is asked for its date: a list without any tells nothing more.
    if (!state.found.column.fetched && items.length > 0 && items.every(({ date }) => date === null)) {
      first ??= page;
      break;
    }
    if (items.length > 0) {
      first ??= page;
      session.landmark ??= page.request;
    }
    request = samePage(page.next, request) ? null : page.next;
    if (first === null && pages > PLACEHOLDER_PAGES) break;
  }
  return { first, pages };
}

/** Pages without items that may come before the first real one. */
const PLACEHOLDER_PAGES = 2;

function samePage(next: ListRequest | null, current: ListRequest): boolean {
  return next !== null && JSON.stringify(next) === JSON.stringify(current);
}

async function readPage(session: SiteSession, state: WalkState, request: ListRequest): Promise<ReadPage> {
  const kept = await fetchAndKeep(session, request, 'list');
  state.pages += 1;
  state.lastSnapshotId = kept.snapshotId;
  const list = parse(session, state.found, kept.page, request, kept.snapshotId);
  return { ...list, request, snapshotId: kept.snapshotId };
}

function parse(
  session: SiteSession,
  found: FoundColumn,
  page: Parameters<SiteSession['scraper']['parseList']>[0],
  request: ListRequest,
  snapshotId: number,
): ListPage {
  try {
    return session.scraper.parseList(page, request);
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    const where = `栏目「${found.column.name}」的列表 ${request.url}（存档编号 ${snapshotId}）`;
    throw siteChanged(session.map.site, `${where}读不出来：${words}`, { cause });
  }
}

/** Keeps what the page shows, and the date of each item where one is printed in the list. */
async function record(session: SiteSession, state: WalkState, page: ReadPage): Promise<void> {
  const { store, year, map } = session;
  const { column } = state.found;
  const strays = outOfOrder(page.items, session.span);
  const postings = page.items.map(
    (item): SeenPosting => ({
      site: map.site.id,
      ident: identOf(item),
      url: item.url,
      title: item.title,
      listDate: item.date?.value ?? null,
      listDateQuote: item.date?.quote ?? '',
      column: { name: column.name, section: column.section },
      state: stateOf(session, state.found, item, strays.has(item)),
    }),
  );
  for (const ident of await store.seePostings(year, postings)) state.fresh.add(ident);
  for (const item of page.items) {
    const date = item.date?.value ?? state.dates.get(identOf(item)) ?? null;
    state.dates.set(identOf(item), date);
  }
}

function stateOf(
  session: SiteSession,
  found: FoundColumn,
  item: ListItem,
  stray: boolean,
): SeenPosting['state'] {
  if (item.key === null) return 'foreign';
  if (!found.column.fetched) return 'listed';
  return stray || item.date === null || isWithin(item.date.value, session.span) ? 'pending' : 'listed';
}

/**
 * Whether a page lies behind the span: at least one date, and none on or after its first day. An article that is
 * listed without a date is asked for its own; one that stays undated does not hold up its dated neighbours.
 */
async function allOlder(
  session: SiteSession,
  state: WalkState,
  items: readonly ListItem[],
): Promise<boolean> {
  let dated = 0;
  for (const item of items) {
    const date = await dateOf(session, state, item);
    if (date !== null && date >= session.span.from) return false;
    if (date !== null) dated += 1;
  }
  return dated > 0;
}

async function dateOf(session: SiteSession, state: WalkState, item: ListItem): Promise<CivilDate | null> {
  const known = item.date?.value ?? state.dates.get(identOf(item)) ?? null;
  if (known !== null || item.key === null || !state.found.column.fetched) return known;
  const learned = await learnDate(session, { ...item, key: item.key }, state.counts);
  state.dates.set(item.key, learned);
  return learned;
}

/** Key within the site, or `url:` + address for an item that leads elsewhere. */
function identOf(item: ListItem): string {
  return item.key ?? `url:${item.url}`;
}

function identsOf(page: ListPage): string[] {
  return page.items.map(identOf);
}

function endless(session: SiteSession, found: FoundColumn, page: ReadPage): Error {
  const { pagesPerColumn } = session.limits;
  const where = `最后一页 ${page.request.url}，存档编号 ${page.snapshotId}`;
  return siteChanged(
    session.map.site,
    `栏目「${found.column.name}」翻了 ${pagesPerColumn} 页仍没有尽头（${where}）`,
  );
}
