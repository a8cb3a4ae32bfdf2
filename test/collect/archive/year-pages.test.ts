import { describe, expect, it } from 'vitest';
import { yearPages } from '../../../src/collect/archive/year-pages.ts';
import type { NewSnapshot, Store } from '../../../src/store/types.ts';
import { freshStore, seen, snapshotOf } from '../../store/samples.ts';

const ARTICLE = 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x';

/** Sees a posting in a year's crawl and archives its page. */
async function article(store: Store, year: number, ident: string, listDate: string | null, at: string) {
  await store.seePostings(year, [seen(ident, { url: ARTICLE + ident, listDate, listDateQuote: '' })]);
  const snapshot = page('article', at, { urlAsked: ARTICLE + ident });
  await store.settlePosting('scgxhq', ident, { state: 'archived', failure: '', snapshot });
}

function page(purpose: string, fetchedAt: string, changes: Partial<NewSnapshot> = {}): NewSnapshot {
  return snapshotOf(`${purpose} ${fetchedAt}`, { purpose, fetchedAt, ...changes });
}

async function crawled(store: Store, year: number, finishedAt: string, complete = true): Promise<void> {
  const startedAt = finishedAt;
  const record = { year, site: 'scgxhq' as const, startedAt, finishedAt, complete, detail: '', stats: {} };
  await store.recordCrawl(record);
}

async function pagesOf(store: Store, year: number): Promise<string[]> {
  return (await yearPages(store, year, {})).map(({ purpose, fetchedAt }) => `${purpose} ${fetchedAt}`);
}

describe('the pages that a year rests on', () => {
  it('are those of its own articles and lists, not of other years', async () => {
    const store = await freshStore();
    await store.putSnapshot(page('robots', '2024-12-25T01:00:00.000Z'));
    await store.putSnapshot(page('list', '2024-12-25T02:00:00.000Z'));
    await article(store, 2024, '1', '2024-03-08', '2024-12-25T03:00:00.000Z');
    await crawled(store, 2024, '2024-12-25T04:00:00.000Z');
    await store.putSnapshot(page('list', '2025-12-25T02:00:00.000Z'));
    await article(store, 2025, '2', '2025-03-08', '2025-12-25T03:00:00.000Z');
    await crawled(store, 2025, '2025-12-25T04:00:00.000Z');
    expect(await pagesOf(store, 2024)).toEqual([
      'robots 2024-12-25T01:00:00.000Z',
      'list 2024-12-25T02:00:00.000Z',
      'article 2024-12-25T03:00:00.000Z',
    ]);
    expect(await pagesOf(store, 2025)).toEqual([
      'list 2025-12-25T02:00:00.000Z',
      'article 2025-12-25T03:00:00.000Z',
    ]);
  });

  it('hold every fetch of an article, whatever form of its address was asked', async () => {
    const store = await freshStore();
    await article(store, 2025, '2', '2025-03-08', '2025-12-25T03:00:00.000Z');
    const again = 'http://scgxhq.com/p/7/?StId=st_app_news_i_x2';
    await store.putSnapshot(page('article', '2025-12-26T03:00:00.000Z', { urlAsked: again }));
    await store.putSnapshot(page('article', '2025-12-26T04:00:00.000Z', { urlAsked: `${ARTICLE}3` }));
    expect(await pagesOf(store, 2025)).toEqual([
      'article 2025-12-25T03:00:00.000Z',
      'article 2025-12-26T03:00:00.000Z',
    ]);
  });

  it('hold what another crawl saw and the count has to read to know its date', async () => {
    const store = await freshStore();
    await article(store, 2024, '1', '2025-01-08', '2025-01-25T01:00:00.000Z');
    await article(store, 2024, '2', null, '2025-01-25T02:00:00.000Z');
    await article(store, 2024, '3', '2024-06-08', '2025-01-25T03:00:00.000Z');
    expect(await pagesOf(store, 2025)).toEqual([
      'article 2025-01-25T01:00:00.000Z',
      'article 2025-01-25T02:00:00.000Z',
    ]);
  });

  it('hold the lists of a crawl that was killed: with those of the next, or while there is none', async () => {
    const store = await freshStore();
    await store.putSnapshot(page('list', '2025-12-25T02:00:00.000Z'));
    expect(await pagesOf(store, 2025)).toEqual(['list 2025-12-25T02:00:00.000Z']);
    await store.putSnapshot(page('list', '2025-12-26T02:00:00.000Z'));
    await crawled(store, 2025, '2025-12-26T04:00:00.000Z');
    await store.putSnapshot(page('list', '2026-12-26T02:00:00.000Z'));
    await crawled(store, 2026, '2026-12-26T04:00:00.000Z');
    expect(await pagesOf(store, 2025)).toEqual([
      'list 2025-12-25T02:00:00.000Z',
      'list 2025-12-26T02:00:00.000Z',
    ]);
  });

  it('are told apart site by site; crawls at one pretended moment share theirs', async () => {
    const store = await freshStore();
    await store.putSnapshot(page('list', '2026-01-04T16:00:00.000Z'));
    await store.putSnapshot(page('list', '2026-01-04T16:00:00.000Z', { site: 'yxhq' }));
    for (const year of [2024, 2025]) await crawled(store, year, '2026-01-04T16:00:00.000Z');
    await crawled(store, 2023, '2026-01-03T16:00:00.000Z');
    expect(await pagesOf(store, 2025)).toHaveLength(2);
    expect(await pagesOf(store, 2024)).toHaveLength(2);
    expect(await pagesOf(store, 2023)).toEqual(['list 2026-01-04T16:00:00.000Z']);
  });

  it('never hold what was only a trial', async () => {
    const store = await freshStore();
    await store.putSnapshot(page('probe', '2025-12-25T02:00:00.000Z'));
    expect(await pagesOf(store, 2025)).toEqual([]);
  });
});
