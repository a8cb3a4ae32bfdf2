import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAddressMap } from '../../src/collect/address.ts';
import { createDispatcher } from '../../src/collect/dispatcher.ts';
import { createFetcher } from '../../src/collect/fetcher.ts';
import { shareParts } from '../../src/collect/open-session.ts';
import { NOW, open, serve, tempStore } from './support/harness.ts';
import { PLAIN_SITE } from './support/plain-site.ts';

const article = (id: number) => ({ method: 'GET', url: `http://www.plain-hq.test/a/${id}.html` }) as const;

describe('pace', () => {
  it('asks one thing at a time, and at rate 5 no sooner than 200 ms after the last', async () => {
    const server = await serve(() => ({ body: 'ok' }));
    const { session } = open(await tempStore(), server.origin, { rate: 5 });
    await Promise.all([1, 2, 3, 4, 5].map((id) => session.fetcher.fetch(article(id))));
    const times = server.log.map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(gaps).toHaveLength(5);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(200);
    expect(server.log.every(({ together }) => together === 1)).toBe(true);
  });

  it('keeps to one at a time where nothing is said of the rate', async () => {
    const server = await serve(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { body: 'ok' };
    });
    const { session } = open(await tempStore(), server.origin);
    await Promise.all([1, 2, 3, 4, 5].map((id) => session.fetcher.fetch(article(id))));
    expect(server.log.every(({ together }) => together === 1)).toBe(true);
  });

  it('asks a replica several things at a time only when told to', async () => {
    const server = await serve(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { body: 'ok' };
    });
    const { session } = open(await tempStore(), server.origin, { parallel: 4 });
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((id) => session.fetcher.fetch(article(id))));
    expect(Math.max(...server.log.map(({ together }) => together))).toBe(4);
  });
});

describe('robots.txt', () => {
  it('is asked for once and obeyed', async () => {
    const server = await serve(({ path }) =>
      path === '/robots.txt'
        ? { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /a/2' }
        : { body: 'ok' },
    );
    const store = await tempStore();
    const { session } = open(store, server.origin);
    await session.fetcher.fetch(article(1));
    const refused = session.fetcher.fetch(article(2));
    await expect(refused).rejects.toMatchObject({
      code: 'robots',
      message: expect.stringContaining('第 2 行'),
    });
    expect(server.log.map(({ path }) => path)).toEqual(['/robots.txt', '/a/1.html']);
    const kept = [];
    for await (const snapshot of store.listSnapshots('robots')) kept.push(snapshot.urlFinal);
    expect(kept).toEqual(['http://www.plain-hq.test/robots.txt']);
  });

  it('may single this program out', async () => {
    const server = await serve(({ path }) =>
      path === '/robots.txt'
        ? { body: 'User-agent: scgxhq-tally\nDisallow: /\n\nUser-agent: *\nAllow: /' }
        : null,
    );
    const { session } = open(await tempStore(), server.origin);
    await expect(session.fetcher.fetch(article(1))).rejects.toMatchObject({ code: 'robots' });
  });

  it.each([404, 403, 401])('allows everything where it answers %i', async (status) => {
    const server = await serve(({ path }) => (path === '/robots.txt' ? { status } : { body: 'ok' }));
    const { session } = open(await tempStore(), server.origin);
    expect(await session.fetcher.fetch(article(1))).toMatchObject({ text: 'ok' });
  });

  it('allows nothing while it answers 500', async () => {
    const server = await serve(({ path }) => (path === '/robots.txt' ? { status: 500 } : { body: 'ok' }));
    const { session } = open(await tempStore(), server.origin);
    await expect(session.fetcher.fetch(article(1))).rejects.toMatchObject({ code: 'server-error' });
    expect(server.paths()).toEqual([]);
  });
});

describe('proxy', () => {
  afterEach(() => vi.unstubAllEnvs());

  function stubEnv(env: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  }

  /** A fetcher of the real site (no base), as it would run in an office. */
  async function fetchReal(env: Readonly<Record<string, string>>): Promise<string> {
    stubEnv(env);
    const shared = shareParts(new AbortController().signal);
    const map = createAddressMap({ ...PLAIN_SITE, hosts: ['www.plain-hq.test'] }, null);
    const dispatcher = createDispatcher('real', 1);
    try {
      const fetcher = createFetcher({
        ...shared,
        map,
        dispatcher,
        now: () => new Date(NOW),
        onRetry: () => undefined,
        onRobots: async () => undefined,
      });
      return (await fetcher.fetch(article(1))).text;
    } finally {
      await dispatcher.destroy();
    }
  }

  it('of the environment is used for real hosts, also on this machine', async () => {
    const proxy = await serve(({ path }) => ({ body: `by proxy: ${path}` }));
    const text = await fetchReal({
      HTTP_PROXY: proxy.origin,
      http_proxy: proxy.origin,
      NO_PROXY: '',
      no_proxy: '',
    });
    expect(text).toBe('by proxy: http://www.plain-hq.test/a/1.html');
    expect(proxy.log.map(({ path }) => path)[0]).toBe('http://www.plain-hq.test/robots.txt');
  });

  it('is never used for a base on this machine', async () => {
    const proxy = await serve(() => ({ body: 'by proxy' }));
    const server = await serve(() => ({ body: 'straight' }));
    stubEnv({
      HTTP_PROXY: proxy.origin,
      http_proxy: proxy.origin,
      NO_PROXY: '',
      no_proxy: '',
    });
    const { session } = open(await tempStore(), server.origin);
    expect(await session.fetcher.fetch(article(1))).toMatchObject({ text: 'straight' });
    expect(proxy.log).toEqual([]);
  });

  it('missing, a real host name that leads to this machine is refused', async () => {
    const map = createAddressMap({ ...PLAIN_SITE, hosts: ['localhost'] }, null);
    const shared = shareParts(new AbortController().signal);
    const dispatcher = createDispatcher('real', 1);
    const fetcher = createFetcher({
      ...shared,
      map,
      dispatcher,
      now: () => new Date(NOW),
      onRetry: () => undefined,
      onRobots: async () => undefined,
    });
    stubEnv({ NO_PROXY: '*', no_proxy: '*' });
    try {
      const failure = fetcher.fetch({ method: 'GET', url: 'http://localhost/' });
      await expect(failure).rejects.toMatchObject({ code: 'private-address' });
    } finally {
      await dispatcher.destroy();
    }
  });
});
