import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FetchFailure } from '../../src/collect/failure.ts';
import type { Fetched } from '../../src/collect/fetcher.ts';
import { RunError } from '../../src/model/failure.ts';
import { open, serve, tempStore } from './support/harness.ts';
import type { Answering, Asked } from './support/server.ts';

const PAGE = 'http://www.plain-hq.test/a/1.html';

/** Fetches one page of a site that answers as given; robots.txt is absent. */
async function fetchFrom(
  answer: (asked: Asked, count: number) => Answering | null,
): Promise<{ readonly page: Fetched | FetchFailure; readonly paths: string[]; readonly origin: string }> {
  const server = await serve((asked, log) =>
    asked.path === '/robots.txt' ? null : answer(asked, log.filter(({ path }) => path === asked.path).length),
  );
  const { session } = open(await tempStore(), server.origin);
  const page = await session.fetcher.fetch({ method: 'GET', url: PAGE }).catch((error: unknown) => {
    if (error instanceof FetchFailure) return error;
    throw error;
  });
  return { page, paths: server.paths(), origin: server.origin };
}

function codeOf(page: Fetched | FetchFailure): string {
  return page instanceof FetchFailure ? page.code : `status ${page.status}`;
}

describe('addresses', () => {
  it('asks the base and keeps the real address', async () => {
    const { page, paths, origin } = await fetchFrom(() => ({ body: 'ok' }));
    expect(paths).toEqual(['/a/1.html']);
    expect(page).toMatchObject({ text: 'ok', urlFinal: PAGE, servedFrom: origin });
  });

  it('refuses a host that is not the site’s', async () => {
    const server = await serve(() => ({ body: 'ok' }));
    const { session } = open(await tempStore(), server.origin);
    const failure = session.fetcher.fetch({ method: 'GET', url: 'http://www.elsewhere.test/a/1.html' });
    await expect(failure).rejects.toMatchObject({ code: 'not-our-host' });
    expect(server.log).toEqual([]);
  });

  it('sends an honest name and posts forms urlencoded', async () => {
    const server = await serve(() => ({ body: 'ok' }));
    const { session } = open(await tempStore(), server.origin);
    await session.fetcher.fetch({
      method: 'POST',
      url: 'http://www.plain-hq.test/list.ashx',
      form: { action: 'GetItems', kw: '后勤 & 食堂' },
    });
    const asked = server.log.at(-1);
    expect(asked?.headers['user-agent']).toContain('scgxhq-tally');
    expect(asked?.headers['content-type']).toContain('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      action: 'GetItems',
      kw: '后勤 & 食堂',
    });
  });
});

