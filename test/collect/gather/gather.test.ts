import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { attributionsOf } from '../../../src/collect/gather/attributions.ts';
import { gather } from '../../../src/collect/gather/gather.ts';
import type { Article } from '../../../src/model/article.ts';
import type { TallyInput } from '../../../src/model/result.ts';
import type { SiteId } from '../../../src/model/site.ts';
import { renderPage } from '../../../src/sample/replica/serve.ts';
import type { Store } from '../../../src/store/types.ts';
import { tally } from '../../../src/tally/tally.ts';
import { freshHome, freshStore, importedArticle, seen, snapshotOf } from '../../store/samples.ts';

const YEAR = 2025;
const URL_OF = (id: string): string => `http://www.scgxhq.com/p/0/?StId=st_app_news_i_x${id}`;

async function input(store: Store, year = YEAR): Promise<TallyInput> {
  return (await gather(store, { year, membersFile: null, outletsFile: null, readings: {} })).input;
}

async function articleAt(store: Store, url: string, year = YEAR): Promise<Article | undefined> {
  return (await input(store, year)).articles.find((article) => article.url === url);
}

/** The page of a posting as the site serves it. */
function pageOf(id: string, printedDate: string | null, title: string): string {
  const page = renderPage(
    {
      site: 'scgxhq',
      columns: [
        {
          name: '学校后勤动态',
          section: '新闻动态',
          path: '636893948998632101',
          postings: [
            {
              id,
              title,
              listDate: printedDate,
              printedDate,
              body: [
                { text: '后勤处更换软管两根，检测记录存档备查。' },
                { text: '（西华大学后勤处 沈小禾）' },
              ],
            },
          ],
        },
      ],
    },
    { path: `/p/0/?StId=st_app_news_i_x${id}` },
  );
  if (page === null) throw new Error('no page');
  return page.text;
}

interface Posted {
  readonly crawlOf?: number;
  readonly listDate?: string | null;
  readonly printedDate?: string | null;
}

/** A posting of a crawl, with its page. */
async function post(store: Store, id: string, posted: Posted = {}): Promise<void> {
  const { crawlOf = YEAR, listDate = '2025-03-08', printedDate = '2025-03-08' } = posted;
  const title = `西华大学：软管更换 ${id}`;
  await store.seePostings(crawlOf, [seen(id, { url: URL_OF(id), title, listDate })]);
  await store.settlePosting('scgxhq', id, {
    state: 'archived',
    failure: '',
    snapshot: snapshotOf(pageOf(id, printedDate, title), { urlAsked: URL_OF(id), urlFinal: URL_OF(id) }),
  });
}

describe('imported articles', () => {
  const HOSTED = 'https://www.scxxjjhqcy.com/gxhq/hqxx/7.html';

  it('a later row of an address corrects the one before it, whatever form the address has', async () => {
    const store = await freshStore();
    await store.addImportedArticles([importedArticle('a', { url: HOSTED, author: '沈小禾' })]);
    const other = 'http://scxxjjhqcy.com/gxhq/hqxx/7.html';
    await store.addImportedArticles([importedArticle('b', { url: other, author: '顾北辰' })]);
    const { articles } = await input(store);
    expect(articles.map(({ url, author }) => [url, author?.value])).toEqual([[HOSTED, '顾北辰']]);
  });

  it.each([
    ['高校后勤 / 后勤信息', '通知公告'],
    ['通知公告', '高校后勤 / 后勤信息'],
  ])('one address in two columns stands in the counted one: %s, %s', async (first, second) => {
    const store = await freshStore();
    const rows = [first, second].map((column, at) => importedArticle(`r${at}`, { url: HOSTED, column }));
    await store.addImportedArticles(rows);
    expect(await articleAt(store, HOSTED)).toMatchObject({ column: '高校后勤动态信息', section: '高校后勤' });
  });

  it('a correction may move an article to another column', async () => {
    const store = await freshStore();
    await store.addImportedArticles([importedArticle('a', { url: HOSTED, column: '高校后勤 / 后勤信息' })]);
    const moved = { url: HOSTED, column: '中小学后勤 / 后勤信息', author: '顾北辰' };
    await store.addImportedArticles([importedArticle('b', moved)]);
    expect((await articleAt(store, HOSTED))?.section).toBe('中小学后勤');
  });

  it('stands in for a page that could not be had, with what the list shows where the row is silent', async () => {
    const store = await freshStore();
    await store.seePostings(YEAR, [seen('9', { url: URL_OF('9'), listDate: '2025-04-02' })]);
    await store.settlePosting('scgxhq', '9', { state: 'missing', failure: '404', snapshot: null });
    expect((await articleAt(store, URL_OF('9')))?.unreadable?.kind).toBe('missing');
    const row = importedArticle('a', {
      site: 'scgxhq',
      column: '',
      dateText: '',
      url: URL_OF('9'),
      body: '正文一段。',
    });
    await store.addImportedArticles([row]);
    expect(await articleAt(store, URL_OF('9'))).toMatchObject({
      unreadable: null,
      origin: 'import',
      column: '学校后勤动态',
      listDate: '2025-04-02',
    });
  });

  it('never replaces a page that was read', async () => {
    const store = await freshStore();
    await post(store, '9');
    await store.addImportedArticles([
      importedArticle('a', { site: 'scgxhq', column: '学校后勤动态', url: URL_OF('9'), title: '别的题目' }),
    ]);
    expect(await articleAt(store, URL_OF('9'))).toMatchObject({
      origin: 'crawl',
      title: '西华大学：软管更换 9',
    });
  });
});

