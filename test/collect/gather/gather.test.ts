import { describe, expect, it } from 'vitest';
import type { SiteId } from '../../../src/model/site.ts';
import { tally } from '../../../src/tally/tally.ts';
import { freshStore, importedArticle, seen } from '../../store/samples.ts';
import { articleAt, input, type Posted, post, URL_OF, YEAR } from './postings.ts';

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
