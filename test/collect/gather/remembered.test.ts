import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { attributionsOf } from '../../../src/collect/gather/attributions.ts';
import { gather } from '../../../src/collect/gather/gather.ts';
import { freshHome, freshStore } from '../../store/samples.ts';
import { articleAt, input, post, URL_OF, YEAR } from './postings.ts';

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
