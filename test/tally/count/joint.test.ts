import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import type { ReadingAnswers, TallyInput } from '../../../src/model/result.ts';
import { tally } from '../../../src/tally/tally.ts';
import { member } from '../ranking/samples.ts';
import { page } from '../unit/page.ts';

const MEMBERS = [member('10639', '绵阳师范学院'), member('10628', '西昌学院'), member('10623', '西华大学')];
const TEXT = '近日，两校后勤部门联合举办厨艺技能比赛，二十余名厨师同台竞技，评委现场打分，师生代表观摩品尝。';
const TITLE = '绵阳师范学院、西昌学院联合举办厨艺赛';

function posting(id: string, title: string, tail: readonly string[]): Article {
  return {
    ...page({ title, body: [TEXT, ...tail] }),
    url: `http://www.scgxhq.com/p/10/?StId=st_app_news_i_${id}`,
    key: id,
  };
}

function count(articles: readonly Article[], readings: ReadingAnswers = {}, more: Partial<TallyInput> = {}) {
  return tally({
    year: 2025,
    articles,
    claims: [],
    members: MEMBERS,
    outlets: [],
    readings,
    decisions: [],
    gaps: [],
    ...more,
  });
}

function points(result: ReturnType<typeof count>): string[] {
  return result.ledger.map(
    ({ unit, author, authorReason }) => `${unit.name}:${author === '' ? authorReason : author}`,
  );
}

const BOTH = ['绵阳师范学院后勤处 丁一', '西昌学院后勤处 顾北辰'];

describe('一篇稿件，两校联合署名（口径 joint）', () => {
  it('counts once, for the first author’s school', () => {
    const result = count([posting('x1', TITLE, BOTH)]);
    expect(points(result)).toEqual(['绵阳师范学院:丁一']);
    expect(result.questions).toEqual([]);
  });

  it('counts for each where the association reads it so; the author stands with his own school only', () => {
    const result = count([posting('x1', TITLE, BOTH)], { joint: 'each' });
    expect(points(result)).toEqual(['西昌学院:联合署名，第一作者属另一单位', '绵阳师范学院:丁一']);
    expect(result.unitRanking.map(({ name }) => name).toSorted()).toEqual(
      ['绵阳师范学院', '西昌学院'].toSorted(),
    );
    expect(result.authorRanking.map(({ name, unit }) => `${unit.name}+${name}`)).toEqual([
      '绵阳师范学院+丁一',
    ]);
    expect(result.exclusions).toEqual([]);
    expect(result.trails[0]?.steps.at(-1)?.outcome).toBe(
      '计 网站积分，西昌学院；计 网站积分，绵阳师范学院，丁一',
    );
  });

  it('has a row a point: an address stands in the ledger once for each school, or in excluded.csv, never in both', () => {
    const articles = [
      posting('x1', TITLE, BOTH),
      posting('x3', '西华大学澡堂改造完工', ['西华大学后勤处 沈小禾']),
    ];
    const single = count(articles);
    const each = count(articles, { joint: 'each' });
    const rows = (result: typeof each, address: string) => [
      result.ledger.filter(({ url }) => url === address).map(({ unit }) => unit.name),
      result.exclusions.filter(({ url }) => url === address).length,
    ];
    for (const { url } of articles) {
      const [schools, out] = rows(single, url);
      expect([schools, out]).toEqual([[expect.any(String)], 0]);
    }
    expect(rows(each, articles[0]?.url ?? '')).toEqual([['西昌学院', '绵阳师范学院'], 0]);
    expect(rows(each, articles[1]?.url ?? '')).toEqual([['西华大学'], 0]);
    for (const { evidence } of each.ledger.filter(({ url }) => url === articles[0]?.url)) {
      expect(evidence).toContainEqual({
        where: '联合署名',
        quote: '绵阳师范学院、西昌学院',
        shows: '按口径各记一次',
      });
    }
    expect(each.funnel).toMatchObject({ collected: 2, stories: 2, ofMembers: 2, sitePoints: 3 });
    const total = each.unitRanking.reduce((sum, { sitePoints }) => sum + sitePoints.num / sitePoints.den, 0);
    expect(total).toBe(each.ledger.length);
  });

  it('without an author goes to the first named, or to each', () => {
    const unsigned = [posting('x1', TITLE, ['绵阳师范学院后勤处', '西昌学院后勤处'])];
    expect(points(count(unsigned))).toEqual([expect.stringMatching(/^绵阳师范学院:/)]);
    expect(points(count(unsigned, { joint: 'each' })).map((row) => row.split(':')[0])).toEqual([
      '西昌学院',
      '绵阳师范学院',
    ]);
  });

  it('asks where it cannot be told whose the first author is, and takes the answer', () => {
    const article = posting('x1', TITLE, ['绵阳师范学院、西昌学院后勤处 周知远']);
    for (const joint of ['first', 'each']) {
      const result = count([article], { joint });
      expect([points(result), result.exclusions.map(({ code }) => code)]).toEqual([[], ['OPEN']]);
      expect(result.questions.map(({ kind, ask }) => [kind, ask])).toEqual([
        ['unit', expect.stringMatching(/联合署名/)],
      ]);
      expect(result.questions[0]?.stakes).toMatchObject({
        units: ['10628', '10639'],
        authors: ['10628+周知远', '10639+周知远'],
      });
    }
    const decision = {
      seq: 1,
      kind: 'unit',
      object: article.url,
      verdict: '西昌学院',
      reason: '',
      by: '秘书处',
      at: '2025-12-22',
      shown: null,
    } as const;
    expect(points(count([article], {}, { decisions: [decision] }))).toEqual(['西昌学院:周知远']);
  });

  it('knows the author’s school from what else he wrote', () => {
    const known = posting('x2', '西昌学院公寓文化节开幕', ['西昌学院后勤处 周知远']);
    const other = {
      ...known,
      body: [
        { text: '宿舍文化节在公寓广场开幕，持续一个月，设有寝室装扮、书画展览等活动。', align: null },
        ...known.body.slice(1),
      ],
    };
    const joint = posting('x1', TITLE, ['绵阳师范学院、西昌学院后勤处 周知远']);
    expect(points(count([joint, other]))).toEqual(['西昌学院:周知远', '西昌学院:周知远']);
  });

  it('leaves a disagreement of evidence to people', () => {
    const result = count([posting('x1', '厨艺赛举行', BOTH)], { joint: 'each' });
    expect([points(result), result.questions.map(({ kind }) => kind)]).toEqual([[], ['unit']]);
  });

  it('keeps the signers over the copies of a story', () => {
    const copies = [
      posting('x1', TITLE, BOTH),
      { ...posting('x3', TITLE, BOTH), date: { value: '2025-05-08', quote: '2025-05-08', rule: 'test' } },
    ];
    const result = count(copies, { joint: 'each' });
    expect(points(result)).toHaveLength(2);
    expect(result.exclusions.map(({ code }) => code)).toEqual(['DUPLICATE']);
  });
});
