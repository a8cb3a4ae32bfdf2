import { describe, expect, it } from 'vitest';
import { yearlyCounts } from '../../src/report/yearly-counts.ts';
import { printYearlyCounts } from '../../src/report/yearly-counts-text.ts';
import { prepare } from '../../src/tally/prepare.ts';
import { tally } from '../../src/tally/tally.ts';
import { article, inputOf, type Sketch } from '../tally/count/sketch.ts';

/** So many postings of a column in a month; bodies of their own, so that none is a copy. */
function several(count: number, from: number, more: Partial<Sketch>): Sketch[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${from + index}`,
    story: (from + index) % 8,
    title: `西华大学：${from + index}号楼检修完工`,
    body: [`维修班组完成第 ${(from + index) * 7} 处管道检修，更换阀门 ${from + index} 只，供水恢复正常。`],
    ...more,
  }));
}

function counted(year: number, sketches: readonly Sketch[]) {
  const input = { ...inputOf({ articles: sketches }), year };
  return yearlyCounts(
    tally(input),
    [...prepare(input).articles.values()].map((item) => item.article),
  );
}

describe('the counts of the yearly report', () => {
  it('is the sentence that the association printed for 2023', () => {
    // Counts of the yearly report 2023; what the postings say does not matter here.
    const table = { 协会新闻: 70, 学校后勤动态: 2665, 招投标信息: 697, 理论与实践: 8 };
    const made = article({ id: '1', date: '2023-03-02' });
    const postings = Object.entries(table).flatMap(([column, number]) =>
      Array.from({ length: number }, (_, index) => ({
        ...made,
        column,
        url: `${made.url}-${column}-${index}`,
      })),
    );
    const nothing = tally({ ...inputOf({}), year: 2023 });
    expect(yearlyCounts(nothing, postings).sentence).toBe(
      '2023 年协会网站共发协会新闻 70 篇，学校后勤动态 2665 篇，招投标信息 697 条，理论与实践 8 篇。',
    );
  });

  const now = counted(2025, [
    ...several(3, 10, { date: '2025-03-02' }),
    ...several(2, 20, { date: '2025-04-02', column: '招投标信息' }),
    ...several(1, 30, { date: '2025-12-21' }),
  ]);
  const before = counted(2024, several(2, 40, { date: '2024-03-05' }));

  it('counts by column and month, and who published', () => {
    expect(now.columnMonths).toEqual({
      scgxhq: { 学校后勤动态: { '2025-03': 3 }, 招投标信息: { '2025-04': 2 } },
    });
    expect(now.months).toEqual({ scgxhq: { '2025-03': 3, '2025-04': 2 } });
    expect(now.published).toEqual({ units: 1, authors: 1, onSites: { units: 1, authors: 1 } });
  });

  it('stands beside the year before, month by month', () => {
    const text = printYearlyCounts(now, before);
    expect(text).toContain('  学校后勤动态　3（上年 2）\n    2025-03 3（上年 2）');
    expect(text).toContain('  招投标信息　2（上年 0）');
    expect(text).toContain('上年：2024 年协会网站共发协会新闻 0 篇，学校后勤动态 2 篇');
    expect(text).toContain('在两个网站有计分稿件的学校 1 所（上年 1），第一作者 1 人（上年 1）。');
    expect(printYearlyCounts(now, null)).not.toContain('上年');
  });
});
