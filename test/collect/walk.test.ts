import { describe, expect, it } from 'vitest';
import type { RunParts } from '../../src/collect/open-session.ts';
import type { SiteResult } from '../../src/collect/site.ts';
import { crawlSite } from '../../src/collect/site.ts';
import type { ColumnDefinition, SiteDefinition } from '../../src/model/site.ts';
import type { Posting, Store } from '../../src/store/types.ts';
import { open, serve, tempStore, YEAR } from './support/harness.ts';
import {
  COLUMN,
  PLAIN_SITE,
  type PlainItem,
  plainArticle,
  plainHome,
  plainList,
  plainScraper,
} from './support/plain-site.ts';
import type { Answering, Asked, LoggedRequest, TestServer } from './support/server.ts';

const TODAY = '2026-01-05';

const item = (id: string, date: string | null = '2025-05-01'): PlainItem => ({ id, date });
const items = (from: number, to: number, date: string | null = '2025-05-01'): PlainItem[] =>
  Array.from({ length: to - from + 1 }, (_, index) => item(String(from + index), date));

/** Serves columns as pages of items; articles print 2025-05-01. Anything else as `also` says. */
function site(
  columns: readonly (readonly (readonly PlainItem[])[])[],
  also: (asked: Asked, log: readonly LoggedRequest[]) => Answering | null = () => null,
): Promise<TestServer> {
  return serve((asked, log) => {
    const special = also(asked, log);
    if (special !== null) return special;
    if (asked.path === '/') return { body: plainHome(['后勤动态', '通知公告'].slice(0, columns.length)) };
    const [, column, page] = /^\/list-(\d)-(\d+)\.html$/.exec(asked.path) ?? [];
    const pages = columns[Number(column)];
    const shown = pages?.[Number(page) - 1];
    if (pages !== undefined && shown !== undefined) {
      const more = Number(page) < pages.length;
      return { body: plainList(shown, more ? `/list-${column}-${Number(page) + 1}.html` : null) };
    }
    const id = /^\/a\/(.*)\.html$/.exec(asked.path)?.[1];
    return id === undefined ? null : { body: plainArticle(id, '2025-05-01') };
  });
}

interface Crawled extends SiteResult {
  readonly store: Store;
  readonly said: readonly string[];
  readonly postings: readonly Posting[];
}

async function crawlPlain(
  server: TestServer,
  changes: Partial<RunParts> = {},
  definition: SiteDefinition = PLAIN_SITE,
  kept?: Store,
): Promise<Crawled> {
  const store = kept ?? (await tempStore());
  const { session, said } = open(store, server.origin, changes, plainScraper(definition));
  const result = await crawlSite(session, TODAY);
  return { ...result, store, said, postings: await store.postings(YEAR, true) };
}

function states(postings: readonly Posting[]): Record<string, string> {
  return Object.fromEntries(postings.map(({ ident, state }) => [ident, state]));
}

const lists = (server: TestServer): string[] => server.paths().filter((path) => path.startsWith('/list'));
const articles = (server: TestServer): string[] => server.paths().filter((path) => path.startsWith('/a/'));

