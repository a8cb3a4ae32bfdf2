import { describe, expect, it } from 'vitest';
import { gather } from '../../../src/collect/gather/gather.ts';
import { memoryOf } from '../../../src/collect/gather/known.ts';
import type { StoryGrouping } from '../../../src/model/verdict.ts';
import type { Store } from '../../../src/store/types.ts';
import { prepare } from '../../../src/tally/prepare.ts';
import { freshStore, importedArticle } from '../../store/samples.ts';

const NOTHING: StoryGrouping = { groups: [], merged: [], asked: [], contradictions: [] };
const BODY = '锅炉房两名师傅连夜换下三只阀门，水温在清早六点前恢复到五十五度，宿舍区没有停水。';

/** Prepares the year with what is remembered; also says which groupings had to be worked out. */
async function prepared(store: Store) {
  const gathered = await gather(store, { year: 2025, membersFile: null, outletsFile: null, readings: {} });
  const { known, keep } = await memoryOf(store, gathered);
  const worked: string[] = [];
  const done = prepare(gathered.input, {
    ...known,
    grouping: (name, workOut) =>
      known.grouping(name, () => {
        worked.push(name);
        return workOut();
      }),
  });
  const posted = [...done.posted()];
  await keep();
  return { worked, said: JSON.stringify([done.stories, done.reports, posted]) };
}

async function twoCopies(): Promise<Store> {
  const store = await freshStore();
  await store.addImportedArticles([
    importedArticle('a', { url: 'https://www.scxxjjhqcy.com/gxhq/hqxx/7.html', body: BODY }),
    importedArticle('b', { url: 'https://www.scxxjjhqcy.com/gxhq/hqxx/8.html', body: BODY }),
  ]);
  return store;
}

describe('which texts tell the same story', () => {
  it('is worked out once, and remembered as it was', async () => {
    const store = await twoCopies();
    const first = await prepared(store);
    expect(first.worked).toEqual(['stories', 'reports', 'posted']);
    expect(first.said).toContain('hqxx/7.html');
    expect(await prepared(store)).toEqual({ worked: [], said: first.said });
  });

  it('is worked out anew after a decision, and after another article', async () => {
    const store = await twoCopies();
    await prepared(store);
    await store.appendDecisions([
      {
        kind: 'story-split',
        object: 'https://www.scxxjjhqcy.com/gxhq/hqxx/7.html;https://www.scxxjjhqcy.com/gxhq/hqxx/8.html',
        verdict: '分开',
        reason: '两校各自的报道',
        by: '秘书处',
        at: '2025-12-28',
        shown: null,
      },
    ]);
    expect((await prepared(store)).worked).toHaveLength(3);
    await store.addImportedArticles([
      importedArticle('c', { url: 'https://www.scxxjjhqcy.com/gxhq/hqxx/9.html' }),
    ]);
    expect((await prepared(store)).worked).toHaveLength(3);
  });

  it('stands under its own name', async () => {
    const store = await freshStore();
    const gathered = await gather(store, { year: 2025, membersFile: null, outletsFile: null, readings: {} });
    const first = await memoryOf(store, gathered);
    first.known.grouping('stories', () => NOTHING);
    await first.keep();
    const again = (await memoryOf(store, gathered)).known;
    const other = { ...NOTHING, groups: [['x']] };
    expect(again.grouping('stories', () => other)).toEqual(NOTHING);
    expect(again.grouping('reports', () => other)).toEqual(other);
  });
});
