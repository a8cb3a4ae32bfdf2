import { describe, expect, it } from 'vitest';
import type { WalkLimits } from '../../src/collect/limits.ts';
import { crawlSite } from '../../src/collect/site.ts';
import type { Posting } from '../../src/store/types.ts';
import { open, serve, tempStore, YEAR } from './support/harness.ts';
import { plainArticle, plainHome, plainList } from './support/plain-site.ts';
import type { Answering, TestServer } from './support/server.ts';

const TODAY = '2026-01-05';

/** A site of one list with articles 01, 02 … as many as answers are given; null answers properly. */
async function siteOf(
  answers: readonly (Answering | null)[],
  home: () => Answering = () => ({ body: plainHome() }),
  list: () => Answering | null = () => null,
) {
  const ids = answers.map((_, index) => String(index + 1).padStart(2, '0'));
  const server = await serve(({ path }) => {
    if (path === '/') return home();
    if (path.startsWith('/list')) {
      const special = list();
      if (special !== null) return special;
      return {
        body: plainList(
          ids.map((id) => ({ id, date: '2025-05-01' })),
          null,
        ),
      };
    }
    const moved = /^\/moved\/(\d\d)$/.exec(path)?.[1];
    if (moved !== undefined) return { body: plainArticle(moved, '2025-05-01') };
    if (path.endsWith('?from=list')) return { body: plainArticle('01', '2025-05-01') };
    const id = /^\/a\/(\d\d)\.html$/.exec(path)?.[1];
    return id === undefined ? null : (answers[Number(id) - 1] ?? { body: plainArticle(id, '2025-05-01') });
  });
  const store = await tempStore();
  const run = async (limits: Partial<WalkLimits> = {}) => {
    const { session, said } = open(store, server.origin, { limits });
    const result = await crawlSite(session, TODAY);
    return { ...result, said, postings: await store.postings(YEAR, true) };
  };
  return { server, store, run };
}

const byId = (postings: readonly Posting[]) => Object.fromEntries(postings.map((it) => [it.ident, it]));
const asked = (server: TestServer, id: string) =>
  server.paths().filter((path) => path === `/a/${id}.html`).length;

describe('an article', () => {
  it('that is gone is missing for good', async () => {
    const { server, run } = await siteOf([{ status: 404 }, null]);
    const { postings, summary, trouble } = await run();
    expect(trouble).toBeNull();
    expect(summary).toMatchObject({ fetched: 1, missing: 1, failed: 0, complete: true });
    expect(byId(postings)['01']).toMatchObject({
      state: 'missing',
      failure: expect.stringContaining('HTTP 404'),
    });
    await run();
    expect(asked(server, '01')).toBe(1);
  });

  it('that could not be had is asked for again by the next run', async () => {
    let broken = true;
    const flaky: Answering = (response) => {
      response.writeHead(broken ? 500 : 200, { 'content-type': 'text/html' });
      response.end(plainArticle('01', '2025-05-01'));
    };
    const { run } = await siteOf([flaky, null]);
    const first = await run();
    expect(byId(first.postings)['01']).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('HTTP 500'),
    });
    broken = false;
    const second = await run();
    expect(byId(second.postings)['01']).toMatchObject({ state: 'archived', failure: '' });
    expect(second.summary).toMatchObject({ fetched: 1, failed: 0 });
  });

  it.each<[string, Answering, string]>([
    ['a notice', { body: '<title>系统提示</title><p>没有权限</p>' }, '系统提示'],
    ['closed', { status: 403 }, '没有权限'],
    ['a PDF', { headers: { 'content-type': 'application/pdf' }, body: '%PDF-' }, 'PDF 文件'],
    ['a Word file called a page', { body: Buffer.from('d0cf11e0a1b11ae1', 'hex') }, 'Office 文件'],
    ['elsewhere', { status: 302, headers: { location: 'https://mp.weixin.qq.com/s/1' } }, 'mp.weixin.qq.com'],
    ['huge', { body: Buffer.alloc(11 * 1024 * 1024, 0x20) }, '超过 10 MB'],
  ])('that is %s is missing, and says why', async (_, answer, words) => {
    const { server, run } = await siteOf([answer, null]);
    const { postings, trouble } = await run();
    expect(trouble).toBeNull();
    expect(byId(postings)['01']).toMatchObject({ state: 'missing', failure: expect.stringContaining(words) });
    expect(byId(postings)['02']?.state).toBe('archived');
    await run();
    expect(asked(server, '01')).toBe(1);
  });

  it.each<[string, string, string]>([
    ['another article', '/a/02.html', '转到了另一篇稿件：http://www.plain-hq.test/a/02.html'],
    ['the home page', '/', '转到了别的页面：http://www.plain-hq.test/'],
    ['a list', '/list-0-1.html', '转到了别的页面：http://www.plain-hq.test/list-0-1.html'],
  ])('that leads to %s is missing, and keeps what the list says of it', async (_, location, words) => {
    const { run } = await siteOf([{ status: 302, headers: { location } }, null]);
    const { postings, trouble } = await run();
    expect(trouble).toBeNull();
    expect(byId(postings)['01']).toMatchObject({
      state: 'missing',
      failure: expect.stringContaining(words),
      title: '关于01的消息',
      listDate: '2025-05-01',
    });
    expect(byId(postings)['02']?.state).toBe('archived');
  });

  it.each<[string, string, string]>([
    ['under another address of its own', '/a/./01.html?from=list', 'archived'],
    ['under an address that tells nothing, by its title', '/moved/01', 'archived'],
    ['of another title under an address that tells nothing', '/moved/02', 'missing'],
  ])('that is served %s', async (_, location, state) => {
    const { run } = await siteOf([{ status: 301, headers: { location } }, null]);
    const { postings } = await run();
    expect(byId(postings)['01']?.state).toBe(state);
  });

  it('keeps the bytes of a page that is not what it should be', async () => {
    const { run, store } = await siteOf([{ body: '<title>系统提示</title>' }, null]);
    const { postings } = await run();
    const kept = await store.getSnapshot(byId(postings)['01']?.snapshotId ?? -1);
    expect(kept?.body.toString()).toBe('<title>系统提示</title>');
  });
});

