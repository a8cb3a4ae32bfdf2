import type { SiteId } from '../../../src/model/site.ts';
import type { ReplicaColumn, ReplicaContent, ReplicaPosting } from '../../../src/sample/replica/content.ts';
import { addDays } from '../../../src/text/civil-date.ts';

/** `count` postings, newest first, from `last` backwards every `step` days; ids count down from `top`. */
function postings(count: number, last: string, step: number, top: number | bigint): ReplicaPosting[] {
  return Array.from({ length: count }, (_, index): ReplicaPosting => {
    const date = addDays(last, -Math.floor(index * step));
    const id = String(BigInt(top) - BigInt(index * 3));
    return {
      id,
      title: `某某学院第${id}号后勤消息`,
      listDate: date,
      printedDate: date,
      body: [{ text: `${date}，食堂开展第${id}次检查。` }, { text: '后勤处  沈小禾', align: 'right' }],
    };
  });
}

const column = (
  name: string,
  section: string,
  path: string,
  list: readonly ReplicaPosting[],
): ReplicaColumn => ({
  name,
  section,
  path,
  postings: list,
});

/** A small year on each site: inside the year, older behind it, something pinned, something elsewhere. */
export const CONTENT: Readonly<Record<SiteId, ReplicaContent>> = {
  scgxhq: {
    site: 'scgxhq',
    columns: [
      column(
        '协会新闻',
        '新闻动态',
        '636053927299964001',
        postings(12, '2025-12-10', 20, 638985625059070122n),
      ),
      column(
        '学校后勤动态',
        '新闻动态',
        '636053927299964002',
        postings(60, '2025-12-18', 8, 638985725059070122n),
      ),
      column(
        '招投标信息',
        '新闻动态',
        '636053927299964003',
        postings(20, '2025-12-01', 15, 638985825059070122n),
      ),
      column(
        '理论与实践',
        '新闻动态',
        '636053927299964004',
        postings(3, '2025-10-01', 90, 638985925059070122n),
      ),
      column(
        '通知公告',
        '新闻动态',
        '636053927299964005',
        postings(3, '2025-11-01', 90, 638986925059070122n),
      ),
    ],
  },
  scxxjjhqcy: {
    site: 'scxxjjhqcy',
    columns: [
      column('后勤信息', '高校后勤', 'gxhq/hqxx', [
        ...postings(2, '2019-05-01', 30, 4000).map((posting) => ({ ...posting, pinned: true })),
        ...postings(30, '2025-12-18', 10, 10900),
        ...postings(1, '2025-03-01', 1, 10003).map((posting) => ({
          ...posting,
          foreignUrl: 'https://mp.weixin.qq.com/s/abcdef',
        })),
        ...postings(60, '2024-10-01', 20, 9900),
      ]),
      column('后勤信息', '中小学后勤', 'zxxhq/hqxx', postings(8, '2025-12-18', 30, 20900)),
    ],
  },
  chinacacm: {
    site: 'chinacacm',
    columns: [
      column('会员动态', '', 'hydt', postings(25, '2025-12-18', 12, 15900)),
      column('协会要闻', '', 'xhyw', postings(10, '2025-12-18', 12, 16900)),
    ],
  },
  yxhq: {
    site: 'yxhq',
    columns: [column('后勤动态', '', 'hqdt', postings(10, '2025-12-18', 12, 56900))],
  },
};
