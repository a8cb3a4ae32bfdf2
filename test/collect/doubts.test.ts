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

const doubts = (
  dates: readonly (string | null)[],
  today = '2026-01-05',
  column: ColumnDefinition = COUNTED,
): string[] => {
  const known = new Map(dates.map((date, at) => [String(at), date]));
  return doubtsOf({ column, dates: known, pages: 2 }, 2025, SPAN, today);
};
const months = (...numbers: readonly number[]): string[] =>
  numbers.map((month) => `2025-${String(month).padStart(2, '0')}-10`);

describe('a counted column is doubted', () => {
  it('where nothing of it lies inside the span', () => {
    expect(doubts(['2024-10-12', '2023-10-12'])).toEqual([expect.stringContaining('读了 2 页列表、2 条')]);
    const small = { ...COUNTED, yearly: { min: 4, max: 16 } };
    expect(doubts(['2024-10-12'], '2026-01-05', small)).toHaveLength(1);
  });

  it('where hardly a month has any', () => {
    expect(doubts(months(1, 2, 12))).toEqual([expect.stringContaining('12 个月中有 9 个月一条也没有')]);
    expect(doubts(months(1), '2025-05-20')).toEqual([expect.stringContaining('4 个月中有 3 个月')]);
  });
});

describe('a counted column is not doubted', () => {
  it.each<[string, string[]]>([
    ['where a third of the months has items', doubts(months(1, 2, 11, 12))],
    ['early in the year', doubts(months(1), '2025-04-20')],
    [
      'where so little is posted',
      doubts(months(1), '2026-01-05', { ...COUNTED, yearly: { min: 4, max: 16 } }),
    ],
    ['where nothing is known of its size', doubts(months(1), '2026-01-05', COLUMN)],
    ['where it is only listed', doubts(['2020-01-01'], '2026-01-05', { ...COUNTED, fetched: false })],
    ['where the dates of as many are unknown', doubts([...months(1, 2, 12), null, null])],
    ['where all of a small column is undated', doubts([null], '2026-01-05', COLUMN)],
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
