import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type CrawlOptions, crawl } from '../../src/collect/crawl.ts';
import { silentProgress } from '../../src/collect/progress.ts';
import { SITE_IDS, type SiteId } from '../../src/model/site.ts';
import type { ReplicaOptions } from '../../src/sample/replica/content.ts';
import { type RunningReplica, serveReplica } from '../../src/sample/replica/serve.ts';
import type { Store } from '../../src/store/types.ts';
import { isWithin } from '../../src/text/civil-date.ts';
import { NOW, SPAN, serve, tempFolder, tempStore, YEAR } from './support/harness.ts';
import { run } from './support/process.ts';
import { CONTENT } from './support/year-content.ts';

type Replicas = Readonly<Record<SiteId, RunningReplica>>;

async function replicas(options: Partial<ReplicaOptions> = {}): Promise<Replicas> {
  const served = await Promise.all(SITE_IDS.map((id) => serveReplica(CONTENT[id], options)));
  const closing = served.map((replica) => {
    let closed: Promise<void> | null = null;
    return { ...replica, close: () => (closed ??= replica.close()) };
  });
  onTestFinished(async () => {
    await Promise.all(closing.map((replica) => replica.close()));
  });
  const [scgxhq, scxxjjhqcy, chinacacm, yxhq] = closing;
  if (!scgxhq || !scxxjjhqcy || !chinacacm || !yxhq) throw new Error('four sites');
  return { scgxhq, scxxjjhqcy, chinacacm, yxhq };
}

function basesOf(sites: Replicas): Map<SiteId, string> {
  return new Map(SITE_IDS.map((id) => [id, sites[id].origin]));
}

function crawlAll(store: Store, bases: ReadonlyMap<SiteId, string>, changes: Partial<CrawlOptions> = {}) {
  return crawl({
    store,
    year: YEAR,
    span: SPAN,
    sites: SITE_IDS,
    bases,
    rate: null,
    now: () => new Date(NOW),
    progress: silentProgress,
    signal: new AbortController().signal,
    ...changes,
  });
}

