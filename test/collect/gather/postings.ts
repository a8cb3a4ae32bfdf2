import { gather } from '../../../src/collect/gather/gather.ts';
import type { Article } from '../../../src/model/article.ts';
import type { TallyInput } from '../../../src/model/result.ts';
import { renderPage } from '../../../src/sample/replica/serve.ts';
import type { Store } from '../../../src/store/types.ts';
import { seen, snapshotOf } from '../../store/samples.ts';

export const YEAR = 2025;
/** Address of a posting of {@link post}. */
export const URL_OF = (id: string): string => `http://www.scgxhq.com/p/0/?StId=st_app_news_i_x${id}`;

/** What the count of a year is handed. */
export async function input(store: Store, year = YEAR): Promise<TallyInput> {
  return (await gather(store, { year, membersFile: null, outletsFile: null, readings: {} })).input;
}

export async function articleAt(store: Store, url: string, year = YEAR): Promise<Article | undefined> {
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

export interface Posted {
  readonly crawlOf?: number;
  readonly listDate?: string | null;
  readonly printedDate?: string | null;
}

/** A posting of a crawl, with its page. */
export async function post(store: Store, id: string, posted: Posted = {}): Promise<void> {
  const { crawlOf = YEAR, listDate = '2025-03-08', printedDate = '2025-03-08' } = posted;
  const title = `西华大学：软管更换 ${id}`;
  await store.seePostings(crawlOf, [seen(id, { url: URL_OF(id), title, listDate })]);
  await store.settlePosting('scgxhq', id, {
    state: 'archived',
    failure: '',
    snapshot: snapshotOf(pageOf(id, printedDate, title), { urlAsked: URL_OF(id), urlFinal: URL_OF(id) }),
  });
}
