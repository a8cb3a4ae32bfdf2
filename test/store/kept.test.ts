import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { MediaClaim } from '../../src/model/claim.ts';
import type { PageFields } from '../../src/model/page.ts';
import type { Member, Outlet } from '../../src/model/registers.ts';
import { registerHash } from '../../src/store/register-hash.ts';
import type { CrawlRecord } from '../../src/store/types.ts';
import { freshStore, importedArticle } from './samples.ts';

const fields = (title: string): PageFields => ({
  title: { value: title, quote: title, rule: 'h1' },
  metaLines: ['2025-03-08    作者:佚名    来源:'],
  body: [{ text: '（供稿：方知远）', align: 'right' }],
  problem: null,
});

describe('readings of pages', () => {
  test('come back as they were; absent ones are not in the map', async () => {
    const store = await freshStore();
    const written = new Map([
      ['aa', fields('一')],
      [
        'bb',
        {
          title: null,
          metaLines: [],
          body: [],
          problem: { kind: 'login', quote: '请登录' },
        } satisfies PageFields,
      ],
    ]);
    await store.cacheFields('scgxhq', 3, written);
    expect(await store.cachedFields('scgxhq', 3)).toEqual(written);
    expect((await store.cachedFields('chinacacm', 3)).size).toBe(0);
  });

  test('a new scraper version drops the readings of the old one, of its own site only', async () => {
    const store = await freshStore();
    await store.cacheFields('scgxhq', 1, new Map([['aa', fields('旧')]]));
    await store.cacheFields('chinacacm', 1, new Map([['aa', fields('别站')]]));
    await store.cacheFields('scgxhq', 2, new Map([['aa', fields('新')]]));
    await store.cacheFields('scgxhq', 2, new Map([['bb', fields('又')]]));
    expect((await store.cachedFields('scgxhq', 1)).size).toBe(0);
    expect([...(await store.cachedFields('scgxhq', 2)).keys()]).toEqual(['aa', 'bb']);
    expect((await store.cachedFields('chinacacm', 1)).size).toBe(1);
  });

  test('one of another shape counts as absent', async () => {
    const store = await freshStore();
    await store.cacheFields(
      'scgxhq',
      1,
      new Map([
        ['aa', fields('一')],
        ['bb', fields('二')],
        ['cc', fields('三')],
      ]),
    );
    const raw = new Database(store.file);
    raw.exec(`update fields_cache set fields = '{"title":"一"}' where sha256 = 'aa'`);
    raw.exec(`update fields_cache set fields = '{"title":' where sha256 = 'bb'`);
    raw.close();
    expect([...(await store.cachedFields('scgxhq', 1)).keys()]).toEqual(['cc']);
  });

  test('more readings than are read at a time', async () => {
    const store = await freshStore();
    const many = new Map(
      Array.from({ length: 4500 }, (_, index) => [`h${index}`, fields(`题 ${index}`)] as const),
    );
    await store.cacheFields('scgxhq', 1, many);
    const read = await store.cachedFields('scgxhq', 1);
    expect(read.size).toBe(4500);
    expect(read.get('h4321')?.title?.value).toBe('题 4321');
  });
});

const member = (code: string, name: string): Member => ({
  code,
  name,
  kind: '学校会员',
  level: '本科',
  formerNames: [
    { name: `${name}（旧）`, until: 2015 },
    { name: '更旧', until: null },
  ],
  shortNames: [{ name: '某大', ambiguous: true }],
  region: '成都市',
  joined: '2010-01-01',
  left: null,
  note: '',
});
const outlet: Outlet = {
  name: '某某日报/某某网',
  kind: '报纸',
  level: '省级',
  domains: ['a.example.cn'],
  from: null,
  to: '2024-12-31',
  note: '',
};

