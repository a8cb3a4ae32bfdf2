import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../src/collect/doubts.ts';
import { crawlSite } from '../../src/collect/site.ts';
import type { ColumnDefinition } from '../../src/model/site.ts';
import { open, SPAN, serve, tempStore } from './support/harness.ts';
import {
  COLUMN,
  PLAIN_SITE,
  plainArticle,
  plainHome,
  plainList,
  plainScraper,
} from './support/plain-site.ts';

const YEARLY = { min: 60, max: 240 };
const COUNTED: ColumnDefinition = { ...COLUMN, yearly: YEARLY };

const doubts = (dates: readonly (string | null)[], column: ColumnDefinition = COUNTED): string[] => {
  const known = new Map(dates.map((date, at) => [String(at), date]));
  return doubtsOf({ column, dates: known, pages: 2 }, SPAN);
};

it('a counted column is doubted where nothing of it lies inside the span', () => {
  expect(doubts(['2024-10-12', '2023-10-12'])).toEqual([expect.stringContaining('读了 2 页列表、2 条')]);
});

describe('a counted column is not doubted', () => {
  it.each<[string, string[]]>([
    ['where something of it does', doubts(['2024-10-12', '2025-01-10'])],
    ['where it is only listed', doubts(['2020-01-01'], { ...COUNTED, fetched: false })],
    ['where a date is unknown', doubts(['2024-10-12', null])],
  ])('%s', (_, said) => {
    expect(said).toEqual([]);
  });
});

it('the crawl keeps what it doubts and says it', async () => {
  const server = await serve(({ path }) => {
    if (path === '/') return { body: plainHome() };
    if (path.startsWith('/list')) return { body: plainList([{ id: '1', date: '2019-05-01' }], null) };
    return { body: plainArticle('1', '2019-05-01') };
  });
  const scraper = plainScraper({ ...PLAIN_SITE, columns: [COUNTED] });
  const { session } = open(await tempStore(), server.origin, {}, scraper);
  const { summary, trouble } = await crawlSite(session, '2026-01-05');
  expect(trouble).toBeNull();
  expect(summary.complete).toBe(true);
  expect(summary.doubts).toEqual([expect.stringContaining('没有一条在 2024-11-20 至 2026-01-31 之间')]);
});