/** `column:state` → how many. */
async function tallyStates(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const posting of await store.postings(YEAR, false)) {
    const key = `${posting.site} ${posting.state}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** What the lists of counted columns show inside the span: to be archived, each once. */
function expected(): Record<string, number> {
  const inSpan = (
    site: SiteId,
    name: (column: string, section: string) => boolean,
    foreign = false,
  ): number =>
    CONTENT[site].columns
      .filter((column) => name(column.name, column.section))
      .flatMap((column) => column.postings)
      .filter((posting) => (posting.foreignUrl !== undefined) === foreign)
      .filter(({ listDate }) => listDate !== null && isWithin(listDate, SPAN)).length;
  const counted = (_: string, section: string): boolean => section === '高校后勤';
  return {
    'scgxhq archived': inSpan('scgxhq', (name) => name !== '通知公告'),
    'scxxjjhqcy archived': inSpan('scxxjjhqcy', counted),
    'scxxjjhqcy foreign': inSpan('scxxjjhqcy', counted, true),
    'chinacacm archived': inSpan('chinacacm', () => true),
    'yxhq archived': inSpan('yxhq', () => true),
  };
}

const WHOLE = expected();

describe('crawl', () => {
  it('archives the year of all four sites, and asks for lists only the second time', async () => {
    const sites = await replicas();
    const store = await tempStore();
    const first = await crawlAll(store, basesOf(sites));
    expect(await tallyStates(store)).toMatchObject(WHOLE);
    expect(
      first.sites.map(({ site, complete, failed, missing }) => [site, complete, failed, missing]),
    ).toEqual(SITE_IDS.map((id) => [id, true, 0, 0]));
    const before = Object.fromEntries(SITE_IDS.map((id) => [id, sites[id].log.length]));
    const second = await crawlAll(store, basesOf(sites));
    for (const id of SITE_IDS) {
      const paths = sites[id].log.slice(before[id]).map(({ path }) => path);
      expect(paths.filter((path) => /st_app_news_i_x|\/\d+\.html$|\/content\/|\/news\//.test(path))).toEqual(
        [],
      );
    }
    expect(second.sites.every(({ fetched, complete }) => fetched === 0 && complete)).toBe(true);
    expect((await store.lastCrawls(YEAR)).map(({ site, complete }) => [site, complete])).toHaveLength(4);
  });

  it.each<[string, Partial<ReplicaOptions>]>([
    [
      'tables, inline first screen, bare answers',
      { markup: 'table', firstScreen: 'inline', wrapper: 'bare' },
    ],
    ['JSON answers and a last page that repeats', { wrapper: 'json', pastEnd: 'repeat-last', glued: true }],
    ['seven items a page in GB18030', { pageSize: 7, charset: 'gb18030', robots: null }],
  ])('finds the same on replicas with %s', async (_, options) => {
    const sites = await replicas(options);
    const store = await tempStore();
    await crawlAll(store, basesOf(sites));
    expect(await tallyStates(store)).toMatchObject(WHOLE);
  });

  it('keeps real addresses, whatever port served them', async () => {
    const sites = await replicas();
    const store = await tempStore();
    await crawlAll(store, basesOf(sites));
    const urls = (await store.postings(YEAR, false)).map(({ url }) => url);
    expect(urls.filter((url) => url.includes('127.0.0.1') || url.includes('localhost'))).toEqual([]);
    expect(urls).toContain('http://www.scgxhq.com/p/0/?StId=st_app_news_i_x638985625059070122');
    expect(urls).toContain('https://www.scxxjjhqcy.com/gxhq/hqxx/10900.html');
    expect(urls).toContain('https://www.chinacacm.org/content/15900.html');
  });

  it('fails where a required site is down, and has crawled the others all the same', async () => {
    const sites = await replicas();
    await sites.scgxhq.close();
    const store = await tempStore();
    await expect(crawlAll(store, basesOf(sites))).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('四川省高校后勤协会网'),
    });
    const { 'scgxhq archived': _, ...others } = WHOLE;
    expect(await tallyStates(store)).toMatchObject(others);
    const records = await store.lastCrawls(YEAR);
    expect(records.find(({ site }) => site === 'scgxhq')).toMatchObject({ complete: false });
  });

  it('goes on without a trade site, and says that it is not complete', async () => {
    const sites = await replicas();
    await sites.yxhq.close();
    const store = await tempStore();
    const { sites: summaries } = await crawlAll(store, basesOf(sites));
    expect(summaries.find(({ site }) => site === 'yxhq')).toMatchObject({
      complete: false,
      detail: expect.stringContaining('连接被拒绝'),
    });
    expect(summaries.filter(({ complete }) => complete)).toHaveLength(3);
  });

  it('is not unsettled by a dead link among those that may be lists', async () => {
    const article = '<h1>消息</h1><p>日期:2025年05月01日  来源:  阅读:</p><p>正文。</p>';
    const row = '<li><a href="/content/9.html">某某学院的一则消息</a> 2025-05-01</li>';
    const home = '<a href="/list.html">会员动态</a><a href="/gone.html">专题</a><a href="/p.pdf">章程</a>';
    const server = await serve(({ path }) => {
      if (path === '/') return { body: home };
      if (path === '/list.html') return { body: `<ul>${row}</ul>` };
      if (path === '/content/9.html') return { body: article };
      return null;
    });
    const { sites } = await crawlAll(await tempStore(), new Map([['chinacacm', server.origin]]), {
      sites: ['chinacacm'],
    });
    expect(sites[0]).toMatchObject({ seen: 1, fetched: 1, complete: true, detail: '' });
  });

  it('ends with the disk’s own error, not with a site’s', async () => {
    const sites = await replicas();
    const store = await tempStore();
    const broken: Store = {
      ...store,
      settlePosting: () => Promise.reject(new Error('disk full')),
    };
    await expect(crawlAll(broken, basesOf(sites))).rejects.toThrow('disk full');
  });

  it('stops when told to, and says how to go on', async () => {
    const sites = await replicas({ delay: 5 });
    const store = await tempStore();
    const controller = new AbortController();
    const progress = {
      ...silentProgress,
      count: (_: string, done: number) => {
        if (done === 5) controller.abort();
      },
    };
    const stopping = crawlAll(store, basesOf(sites), { signal: controller.signal, progress });
    await expect(stopping).rejects.toMatchObject({
      code: 'stopped',
      message: expect.stringContaining('再次运行'),
    });
    expect((await store.lastCrawls(YEAR)).some(({ complete }) => !complete)).toBe(true);
    await crawlAll(store, basesOf(sites));
    expect(await tallyStates(store)).toMatchObject(WHOLE);
  });
});

describe('the commands', () => {
  it('crawl prints one JSON document, and nothing else, on stdout', async () => {
    const sites = await replicas();
    const bases = SITE_IDS.flatMap((id) => ['--base', `${id}=${sites[id].origin}`]);
    const { code, stdout, stderr } = await run([
      ...['crawl', '--year', '2025', '--home', tempFolder(), '--json', '--now', '2026-01-05'],
      ...bases,
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ sites: SITE_IDS.map((site) => ({ site, complete: true })) });
    expect(stderr).toContain('待取稿件 30 篇');
  });

  it('crawl takes one site only when told to', async () => {
    const sites = await replicas();
    const { code, stdout } = await run([
      ...['crawl', '--year', '2025', '--home', tempFolder(), '--site', 'yxhq'],
      ...['--base', `yxhq=${sites.yxhq.origin}`],
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^中国院校后勤信息网：列表所见 10 条，新见 10 条，存档 10 篇/);
    expect(sites.scgxhq.log).toEqual([]);
  });

  it('probe saves what came and says which rules hold', async () => {
    const sites = await replicas();
    const out = tempFolder();
    const bases = SITE_IDS.flatMap((id) => ['--base', `${id}=${sites[id].origin}`]);
    const { code, stdout } = await run(['probe', '--home', tempFolder(), '--out', out, ...bases]);
    expect(stdout).not.toContain('✘ 标题');
    expect(stdout).toContain('✔ 标题：某某学院第10900号后勤消息');
    expect(stdout).toContain('✔ 列表项：栏目「学校后勤动态」');
    expect(stdout).toContain('gb18030（网页里的声明）');
    expect(stdout).toContain('· 下一页');
    expect(stdout).not.toContain('✘');
    expect(code).toBe(0);
    const about = JSON.parse(readFileSync(join(out, 'probe', 'scxxjjhqcy', 'article.headers.json'), 'utf8'));
    expect(about).toMatchObject({ status: 200, charset: 'gb18030' });
    expect(readFileSync(join(out, 'probe', 'scgxhq', 'list.html')).length).toBeGreaterThan(0);
  });

  it('probe of a site that is down says so', async () => {
    const sites = await replicas();
    await sites.yxhq.close();
    const args = ['probe', '--site', 'yxhq', '--home', tempFolder(), '--out', tempFolder()];
    const { code, stdout } = await run([...args, '--base', `yxhq=${sites.yxhq.origin}`]);
    expect(code).toBe(1);
    expect(stdout).toContain('✘ 访问');
    expect(stdout).toContain('连接被拒绝');
  });
});