describe('a walk', () => {
  it('archives every article of the span once', async () => {
    const server = await site([[items(1, 3), items(4, 6)]]);
    const { summary, trouble, postings, store } = await crawlPlain(server);
    expect(trouble).toBeNull();
    expect(summary).toMatchObject({ seen: 6, new: 6, fetched: 6, missing: 0, failed: 0, complete: true });
    expect(summary.requests).toBe(server.log.length);
    expect(summary.months).toEqual({ 后勤动态: { '2025-05': 6 } });
    expect(new Set(articles(server)).size).toBe(6);
    expect(articles(server)).toHaveLength(6);
    const [first] = postings;
    const snapshot = await store.getSnapshot(first?.snapshotId ?? -1);
    expect(snapshot).toMatchObject({
      purpose: 'article',
      urlAsked: 'http://www.plain-hq.test/a/1.html',
      servedFrom: server.origin,
      charset: 'utf-8',
    });
    expect(snapshot?.body.toString()).toBe(plainArticle('1', '2025-05-01'));
  });

  it('asks for lists only the second time', async () => {
    const server = await site([[items(1, 3), items(4, 6)]]);
    const { store } = await crawlPlain(server);
    server.log.length = 0;
    const { summary } = await crawlPlain(server, {}, PLAIN_SITE, store);
    expect(summary).toMatchObject({ seen: 6, new: 0, fetched: 0, complete: true });
    expect(server.paths()).toEqual(['/', '/list-0-1.html', '/list-0-2.html', '/list-0-1.html']);
  });

  it('stops after a page that is older than the span', async () => {
    const server = await site([[items(1, 3), items(4, 6, '2019-05-01'), items(7, 9, '2018-05-01')]]);
    const { postings } = await crawlPlain(server);
    expect(lists(server)).toEqual(['/list-0-1.html', '/list-0-2.html', '/list-0-1.html']);
    expect(states(postings)).toMatchObject({ 1: 'archived', 4: 'listed' });
  });

  it('is not held up by old pinned items, be it a whole first page of them', async () => {
    const pinned = items(91, 93, '2017-01-01');
    const server = await site([[pinned, items(1, 3), items(4, 6, '2019-05-01')]]);
    const { postings } = await crawlPlain(server);
    expect(states(postings)).toMatchObject({ 91: 'listed', 1: 'archived', 2: 'archived', 3: 'archived' });
  });

  it('is not held up by pinned items that stand on every page', async () => {
    const pinned = items(91, 92, '2017-01-01');
    const server = await site([
      [
        [...pinned, item('1')],
        [...pinned, item('2')],
        [...pinned, item('3')],
      ],
    ]);
    const { postings } = await crawlPlain(server);
    expect(states(postings)).toMatchObject({ 1: 'archived', 2: 'archived', 3: 'archived' });
  });

  it('ends where a page beyond the end shows the first page again', async () => {
    const server = await site([[items(1, 3), items(1, 3), items(1, 3)]]);
    await crawlPlain(server);
    expect(lists(server)).toEqual(['/list-0-1.html', '/list-0-2.html', '/list-0-1.html']);
  });

  it('does not fetch what is listed before or after the span', async () => {
    const server = await site([
      [[item('1', '2026-03-01'), item('2'), item('3', '2024-11-19'), item('4', '2024-11-20')]],
    ]);
    const { postings } = await crawlPlain(server);
    expect(states(postings)).toEqual({ 1: 'listed', 2: 'archived', 3: 'listed', 4: 'archived' });
  });

  it('looks at an item whose date lies months away from its neighbours on both sides', async () => {
    const server = await site([
      [
        [
          item('pinned', '2017-01-01'),
          item('1'),
          item('2', '2024-10-12'),
          item('3', '2023-10-12'),
          item('4', '2025-03-01'),
          item('5', '2024-11-10'),
          item('6', '2024-11-21'),
          item('7', '2024-10-12'),
        ],
      ],
    ]);
    const { postings } = await crawlPlain(server);
    expect(states(postings)).toEqual({
      pinned: 'listed',
      1: 'archived',
      2: 'archived',
      3: 'archived',
      4: 'archived',
      5: 'listed',
      6: 'archived',
      7: 'listed',
    });
  });

  it('keeps items that lead elsewhere, and asks nobody for them', async () => {
    const wechat = { id: '2', date: '2025-06-01', elsewhere: 'https://mp.weixin.qq.com/s/abc' };
    const server = await site([[[item('1'), wechat]]]);
    const { postings } = await crawlPlain(server);
    expect(postings.find(({ ident }) => ident.startsWith('url:'))).toMatchObject({
      ident: 'url:https://mp.weixin.qq.com/s/abc',
      title: '关于2的消息',
      listDate: '2025-06-01',
      state: 'foreign',
    });
    expect(articles(server)).toEqual(['/a/1.html']);
  });

  it('learns the date of undated items from their pages before it decides to stop', async () => {
    const undated = [items(1, 2, null), items(3, 4, null), items(5, 6, null), items(7, 8, null)];
    const dates: Record<string, string> = {
      1: '2025-05-01',
      2: '2025-04-01',
      3: '2025-03-01',
      4: '2025-02-01',
    };
    const server = await site([undated], ({ path }) => {
      const id = /^\/a\/(\d)\.html$/.exec(path)?.[1];
      return id === undefined ? null : { body: plainArticle(id, dates[id] ?? '2018-01-01') };
    });
    const { summary, store } = await crawlPlain(server);
    expect(lists(server)).not.toContain('/list-0-4.html');
    expect(articles(server).sort()).toEqual([1, 2, 3, 4, 5, 6].map((id) => `/a/${id}.html`));
    expect(summary).toMatchObject({ fetched: 6, seen: 6 });
    server.log.length = 0;
    await crawlPlain(server, {}, PLAIN_SITE, store);
    expect(articles(server)).toEqual([]);
  });

  it('sees what a new post pushed over the page break', async () => {
    const before = [items(1, 3), items(4, 6)];
    const after = [[item('new'), item('1'), item('2')], [item('3'), item('4'), item('5')], [item('6')]];
    const server = await site([], ({ path }, log) => {
      if (path === '/') return { body: plainHome() };
      const page = /^\/list-0-(\d)\.html$/.exec(path)?.[1];
      const firstLook = log.filter((entry) => entry.path.startsWith('/list')).length === 1;
      const pages = firstLook ? before : after;
      const shown = page === undefined ? undefined : pages[Number(page) - 1];
      const next = Number(page) < pages.length ? `/list-0-${Number(page) + 1}.html` : null;
      if (shown !== undefined) return { body: plainList(shown, next) };
      const id = /^\/a\/(.*)\.html$/.exec(path)?.[1];
      return id === undefined ? null : { body: plainArticle(id, '2025-05-01') };
    });
    const { postings, summary } = await crawlPlain(server);
    expect(Object.keys(states(postings)).sort()).toEqual(['1', '2', '3', '4', '5', '6', 'new']);
    expect(summary.complete).toBe(true);
  });

  it('says that it is not complete where the list never stands still', async () => {
    let shift = 0;
    const server = await site([], ({ path }) => {
      if (path === '/') return { body: plainHome() };
      if (path === '/list-0-1.html') shift += 1;
      if (path === '/list-0-1.html')
        return { body: plainList(items(100 - shift, 103 - shift), '/list-0-2.html') };
      return path === '/list-0-2.html' ? { body: plainList(items(200, 201), null) } : null;
    });
    const { summary, trouble } = await crawlPlain(server);
    expect(trouble).toBeNull();
    expect(summary).toMatchObject({ complete: false, detail: expect.stringContaining('一再变动') });
  });

  it('gives up on a list without end, by name', async () => {
    const server = await site([], ({ path }) => {
      if (path === '/') return { body: plainHome() };
      const page = /^\/list-0-(\d+)\.html$/.exec(path)?.[1];
      if (page === undefined) return null;
      return { body: plainList([item(`p${page}`)], `/list-0-${Number(page) + 1}.html`) };
    });
    const { trouble, summary, postings } = await crawlPlain(server, { limits: { pagesPerColumn: 30 } });
    expect(trouble).toMatchObject({ code: 'changed' });
    expect(trouble?.message).toMatch(
      /栏目「后勤动态」翻了 30 页仍没有尽头（最后一页 .*list-0-31\.html，存档编号 \d+）/,
    );
    expect(summary.complete).toBe(false);
    expect(postings).toHaveLength(30);
  });

  it('only lists a column that is not counted', async () => {
    const other: ColumnDefinition = { ...COLUMN, name: '通知公告', aliases: ['通知公告'], fetched: false };
    const definition = { ...PLAIN_SITE, columns: [COLUMN, other] };
    const server = await site([[items(1, 2)], [items(11, 12, null), items(13, 14, null)]]);
    const { postings } = await crawlPlain(server, {}, definition);
    expect(states(postings)).toEqual({ 1: 'archived', 2: 'archived', 11: 'listed', 12: 'listed' });
  });
});

