import { describe, expect, it } from 'vitest';
import { gatherYearBefore } from '../../../src/collect/gather/year-before.ts';
import type { SiteId } from '../../../src/model/site.ts';
import { freshStore, importedArticle, seen } from '../../store/samples.ts';

const crawl = (site: SiteId, year: number, complete = true) => ({
  year,
  site,
  startedAt: '2024-12-25T00:00:00.000Z',
  finishedAt: '2024-12-25T01:00:00.000Z',
  complete,
  detail: '',
  stats: {},
});

describe('the year before', () => {
  it('is its postings on the counted sites that were walked to their end', async () => {
    const store = await freshStore();
    await store.recordCrawl(crawl('scgxhq', 2024));
    await store.recordCrawl(crawl('scxxjjhqcy', 2024, false));
    await store.recordCrawl(crawl('chinacacm', 2024));
    await store.seePostings(2024, [
      seen('1', { listDate: '2024-03-08' }),
      seen('2', { listDate: '2023-12-21' }),
      seen('3', { listDate: '2024-12-21' }),
      seen('4', { listDate: null }),
    ]);
    await store.addImportedArticles([importedArticle('a', { dateText: '2024-05-06' })]);
    expect(await gatherYearBefore(store, 2025, {})).toEqual({
      year: 2024,
      window: { from: '2023-12-21', to: '2024-12-20' },
      sites: ['四川省高校后勤协会网'],
      days: ['2023-12-21', '2024-03-08'],
    });
  });

  it('is not known by what a crawl of this year saw of it, nor before the regulation', async () => {
    const store = await freshStore();
    await store.recordCrawl(crawl('scgxhq', 2025));
    await store.seePostings(2025, [seen('1', { listDate: '2024-12-18' })]);
    expect(await gatherYearBefore(store, 2025, {})).toBeNull();
    expect(await gatherYearBefore(store, 2019, {})).toBeNull();
  });

  it('under a reading of this year only is counted by the usual days', async () => {
    const store = await freshStore();
    await store.recordCrawl(crawl('scgxhq', 2024));
    const before = await gatherYearBefore(store, 2025, { window: '2024-12-21..2025-06-30' });
    expect(before?.window).toEqual({ from: '2023-12-21', to: '2024-12-20' });
  });
});
