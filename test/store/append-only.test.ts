import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { PublishedFact } from '../../src/model/published.ts';
import { openStore } from '../../src/store/open.ts';
import { decisionOf, freshStore, snapshotOf } from './samples.ts';

async function filled() {
  const store = await freshStore();
  await store.appendDecisions([decisionOf('http://a.example.cn/1'), decisionOf('http://a.example.cn/2')]);
  await store.appendReadingAnswers([{ id: 'window', answer: 'calendar', by: '秘书处甲', at: '2025-12-01' }]);
  await store.putSnapshot(snapshotOf('<p>食堂</p>'));
  await store.addObjection({
    year: 2025,
    by: '苟望',
    unit: '',
    contact: '',
    item: '西南石油大学',
    claim: '少计一篇',
    evidence: '',
    at: '2025-12-26',
  });
  await store.recordPublication(PUBLISHED);
  return store;
}

const PUBLISHED: Omit<PublishedFact, 'seq'> = {
  year: 2025,
  draft: true,
  place: '../reports/published/2025-draft',
  manifest: 'sha256:00',
  publishedOn: null,
  by: '巫望宸',
  program: '0.1.0',
  corrects: null,
  units: 3,
  authors: 4,
  decisions: 2,
  objections: 1,
};

const ACTS = [
  ['update', (table: string, key: string) => `update ${table} set ${key} = ${key}`],
  ['delete', (table: string) => `delete from ${table}`],
  ['replace', (table: string) => `insert or replace into ${table} select * from ${table}`],
] as const;
const TABLES = [
  ['decision', 'seq'],
  ['reading_answer', 'seq'],
  ['snapshot', 'id'],
  ['body', 'sha256'],
  ['objection_case', 'seq'],
  ['publication', 'seq'],
] as const;

describe('the database itself refuses to change what people decided and what was fetched', () => {
  test.each(
    TABLES.flatMap(([table, key]) => ACTS.map(([act, words]) => ({ table, act, words: words(table, key) }))),
  )('$act of $table', async ({ table, words }) => {
    const store = await filled();
    const raw = new Database(store.file);
    const before = raw.prepare(`select * from ${table}`).all();
    expect(before.length).toBeGreaterThan(0);
    expect(() => raw.exec(words)).toThrow(`${table} is append-only`);
    expect(raw.prepare(`select * from ${table}`).all()).toEqual(before);
    raw.close();
  });

  test('decisions come back in the order recorded, numbered from 1', async () => {
    const store = await filled();
    await store.appendDecisions([
      { ...decisionOf('某某大学+方知远'), kind: 'same-person', shown: { evidence: 'e', proposal: 'p' } },
    ]);
    const decisions = await store.decisions();
    expect(decisions.map(({ seq, object }) => [seq, object])).toEqual([
      [1, 'http://a.example.cn/1'],
      [2, 'http://a.example.cn/2'],
      [3, '某某大学+方知远'],
    ]);
    expect(decisions[0]?.shown).toBeNull();
    expect(decisions[2]?.shown).toEqual({ evidence: 'e', proposal: 'p' });
  });

  test('all decisions of one act are recorded, or none', async () => {
    const store = await filled();
    const broken = { ...decisionOf('x'), by: null };
    // @ts-expect-error a name that is missing gets past the types only here
    await expect(store.appendDecisions([decisionOf('y'), broken])).rejects.toThrow();
    expect(await store.decisions()).toHaveLength(2);
  });

  test('publications come back as recorded, year by year, in their order', async () => {
    const store = await filled();
    const final = { ...PUBLISHED, draft: false, publishedOn: '2025-12-25', by: null, corrects: 'sha256:00' };
    await store.recordPublication({ ...PUBLISHED, year: 2024 });
    await store.recordPublication(final);
    expect(await store.publications(2025)).toEqual([
      { seq: 1, ...PUBLISHED },
      { seq: 3, ...final },
    ]);
  });

  test('a copy for others holds no way to reach an objector, not even in unused pages, and refuses changes as before', async () => {
    const store = await filled();
    await store.addObjection({
      year: 2025,
      by: '柏桦',
      unit: '宜宾职业技术学院',
      contact: 'baihua@office.example.cn',
      item: '宜宾职业技术学院',
      claim: '少计一篇',
      evidence: '',
      at: '2025-12-27',
    });
    const kept = await store.objections();
    const home = mkdtempSync(join(tmpdir(), 'tally-copy-'));
    await store.copyTo(join(home, 'tally.db'));
    const copy = await openStore(home, { mustExist: true });
    await copy.fitForOthers();
    expect(await copy.objections()).toEqual(kept.map((objection) => ({ ...objection, contact: '' })));
    const raw = new Database(copy.file);
    expect(() => raw.exec('update objection_case set seq = seq')).toThrow('append-only');
    raw.close();
    await copy.close();
    expect(readFileSync(join(home, 'tally.db')).includes('office.example.cn')).toBe(false);
    expect(await store.objections()).toEqual(kept);
  });

  test('reading answers keep their history', async () => {
    const store = await filled();
    await store.appendReadingAnswers([{ id: 'window', answer: 'dec20', by: '秘书处乙', at: '2025-12-02' }]);
    expect((await store.readingAnswers()).map((answer) => answer.answer)).toEqual(['calendar', 'dec20']);
  });
});