describe('a site that is not as expected', () => {
  it('without the column: the error names the links that were found', async () => {
    const server = await site([], ({ path }) =>
      path === '/' ? { body: plainHome(['首页', '联系我们']) } : null,
    );
    const { trouble } = await crawlPlain(server);
    expect(trouble).toMatchObject({ code: 'column-missing' });
    expect(trouble?.message).toContain('后勤动态');
    expect(trouble?.message).toContain('首页、联系我们');
  });

  it('with an empty list: the error names address, rule and archived page', async () => {
    const server = await site([[[]]]);
    const { trouble } = await crawlPlain(server);
    expect(trouble).toMatchObject({ code: 'changed' });
    expect(trouble?.message).toContain('http://www.plain-hq.test/list-0-1.html');
    expect(trouble?.message).toContain('expected ≥ 1 list item, got 0');
    expect(trouble?.message).toMatch(/存档编号 \d+/);
  });

  it('with one empty list beside others: the rest is collected, the gap is said', async () => {
    const second = { ...COLUMN, name: '通知公告', aliases: ['通知公告'] };
    const definition = { ...PLAIN_SITE, columns: [COLUMN, second] };
    const server = await site([[items(1, 2)], [[]]]);
    const { trouble, summary, postings } = await crawlPlain(server, {}, definition);
    expect(trouble).toBeNull();
    expect(summary).toMatchObject({ complete: false });
    expect(summary.detail).toContain('expected ≥ 1 list item, got 0');
    expect(states(postings)).toEqual({ 1: 'archived', 2: 'archived' });
  });

  it('with a list that is gone', async () => {
    const server = await site([], ({ path }) => (path === '/' ? { body: plainHome() } : null));
    const { trouble } = await crawlPlain(server);
    expect(trouble).toMatchObject({ code: 'changed', message: expect.stringContaining('HTTP 404') });
  });

  it('with a notice in place of the list', async () => {
    const server = await site([[]], ({ path }) =>
      path.startsWith('/list') ? { body: '<title>系统提示</title>' } : null,
    );
    const { trouble } = await crawlPlain(server);
    expect(trouble?.message).toContain('系统提示');
  });

  it('with a challenge: left at once', async () => {
    const challenge = { status: 412, body: '<script src="/c.js"></script>' };
    const server = await site([[items(1, 3)]], ({ path }) => (path === '/a/2.html' ? challenge : null));
    const { trouble, postings } = await crawlPlain(server);
    expect(trouble).toMatchObject({ code: 'blocked', message: expect.stringContaining('瑞数') });
    expect(articles(server)).toEqual(['/a/1.html', '/a/2.html']);
    expect(states(postings)).toEqual({ 1: 'archived', 2: 'pending', 3: 'pending' });
  });
});