describe('registers', () => {
  test('null until one is imported, then the last one whole', async () => {
    const store = await freshStore();
    expect(await store.members()).toBeNull();
    expect(await store.outlets()).toBeNull();
    await store.replaceMembers([member('1', '甲校'), member('2', '乙校')], '旧.csv');
    await store.replaceMembers([member('3', '丙校')], '新.csv');
    await store.replaceOutlets([outlet], '媒体.xlsx');
    expect(await store.members()).toEqual({
      rows: [member('3', '丙校')],
      hash: registerHash([member('3', '丙校')]),
      origin: '新.csv',
    });
    expect((await store.outlets())?.rows).toEqual([outlet]);
  });

  test('the hash follows the content, not the order of rows or keys', () => {
    const [a, b] = [member('1', '甲校'), member('2', '乙校')];
    expect(registerHash([a, b])).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(registerHash([b, a])).toBe(registerHash([a, b]));
    expect(registerHash([Object.fromEntries(Object.entries(a).reverse()), b])).toBe(registerHash([a, b]));
    expect(registerHash([a, { ...b, note: '改' }])).not.toBe(registerHash([a, b]));
  });

  test('a register that cannot be read any more is said to be damaged', async () => {
    const store = await freshStore();
    await store.replaceMembers([member('1', '甲校')], 'a.csv');
    const raw = new Database(store.file);
    raw.exec(`update register set rows = '[{"code":1}]'`);
    raw.close();
    await expect(store.members()).rejects.toMatchObject({ code: 'database-damaged', name: 'RunError' });
  });
});

const claim = (id: string): MediaClaim => ({
  id,
  outlet: '某某日报',
  title: '食堂上新',
  date: null,
  dateText: '今年三月',
  place: '第 5 版',
  unit: '某某大学',
  author: '方知远',
  proof: '',
  body: '',
});

describe('what was handed in', () => {
  test('the same claim again changes nothing; order of import is no part of it', async () => {
    const store = await freshStore();
    expect(await store.addClaims([claim('b'), claim('a')])).toEqual({ added: 2, known: 0 });
    expect(await store.addClaims([{ ...claim('a'), title: '别的' }, claim('c')])).toEqual({
      added: 1,
      known: 1,
    });
    expect(await store.claims()).toEqual([claim('a'), claim('b'), claim('c')]);
  });

  test('the same article again changes nothing; a later one of its address comes after it', async () => {
    const store = await freshStore();
    const first = importedArticle('1', { url: 'http://b.example.cn/', title: '先' });
    const other = importedArticle('2', { url: 'http://a.example.cn/' });
    const later = importedArticle('0', { url: 'http://b.example.cn/', title: '后' });
    expect(await store.addImportedArticles([first, other])).toEqual({ added: 2, known: 0 });
    expect(await store.addImportedArticles([later, first])).toEqual({ added: 1, known: 1 });
    expect(await store.importedArticles()).toEqual([first, other, later]);
  });

  test('an import of thousands of rows is one act', async () => {
    const store = await freshStore();
    const many = Array.from({ length: 1500 }, (_, index) => importedArticle(String(index)));
    const broken = { ...importedArticle('z'), title: null };
    // @ts-expect-error a broken row gets past the types only here
    await expect(store.addImportedArticles([...many, broken])).rejects.toThrow();
    expect(await store.importedArticles()).toEqual([]);
    expect(await store.addImportedArticles(many)).toEqual({ added: 1500, known: 0 });
  });
});

describe('records of crawls and notes', () => {
  const record = (changes: Partial<CrawlRecord>): CrawlRecord => ({
    year: 2025,
    site: 'scgxhq',
    startedAt: '2025-12-20T08:00:00Z',
    finishedAt: '2025-12-20T09:00:00Z',
    complete: true,
    detail: '',
    stats: { 学校后勤动态: { '2025-03': 12 } },
    ...changes,
  });

  test('the last of each site and year, sorted by site', async () => {
    const store = await freshStore();
    await store.recordCrawl(record({ complete: false, detail: '中断' }));
    await store.recordCrawl(record({ site: 'chinacacm' }));
    await store.recordCrawl(record({ year: 2024, detail: '去年' }));
    await store.recordCrawl(record({ startedAt: '2025-12-21T08:00:00Z' }));
    expect(await store.lastCrawls(2025)).toEqual([
      record({ site: 'chinacacm' }),
      record({ startedAt: '2025-12-21T08:00:00Z' }),
    ]);
  });

  test('a note is what was written last', async () => {
    const store = await freshStore();
    expect(await store.getMeta('sample')).toBeNull();
    await store.setMeta('sample', '1');
    await store.setMeta('sample', '2');
    expect(await store.getMeta('sample')).toBe('2');
  });
});