describe('crawled postings', () => {
  it.each<[string, Posted, boolean]>([
    ['seen by the crawl of another year, dated in this one', { crawlOf: 2026 }, true],
    ['dated by its page only', { crawlOf: 2026, listDate: null }, true],
    ['dated by its list only', { crawlOf: 2026, printedDate: null }, true],
    [
      'listed just outside, dated inside by its page',
      { crawlOf: 2024, listDate: '2024-12-10', printedDate: '2024-12-22' },
      true,
    ],
    ['dated in another year', { crawlOf: 2024, listDate: '2024-03-08', printedDate: '2024-03-08' }, false],
    ['undated, of another crawl', { crawlOf: 2024, listDate: null, printedDate: null }, false],
    ['undated, of this crawl: asked about', { listDate: null, printedDate: null }, true],
  ])('%s', async (_, posted, taken) => {
    const store = await freshStore();
    await post(store, '5', posted);
    expect((await articleAt(store, URL_OF('5'))) !== undefined).toBe(taken);
  });

  it('two years in one database do not mix', async () => {
    const store = await freshStore();
    await post(store, '1', { crawlOf: 2024, listDate: '2024-06-01', printedDate: '2024-06-01' });
    await post(store, '2', { crawlOf: 2025 });
    const points = async (year: number) => tally(await input(store, year)).ledger.map(({ url }) => url);
    expect(await points(2024)).toEqual([URL_OF('1')]);
    expect(await points(2025)).toEqual([URL_OF('2')]);
  });

  it('a link on another site does not hide the page that was read', async () => {
    const store = await freshStore();
    await post(store, '5');
    await store.seePostings(YEAR, [
      seen(`url:${URL_OF('5')}`, { site: 'scxxjjhqcy', url: URL_OF('5'), state: 'foreign' }),
    ]);
    expect(await articleAt(store, URL_OF('5'))).toMatchObject({ unreadable: null, site: 'scgxhq' });
  });

  it.each<[string, Parameters<typeof seen>[1], string]>([
    ['not yet fetched', {}, '尚未采集'],
    ['listed only', { state: 'listed' }, '没有取正文'],
    ['elsewhere', { state: 'foreign', url: 'https://mp.weixin.qq.com/s/abc' }, '站外'],
  ])('%s is unreadable, never counted by its title', async (_, changes, words) => {
    const store = await freshStore();
    await store.seePostings(YEAR, [seen('8', { title: '西华大学：软管更换', ...changes })]);
    const result = tally(await input(store));
    expect(result.exclusions.map(({ code }) => code)).toEqual(['UNREADABLE']);
    expect(result.exclusions[0]?.reason).toContain(words);
    expect(result.questions.map(({ kind }) => kind)).toEqual(['unreadable']);
  });
});

describe('claims', () => {
  it('that give an article address of a known site bear its canonical form beside what was handed in', async () => {
    const store = await freshStore();
    const claim = {
      id: 'a',
      outlet: '中国教育后勤协会网',
      title: '西华大学换软管',
      date: '2025-05-08',
      dateText: '2025-05-08',
      unit: '西华大学',
      author: '沈小禾',
      proof: '',
      body: '',
    };
    const place = 'china-cacm.org/content/9001.html';
    await store.addClaims([
      { ...claim, place },
      { ...claim, id: 'b', place: '第6版' },
    ]);
    const { claims } = await input(store);
    expect(claims.map((one) => [one.place, one.address])).toEqual(
      expect.arrayContaining([
        [place, 'https://www.chinacacm.org/content/9001.html'],
        ['第6版', undefined],
      ]),
    );
  });
});

