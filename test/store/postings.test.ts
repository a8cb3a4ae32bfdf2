import { describe, expect, test } from 'vitest';
import { freshStore, seen, snapshotOf } from './samples.ts';

const done = { failure: '', snapshot: snapshotOf('页面') };

describe('what list pages show', () => {
  test('new postings are named once, known ones not at all', async () => {
    const store = await freshStore();
    expect(await store.seePostings(2025, [seen('x2'), seen('x1'), seen('x2')])).toEqual(['x2', 'x1']);
    expect(await store.seePostings(2025, [seen('x1'), seen('x3')])).toEqual(['x3']);
    expect((await store.postings(2025, false)).map(({ ident }) => ident)).toEqual(['x1', 'x2', 'x3']);
  });

  test('nothing seen is nothing recorded', async () => {
    const store = await freshStore();
    expect(await store.seePostings(2025, [])).toEqual([]);
    expect(await store.postings(2025, true)).toEqual([]);
  });

  test('one identity on two sites is two postings', async () => {
    const store = await freshStore();
    await store.seePostings(2025, [seen('1'), seen('1', { site: 'chinacacm' })]);
    expect((await store.postings(2025, false)).map(({ site }) => site)).toEqual(['chinacacm', 'scgxhq']);
  });

  test('all columns it was seen in, sorted, each once', async () => {
    const store = await freshStore();
    const inColumn = (name: string, section: string | null) => seen('x1', { column: { name, section } });
    await store.seePostings(2025, [inColumn('理论与实践', null), inColumn('后勤信息', '高校后勤')]);
    await store.seePostings(2025, [inColumn('后勤信息', '中小学后勤'), inColumn('理论与实践', null)]);
    expect((await store.getPosting('scgxhq', 'x1'))?.columns).toEqual([
      { name: '后勤信息', section: '中小学后勤' },
      { name: '后勤信息', section: '高校后勤' },
      { name: '理论与实践', section: null },
    ]);
  });

  test.each([
    ['listed', 'pending', 'pending'],
    ['pending', 'listed', 'pending'],
    ['foreign', 'pending', 'foreign'],
    ['listed', 'listed', 'listed'],
  ] as const)('known as %s, seen as %s: %s', async (before, now, after) => {
    const apart = await freshStore();
    await apart.seePostings(2025, [seen('x1', { state: before })]);
    await apart.seePostings(2025, [seen('x1', { state: now })]);
    expect((await apart.getPosting('scgxhq', 'x1'))?.state).toBe(after);
  });

  test.each([[['listed', 'pending']], [['pending', 'listed']], [['listed', 'pending', 'listed']]] as const)(
    'twice on one list page as %j: to be fetched, whether new or known',
    async (states) => {
      const store = await freshStore();
      const page = states.map((state) => seen('x1', { state }));
      await store.seePostings(2025, page);
      expect((await store.getPosting('scgxhq', 'x1'))?.state).toBe('pending');
      await store.seePostings(2025, [seen('x2', { state: 'listed' })]);
      await store.seePostings(
        2025,
        page.map((posting) => ({ ...posting, ident: 'x2' })),
      );
      expect((await store.getPosting('scgxhq', 'x2'))?.state).toBe('pending');
    },
  );

  test("the list's newest words count, but a missing date takes no known one back", async () => {
    const store = await freshStore();
    await store.seePostings(2025, [seen('x1')]);
    await store.seePostings(2025, [seen('x1', { title: '改过的标题', listDate: null, listDateQuote: '' })]);
    expect(await store.getPosting('scgxhq', 'x1')).toMatchObject({
      title: '改过的标题',
      listDate: '2025-03-08',
      listDateQuote: '2025-03-08',
    });
    await store.seePostings(2025, [seen('x1', { listDate: '2025-03-09', listDateQuote: '3月9日' })]);
    expect(await store.getPosting('scgxhq', 'x1')).toMatchObject({
      listDate: '2025-03-09',
      listDateQuote: '3月9日',
    });
  });

  test('years are kept apart; all brings the rest', async () => {
    const store = await freshStore();
    await store.seePostings(2024, [seen('x1'), seen('x2')]);
    await store.seePostings(2025, [seen('x2'), seen('x3')]);
    const idents = async (year: number, all: boolean) =>
      (await store.postings(year, all)).map(({ ident }) => ident);
    expect(await idents(2025, false)).toEqual(['x2', 'x3']);
    expect(await idents(2024, false)).toEqual(['x1', 'x2']);
    expect(await idents(2025, true)).toEqual(['x1', 'x2', 'x3']);
    expect(await idents(2023, false)).toEqual([]);
  });

  test('more postings than one statement may hold', async () => {
    const store = await freshStore();
    const many = Array.from({ length: 1001 }, (_, index) => seen(`x${index}`));
    expect(await store.seePostings(2025, many)).toHaveLength(1001);
    expect(await store.seePostings(2025, many)).toHaveLength(0);
  });
});

describe('what became of a fetch', () => {
  test('page and outcome are stored together', async () => {
    const store = await freshStore();
    await store.seePostings(2025, [seen('x1')]);
    await store.settlePosting('scgxhq', 'x1', { ...done, state: 'archived' });
    const posting = await store.getPosting('scgxhq', 'x1');
    expect(posting).toMatchObject({ state: 'archived', failure: '', snapshotId: 1 });
    expect((await store.getSnapshot(1))?.body.toString()).toBe('页面');
  });

  test('a posting that nobody saw cannot be settled, and its page is not kept either', async () => {
    const store = await freshStore();
    await expect(store.settlePosting('scgxhq', 'x9', { ...done, state: 'archived' })).rejects.toThrow('x9');
    expect(await store.getSnapshot(1)).toBeNull();
    expect(await store.getPosting('scgxhq', 'x9')).toBeNull();
  });

  test('a later failure keeps the page that was had', async () => {
    const store = await freshStore();
    await store.seePostings(2025, [seen('x1')]);
    await store.settlePosting('scgxhq', 'x1', { ...done, state: 'archived' });
    await store.settlePosting('scgxhq', 'x1', { state: 'failed', failure: '连接被拒绝', snapshot: null });
    expect(await store.getPosting('scgxhq', 'x1')).toMatchObject({
      state: 'failed',
      failure: '连接被拒绝',
      snapshotId: 1,
    });
  });

  test('open are those pending or failed, of one year and site, in order of ident', async () => {
    const store = await freshStore();
    const states = ['archived', 'failed', 'missing', 'foreign', 'listed'] as const;
    await store.seePostings(2025, [
      seen('x9'),
      ...states.map((state) => seen(state)),
      seen('y', { site: 'yxhq' }),
    ]);
    await store.seePostings(2024, [seen('old')]);
    for (const state of states) {
      await store.settlePosting('scgxhq', state, { state, failure: '', snapshot: null });
    }
    expect((await store.openPostings(2025, 'scgxhq')).map(({ ident }) => ident)).toEqual(['failed', 'x9']);
  });
});
