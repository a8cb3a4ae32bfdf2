import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SiteId } from '../../src/model/site.ts';
import { type RunningReplica, serveReplica } from '../../src/sample/replica/serve.ts';
import { openStore } from '../../src/store/open.ts';
import { tempFolder, YEAR } from './support/harness.ts';
import { run, start } from './support/process.ts';
import { CONTENT } from './support/year-content.ts';

const SITES: readonly SiteId[] = ['scgxhq', 'scxxjjhqcy'];

async function replicas(delay: number): Promise<readonly RunningReplica[]> {
  const served = await Promise.all(SITES.map((id) => serveReplica(CONTENT[id], { delay })));
  onTestFinished(async () => {
    await Promise.all(served.map((replica) => replica.close()));
  });
  return served;
}

function argsFor(served: readonly RunningReplica[], home: string): string[] {
  const bases = served.flatMap((replica, index) => ['--base', `${SITES[index]}=${replica.origin}`]);
  const sites = SITES.flatMap((id) => ['--site', id]);
  return ['crawl', '--year', String(YEAR), '--home', home, '--now', '2026-01-05', ...sites, ...bases];
}

/** Everything that a crawl keeps of its articles, free of row numbers: posting by posting with its page. */
async function contentOf(home: string): Promise<unknown[]> {
  const store = await openStore(home);
  try {
    const postings = await store.postings(YEAR, true);
    const hashes = await store.snapshotHashes(postings.flatMap(({ snapshotId }) => snapshotId ?? []));
    const archived = new Map<string, number>();
    for await (const { urlAsked } of store.listSnapshots('article')) {
      archived.set(urlAsked, (archived.get(urlAsked) ?? 0) + 1);
    }
    return postings.map(({ snapshotId, ...posting }) => ({
      ...posting,
      page: snapshotId === null ? null : hashes.get(snapshotId),
      copies: archived.get(posting.url) ?? 0,
    }));
  } finally {
    await store.close();
  }
}

const articlesAsked = (served: readonly RunningReplica[]): string[] =>
  served
    .flatMap(({ log }) => log.map(({ path }) => path))
    .filter((path) => /st_app_news_i_x|hqxx\/\d+\.html$/.test(path));

describe('a crawl that is killed', () => {
  it('and run again keeps what an unbroken one keeps', async () => {
    const quick = await replicas(0);
    const whole = tempFolder();
    expect((await run(argsFor(quick, whole))).code).toBe(0);

    const served = await replicas(4);
    const broken = tempFolder();
    // Requests at which the process is killed: during discovery, between lists, among the articles.
    for (const point of [2, 13, 24, 47]) {
      const before = served.reduce((sum, { log }) => sum + log.length, 0);
      const child = start(argsFor(served, broken));
      const watch = setInterval(() => {
        if (served.reduce((sum, { log }) => sum + log.length, 0) - before >= point) child.kill('SIGKILL');
      }, 1);
      const { code } = await child.done;
      clearInterval(watch);
      expect(code).toBeNull();
    }
    const last = await run(argsFor(served, broken));
    expect(last).toMatchObject({ code: 0 });
    expect(await contentOf(broken)).toEqual(await contentOf(whole));
  });

  it('politely writes what it has, says how to go on, and fails', async () => {
    const served = await replicas(10);
    const home = tempFolder();
    const child = start(argsFor(served, home));
    await child.says('待取稿件');
    child.kill('SIGTERM');
    const { code, stderr } = await child.done;
    expect(code).toBe(1);
    expect(stderr).toContain('再次运行同一命令即可接着进行');
    expect(existsSync(join(home, 'crawl.lock'))).toBe(false);
    expect((await run(argsFor(served, home))).code).toBe(0);
    expect(new Set(articlesAsked(served)).size).toBeGreaterThan(100);
  });
});

describe('two crawls at once', () => {
  it('take turns: the second says that it waits, and has nothing left to fetch', async () => {
    const served = await replicas(4);
    const home = tempFolder();
    const first = start(argsFor(served, home));
    await first.says('查找栏目');
    const second = start(argsFor(served, home));
    const [one, two] = await Promise.all([first.done, second.done]);
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(one.stderr).not.toContain('等它结束');
    expect(two.stderr).toContain('另一个采集程序正在使用同一数据目录');
    expect(two.stdout).toContain('存档 0 篇');
    const asked = articlesAsked(served);
    expect(asked.length).toBe(new Set(asked).size);
  });

  it('do not wait for a dead one', async () => {
    const served = await replicas(0);
    const home = tempFolder();
    const child = start(argsFor(served, home));
    await child.says('查找栏目');
    child.kill('SIGKILL');
    await child.done;
    expect(JSON.parse(readFileSync(join(home, 'crawl.lock'), 'utf8'))).toMatchObject({ host: hostname() });
    const { code, stderr } = await run(argsFor(served, home));
    expect(code).toBe(0);
    expect(stderr).not.toContain('等它结束');
  });

  it('do not wait for a lock that gave no sign of life for minutes, whoever has its number now', async () => {
    const served = await replicas(0);
    const home = tempFolder();
    const lock = join(home, 'crawl.lock');
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
    const longAgo = new Date('2020-01-01T00:00:00Z');
    utimesSync(lock, longAgo, longAgo);
    expect((await run(argsFor(served, home))).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });
});
