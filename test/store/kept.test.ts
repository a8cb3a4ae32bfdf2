import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { MediaClaim } from '../../src/model/claim.ts';
import type { Member, Outlet } from '../../src/model/registers.ts';
import { registerHash } from '../../src/store/register-hash.ts';
import type { CrawlRecord } from '../../src/store/types.ts';
import { freshStore, importedArticle } from './samples.ts';

describe('what reading worked out', () => {
  test('comes back as it was; what is not kept is not in the map', async () => {
    const store = await freshStore();
    const written = new Map([
      ['aa', '{"title":"一"}'],
      ['bb', '[]'],
    ]);
    await store.remember('article', 'v1', written);
    expect(await store.recall('article', 'v1', ['aa', 'bb', 'cc'])).toEqual(written);
    expect([...(await store.recall('article', 'v1', ['bb'])).keys()]).toEqual(['bb']);
    expect((await store.recall('attribution', 'v1', ['aa'])).size).toBe(0);
    expect((await store.recall('article', 'v2', ['aa'])).size).toBe(0);
  });

  test('a new version drops what the old one left, of its own kind only', async () => {
    const store = await freshStore();
    const keys = ['aa', 'bb'];
    await store.remember('article', 'v1', new Map([['aa', '"旧"']]));
    await store.remember('attribution', 'v1', new Map([['aa', '"别类"']]));
    await store.remember('article', 'v2', new Map([['aa', '"新"']]));
    await store.remember('article', 'v2', new Map([['bb', '"又"']]));
    expect((await store.recall('article', 'v1', keys)).size).toBe(0);
    expect([...(await store.recall('article', 'v2', keys))]).toEqual([
      ['aa', '"新"'],
      ['bb', '"又"'],
    ]);
    expect((await store.recall('attribution', 'v1', keys)).size).toBe(1);
  });

  test('more keys than are asked for at a time; the last value of a key stands', async () => {
    const store = await freshStore();
    const many = new Map(Array.from({ length: 4500 }, (_, index) => [`h${index}`, `"题 ${index}"`] as const));
    await store.remember('article', 'v1', many);
    await store.remember('article', 'v1', new Map([['h4321', '"改"']]));
    const read = await store.recall('article', 'v1', [...many.keys()]);
    expect(read.size).toBe(4500);
    expect(read.get('h4321')).toBe('"改"');
    expect(read.get('h4320')).toBe('"题 4320"');
  });

  test('is gone when told to forget, and its room with it', async () => {
    const store = await freshStore();
    const long = JSON.stringify('长'.repeat(1000));
    await store.remember(
      'article',
      'v1',
      new Map(Array.from({ length: 2000 }, (_, index) => [`${index}`, long])),
    );
    const pages = () => {
      const raw = new Database(store.file);
      const count = raw.pragma('page_count', { simple: true });
      raw.close();
      return Number(count);
    };
    const before = pages();
    await store.fitForOthers();
    expect((await store.recall('article', 'v1', ['1'])).size).toBe(0);
    expect(pages()).toBeLessThan(before / 10);
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