describe('what pages say is read once and kept', () => {
  it('deleting what was kept changes nothing', async () => {
    const home = freshHome();
    const store = await freshStore(home);
    await post(store, '1');
    await post(store, '2');
    const options = { year: YEAR, membersFile: null, outletsFile: null, readings: {} };
    const whole = async () => {
      const gathered = await gather(store, options);
      return JSON.stringify([gathered, [...(await attributionsOf(store, gathered)).values()]]);
    };
    const first = await whole();
    const kept = new Database(join(home, 'tally.db'));
    const kinds = 'select kind, count(*) as n from reading_cache group by kind order by kind';
    expect(kept.prepare(kinds).all()).toEqual([
      { kind: 'article', n: 2 },
      { kind: 'attribution', n: 2 },
    ]);
    expect(await whole()).toBe(first);
    kept.prepare(`update reading_cache set value = '{"title":'`).run();
    expect(await whole()).toBe(first);
    kept.prepare('delete from reading_cache').run();
    kept.close();
    expect(await whole()).toBe(first);
  });

  it('a page that was fetched again is read anew', async () => {
    const store = await freshStore();
    await post(store, '1');
    expect((await articleAt(store, URL_OF('1')))?.date?.value).toBe('2025-03-08');
    await post(store, '1', { printedDate: '2025-03-09' });
    expect((await articleAt(store, URL_OF('1')))?.date?.value).toBe('2025-03-09');
  });

  it('other registers give other attributions of the same articles', async () => {
    const store = await freshStore();
    await post(store, '1');
    const verdict = async () => {
      const options = { year: YEAR, membersFile: null, outletsFile: null, readings: {} };
      const [first] = (await attributionsOf(store, await gather(store, options))).values();
      return first?.unit.unit?.name;
    };
    const { members } = await input(store);
    expect(await verdict()).toBe('西华大学');
    const renamed = members.map((row) => (row.name === '西华大学' ? { ...row, name: '西华理工大学' } : row));
    const former = [{ name: '西华大学', until: null }];
    await store.replaceMembers(
      renamed.map((row) => (row.name === '西华理工大学' ? { ...row, formerNames: former } : row)),
      '名册.csv',
    );
    expect(await verdict()).toBe('西华理工大学');
  });
});

describe('sites that are not whole', () => {
  const crawled = (site: SiteId, complete: boolean) => ({
    year: YEAR,
    site,
    startedAt: '2025-12-25T00:00:00.000Z',
    finishedAt: '2025-12-25T01:00:00.000Z',
    complete,
    detail: complete ? '' : '连接超时',
    stats: {},
  });

  it('are said: a broken crawl, and a counted site that nobody fetched once the year was crawled', async () => {
    const store = await freshStore();
    expect((await input(store)).gaps).toEqual([]);
    await store.recordCrawl(crawled('scgxhq', true));
    expect((await input(store)).gaps).toEqual([{ site: '四川学校后勤与产业信息网', detail: '尚未采集' }]);
    await store.recordCrawl(crawled('scxxjjhqcy', true));
    await store.recordCrawl(crawled('yxhq', false));
    expect((await input(store)).gaps).toEqual([{ site: '中国院校后勤信息网', detail: '连接超时' }]);
  });

  it('what a crawl doubts is said, in one gap a site', async () => {
    const store = await freshStore();
    const doubts = ['栏目甲没有一条在期内', '栏目乙几乎没有'];
    await store.recordCrawl({ ...crawled('scgxhq', true), stats: { doubts } });
    await store.recordCrawl({ ...crawled('scxxjjhqcy', false), stats: { doubts: ['栏目丙没有'] } });
    expect((await input(store)).gaps).toEqual([
      { site: '四川学校后勤与产业信息网', detail: '连接超时；栏目丙没有' },
      { site: '四川省高校后勤协会网', detail: '栏目甲没有一条在期内；栏目乙几乎没有' },
    ]);
  });

  it('a site that does not count in the year is not missing', async () => {
    const store = await freshStore();
    await store.recordCrawl({ ...crawled('scgxhq', true), year: 2019 });
    expect((await input(store, 2019)).gaps).toEqual([]);
  });

  it('a site handed in by file is not missing', async () => {
    const store = await freshStore();
    await store.recordCrawl(crawled('scgxhq', true));
    await store.addImportedArticles([importedArticle('7')]);
    expect((await input(store)).gaps).toEqual([]);
  });
});