describe('redirects', () => {
  it('follows them within the site, whichever of its names they use', async () => {
    const { page, paths } = await fetchFrom(({ path }) => {
      if (path === '/a/1.html') return { status: 302, headers: { location: '/b/1.html' } };
      if (path === '/b/1.html')
        return { status: 301, headers: { location: 'https://plain-hq.test/c/1.html?x=1' } };
      return { body: 'there' };
    });
    expect(paths).toEqual(['/a/1.html', '/b/1.html', '/c/1.html?x=1']);
    expect(page).toMatchObject({ text: 'there', urlFinal: 'https://plain-hq.test/c/1.html?x=1' });
  });

  it.each([
    ['another host', 'http://www.elsewhere.test/a.html'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['a private address', 'http://192.168.1.1/'],
    ['no address at all', 'http://['],
    ['another port of the site', 'http://www.plain-hq.test:8080/'],
  ])('never goes to %s', async (_, location) => {
    const { page, paths } = await fetchFrom(() => ({ status: 302, headers: { location } }));
    expect(codeOf(page)).toBe('redirect-offsite');
    expect(paths).toEqual(['/a/1.html']);
  });

  it('never goes to a loopback port that was not given', async () => {
    const secret = await serve(() => ({ body: 'secret' }));
    const { page } = await fetchFrom(() => ({ status: 302, headers: { location: `${secret.origin}/` } }));
    expect(codeOf(page)).toBe('redirect-offsite');
    expect(secret.log).toEqual([]);
  });

  it('gives up on a circle after five', async () => {
    const { page, paths } = await fetchFrom(() => ({ status: 302, headers: { location: '/a/1.html' } }));
    expect(codeOf(page)).toBe('redirect-loop');
    expect(paths).toHaveLength(6);
  });
});

describe('failures', () => {
  it('tries again what may pass', async () => {
    const { page, paths } = await fetchFrom((_, count) => (count === 1 ? { status: 500 } : { body: 'fine' }));
    expect(page).toMatchObject({ text: 'fine' });
    expect(paths).toHaveLength(2);
  });

  it('tries again after a broken connection', async () => {
    const { page } = await fetchFrom((_, count) => (count === 1 ? 'reset' : { body: 'fine' }));
    expect(page).toMatchObject({ text: 'fine' });
  });

  it('tries again a body that ends early', async () => {
    const { page } = await fetchFrom((_, count) =>
      count === 1
        ? (response) => {
            response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
            response.write('half');
            setImmediate(() => response.destroy());
          }
        : { body: 'whole' },
    );
    expect(page).toMatchObject({ text: 'whole' });
  });

  it.each([
    [404, 'not-found', 1],
    [410, 'not-found', 1],
    [403, 'forbidden', 1],
    [401, 'forbidden', 1],
    [418, 'odd-status', 1],
    [500, 'server-error', 4],
    [503, 'server-error', 4],
    [429, 'too-many-requests', 4],
  ])('status %i is %s after %i request(s)', async (status, code, requests) => {
    const { page, paths } = await fetchFrom(() => ({ status }));
    expect(codeOf(page)).toBe(code);
    expect(paths).toHaveLength(requests);
    expect(page).toMatchObject({ message: expect.stringContaining(`HTTP ${status}`) });
  });

  it('waits as long as the server asks', async () => {
    const server = await serve(({ path }, log) => {
      if (path === '/robots.txt') return null;
      return log.length === 2 ? { status: 429, headers: { 'retry-after': '1' } } : { body: 'fine' };
    });
    const { session } = open(await tempStore(), server.origin);
    await session.fetcher.fetch({ method: 'GET', url: PAGE });
    const [first, second] = server.log.slice(1);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('reads a date to wait for by the server’s own clock', async () => {
    const server = await serve(({ path }, log) => {
      if (path === '/robots.txt') return null;
      const headers = {
        date: 'Mon, 01 Jan 2024 00:00:00 GMT',
        'retry-after': 'Mon, 01 Jan 2024 00:00:01 GMT',
      };
      return log.length === 2 ? { status: 503, headers } : { body: 'fine' };
    });
    const { session } = open(await tempStore(), server.origin);
    await session.fetcher.fetch({ method: 'GET', url: PAGE });
    const [first, second] = server.log.slice(1);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('does not wait for an hour', async () => {
    const { page, paths } = await fetchFrom(() => ({ status: 503, headers: { 'retry-after': '3600' } }));
    expect(codeOf(page)).toBe('server-error');
    expect(paths).toHaveLength(1);
  });

  it('says so when nobody answers at all', async () => {
    const server = await serve(() => null);
    await server.close();
    const { session } = open(await tempStore(), server.origin);
    const failure = session.fetcher.fetch({ method: 'GET', url: PAGE });
    await expect(failure).rejects.toMatchObject({
      code: 'connection',
      message: expect.stringContaining('连接被拒绝'),
    });
    expect(session.fetcher.requests()).toBe(3);
  });

  it('stops at once when told to', async () => {
    const server = await serve(({ path }) => (path === '/robots.txt' ? null : () => undefined));
    const { session, controller } = open(await tempStore(), server.origin);
    const fetching = session.fetcher.fetch({ method: 'GET', url: PAGE });
    setTimeout(() => controller.abort(), 100);
    const error = await fetching.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RunError);
    expect(error).toMatchObject({ code: 'stopped' });
  });
});

describe('bodies', () => {
  const words = '<p>学校后勤动态</p>';
  it.each([
    ['gzip', gzipSync(words)],
    ['x-gzip', gzipSync(words)],
    ['deflate', deflateSync(words)],
    ['deflate', deflateRawSync(words)],
    ['br', brotliCompressSync(words)],
    ['gzip, br', brotliCompressSync(gzipSync(words))],
  ])('unpacks %s', async (encoding, body) => {
    const { page } = await fetchFrom(() => ({ headers: { 'content-encoding': encoding }, body }));
    expect(page).toMatchObject({ text: words });
  });

  it('refuses by name a page that unpacks to 60 MB', async () => {
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, 0x20));
    const before = process.memoryUsage().rss;
    const { page } = await fetchFrom(() => ({ headers: { 'content-encoding': 'gzip' }, body: bomb }));
    expect(codeOf(page)).toBe('too-large');
    expect(page).toMatchObject({ message: expect.stringContaining('/a/1.html 解压后超过 10 MB') });
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('refuses a plain page without end', async () => {
    const { page, paths } = await fetchFrom(() => (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(256 * 1024, 0x20);
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    expect(codeOf(page)).toBe('too-large');
    expect(paths).toHaveLength(1);
  });

  it('refuses headers without end', async () => {
    const { page } = await fetchFrom(() => ({ headers: { 'x-long': 'x'.repeat(60_000) }, body: 'ok' }));
    expect(codeOf(page)).toBe('too-large');
  });

  it('tries again what was packed wrongly', async () => {
    const { page, paths } = await fetchFrom(() => ({
      headers: { 'content-encoding': 'gzip' },
      body: 'no gzip',
    }));
    expect(codeOf(page)).toBe('bad-encoding');
    expect(paths).toHaveLength(3);
  });

  it('leaves files and images unread', async () => {
    const { page } = await fetchFrom(() => ({
      headers: { 'content-type': 'application/pdf' },
      body: '%PDF-1.4 …',
    }));
    expect(page).toMatchObject({ unread: true, text: '', kind: { text: false, name: 'PDF 文件' } });
  });

  it.each([
    ['text', 'application/octet-stream', '<p>后勤</p>', true],
    ['bytes', 'application/octet-stream', Buffer.from([1, 2, 0, 4]), false],
    ['text', '', '<p>后勤</p>', true],
  ])('judges %s sent as «%s» by what it is', async (_, type, body, text) => {
    const { page } = await fetchFrom(() => ({ headers: { 'content-type': type }, body }));
    expect(page).toMatchObject({ kind: { text } });
  });

  it('knows a file that is called a page', async () => {
    const { page } = await fetchFrom(() => ({ body: '%PDF-1.4 …' }));
    expect(page).toMatchObject({
      unread: false,
      text: '',
      charset: '',
      kind: { text: false, name: 'PDF 文件' },
    });
  });
});

describe('challenges', () => {
  it.each([
    ['acw_sc__v2', 200, "<script>var arg1='3F2A';document.cookie='acw_sc__v2='+x</script>"],
    [
      'dynamic_challenge',
      200,
      '<script>var challengeId="9"; var answer=7; post("/dynamic_challenge")</script>',
    ],
    ['412', 412, '<html><script src="/x.js"></script></html>'],
    ['521', 521, '<script>document.cookie="__jsl_clearance_s=1"</script>'],
  ])('are recognised and not tried again: %s', async (_, status, body) => {
    const { page, paths } = await fetchFrom(() => ({ status, body }));
    expect(codeOf(page)).toBe('challenge');
    expect(paths).toHaveLength(1);
  });
});
