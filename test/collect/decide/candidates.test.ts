import { describe, expect, it } from 'vitest';
import { by, office, type Row } from './office.ts';

describe('decisions about candidates', () => {
  /** Ten schools, two places: one ahead, three level for the other place. */
  const POINTS = [5, 3, 3, 3, 1, 1, 1, 1, 1, 1];
  const SCHOOLS = [
    '四川农业大学',
    '西华大学',
    '西昌学院',
    '成都理工大学',
    '四川师范大学',
    '成都大学',
    '西南石油大学',
    '绵阳师范学院',
    '宜宾学院',
    '攀枝花学院',
  ];
  const counted = SCHOOLS.flatMap((school, at) =>
    Array.from({ length: POINTS[at] ?? 0 }, (_, index): Row => {
      const number = `${at}${index}`;
      const words = Array.from({ length: 50 }, (__, place) =>
        String.fromCodePoint(0x6000 + ((Number(number) * 211 + place * 37) % 6000)),
      ).join('');
      const url = `http://www.scgxhq.com/p/0/?StId=st_app_news_i_x6389857250590701${number.padStart(3, '3')}`;
      return [
        'scgxhq',
        '学校后勤动态',
        `${school}：${words.slice(40)}`,
        '2025-03-08',
        url,
        '',
        school,
        words,
      ];
    }),
  );
  const said = (kind: string, object: string, verdict: string, at = '2025-12-26'): Row =>
    by(kind, object, verdict).with(5, at);

  it.each([
    ['a tie that is none', said('tie', '四川农业大学', '入围'), '不在跨过入围线的并列之中', '对象'],
    ['a place past the tie', said('tie', '四川师范大学', '不入围'), '不在跨过入围线的并列之中', '对象'],
    ['who has no point', said('condition', '四川大学', '不满足'), '应为排名中的学校', '对象'],
    ['who is no person', said('tie', '西华大学+苏念', '入围'), '“单位+姓名”', '对象'],
    ['words that say nothing', said('tie', '西昌学院', '再议'), '结论看不懂', '对象'],
    ['another season', said('tie', '西华大学', '入围', '2024-12-26'), '不在候选评定的期间', '时间'],
  ])('%s is refused, nothing is recorded', async (_, row, words, column) => {
    const { store, refused } = await office(counted, []);
    const problems = await refused(said('tie', '西华大学', '入围'), row);
    expect(problems.map((problem) => [problem.row, problem.column])).toEqual([[3, column]]);
    expect(problems[0]?.message).toContain(words);
    expect(await store.decisions()).toEqual([]);
  });

  it('those who are level, and a tie that the same file makes, are decided', async () => {
    const { decide: add, result } = await office(counted, []);
    const inside = async () =>
      (await result()).unitRanking.filter(({ standing }) => standing === '是').map(({ name }) => name);
    expect(await inside()).toEqual(['四川农业大学']);
    await add(said('tie', '西昌学院', '入围'));
    expect(await inside()).toEqual(['四川农业大学', '西昌学院']);
    // Three of the first four leave: the schools of one point are level for a place now.
    const out = ['四川农业大学', '西华大学', '成都理工大学'];
    await add(
      ...out.map((school) => said('condition', school, '不满足 5.1.1')),
      said('tie', '成都大学', '入围'),
    );
    expect(await inside()).toEqual(['西昌学院', '成都大学']);
  });

  it('what was said of one who has lost all points is asked about, and can be taken back', async () => {
    const { decide: add, questions } = await office(counted, []);
    await add(said('condition', '攀枝花学院', '不满足 5.1.1'));
    const url = counted.at(-1)?.[4] ?? '';
    await add(by('exclude', url));
    expect((await questions()).map(({ kind, ask }) => [kind, ask.slice(0, 8)])).toEqual([
      ['decision', '这条决定不起作用'],
    ]);
    await add(said('condition', '攀枝花学院', '撤销'));
    expect(await questions()).toEqual([]);
  });
});