describe('a site out of reach', () => {
  const down: Answering = { status: 503 };

  /** A home page that answers so many times and then as the rest. */
  const homeUntil = (visits: number, then: Answering) => {
    let seen = 0;
    return (): Answering => {
      seen += 1;
      return seen <= visits ? { body: plainHome() } : then;
    };
  };

  it('is left after five articles in a row and the home page, and goes on there next time', async () => {
    const answers = [null, down, down, down, down, down, null, null];
    const { server, run } = await siteOf(answers, homeUntil(1, down));
    const { trouble, summary, postings } = await run();
    expect(trouble).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('连续 5 篇稿件取不到'),
    });
    expect(summary).toMatchObject({ complete: false, fetched: 1 });
    expect(asked(server, '07')).toBe(0);
    expect(byId(postings)['07']?.state).toBe('pending');
    expect(byId(postings)['02']?.state).toBe('failed');
  });

  it('is told from articles that are broken one by one: the home page and the list still answer', async () => {
    const loop: Answering = { status: 302, headers: { location: '' } };
    const answers = [null, down, down, loop, down, down, down, down, { status: 500 }, null];
    const { server, run } = await siteOf(answers);
    const { trouble, summary, postings } = await run();
    expect(trouble).toBeNull();
    expect(summary).toMatchObject({ complete: true, fetched: 2, failed: 8 });
    expect(byId(postings)['10']?.state).toBe('archived');
    expect(byId(postings)['08']?.failure).toContain('HTTP 503');
    // Once the row is known to be broken, nobody waits long for the rest of it.
    expect([asked(server, '02'), asked(server, '08')]).toEqual([4, 2]);
  });

  it('shows when the list of postings is gone, though the home page stands', async () => {
    const answers = [null, down, down, down, down, down, null];
    let lists = 0;
    const { server, run } = await siteOf(answers, undefined, () => {
      lists += 1;
      return lists > 1 ? { body: '<p>网站维护中</p>' } : null;
    });
    const { trouble } = await run();
    expect(trouble?.message).toContain('原有的稿件列表不见了');
    expect(asked(server, '07')).toBe(0);
  });

  it('is given up in the end where nothing but lists is to be had', async () => {
    const { run } = await siteOf(Array.from({ length: 30 }, () => ({ status: 500 })));
    const { trouble, postings } = await run({ failuresAtMost: 10 });
    expect(trouble).toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('连续 10 篇稿件取不到'),
    });
    expect(byId(postings)['11']?.state).toBe('pending');
  });

  it('is not suspected for four of them', async () => {
    const { run } = await siteOf([down, down, down, down, null, down]);
    const { trouble, summary } = await run();
    expect(trouble).toBeNull();
    expect(summary).toMatchObject({ failed: 5, fetched: 1 });
  });

  it('is not suspected for articles that are closed one by one while the home page is open', async () => {
    const closed: Answering = { status: 403 };
    const { run } = await siteOf([closed, closed, closed, closed, closed, closed, null]);
    const { trouble, summary } = await run();
    expect(trouble).toBeNull();
    expect(summary).toMatchObject({ missing: 6, fetched: 1 });
  });

  it('that shuts us out half-way says no last word on its articles', async () => {
    const closed: Answering = { status: 403 };
    let visits = 0;
    const home = (): Answering => {
      visits += 1;
      return visits === 1 ? { body: plainHome() } : closed;
    };
    const { run } = await siteOf([null, closed, closed, closed, closed, closed, null], home);
    const { trouble, postings } = await run();
    expect(trouble).toMatchObject({ code: 'blocked' });
    const states = Object.values(byId(postings)).map(({ state }) => state);
    expect(states).toEqual(['archived', 'failed', 'failed', 'failed', 'failed', 'failed', 'pending']);
  });

  it('from the beginning is said after three tries', async () => {
    const { server, run } = await siteOf([null]);
    await server.close();
    const { trouble, summary } = await run();
    expect(trouble).toMatchObject({ code: 'unreachable', message: expect.stringContaining('连接被拒绝') });
    expect(summary).toMatchObject({ complete: false, requests: 3 });
  });
});
