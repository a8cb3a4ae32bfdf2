import { describe, expect, it } from 'vitest';
import { editionFor } from '../../../src/regulation/index.ts';
import { explainArticle } from '../../../src/report/explain/article.ts';
import { explainAuthors, explainUnit } from '../../../src/report/explain/person-or-unit.ts';
import { count, url } from '../../tally/count/sketch.ts';
import { STORIES } from '../../tally/count/stories.ts';

const edition = editionFor(2025);
const title = (story: number): string => STORIES[story]?.title ?? '';
const result = count({
  articles: [
    { id: '1', date: '2025-05-08' },
    { id: '2', site: 'scxxjjhqcy', date: '2025-05-09' },
    { id: '3', story: 1, column: '通知公告' },
    { id: '4', story: 2, school: '', title: '补种银杏', meta: ['2025-05-06 作者:顾北辰'] },
    { id: '5', story: 3, school: '西昌学院', author: '沈小禾' },
  ],
  claims: [
    { id: 'a', story: 4 },
    { id: 'b', story: 4, outlet: '人民日报', date: '2025-05-09', place: '' },
    { id: 'c', story: 5, outlet: '绵阳日报', place: '第6版' },
    { id: 'd', story: 6, outlet: '四川日报', place: '第6版', unit: '西昌学院' },
  ],
  decisions: [['unit', url('4'), '西华大学']],
});

describe('explain', () => {
  it('a unit: its points, and everything of it that did not count, claims and decided articles too', () => {
    const explained = explainUnit(edition, result, 'S02', '西华大学');
    expect(explained.points.map((point) => point.url)).toEqual([
      url('4'),
      url('1'),
      'https://media.example/a',
    ]);
    expect(
      explained.notCounted.map(({ code, url: address, mergedInto }) => [code, address, mergedInto]),
    ).toEqual(
      expect.arrayContaining([
        ['DUPLICATE', url('2', 'scxxjjhqcy'), url('1')],
        ['COLUMN', url('3'), ''],
        ['DUPLICATE', '', 'https://media.example/a'],
        ['NOT_ELIGIBLE_OUTLET', '第6版', ''],
      ]),
    );
    expect(explained.notCounted).toHaveLength(4);
  });

  it('another school’s claim on the same page of another paper is not mixed in', () => {
    const explained = explainUnit(edition, result, 'S03', '西昌学院');
    expect(explained.points.map((point) => point.url)).toEqual([url('5', 'scgxhq'), '第6版']);
    expect(explained.notCounted).toEqual([]);
  });

  it('people of one name by unit, with what they signed and what did not count', () => {
    const [first, second, ...more] = explainAuthors(edition, result, { name: '沈小禾', code: null });
    expect(more).toEqual([]);
    expect([first?.unit, first?.sitePoints, first?.points.length]).toEqual(['西华大学', '1', 2]);
    expect([second?.unit, second?.sitePoints, second?.points.length]).toEqual(['西昌学院', '1', 2]);
    expect(first?.notCounted.map(({ code }) => code)).toEqual([
      'DUPLICATE',
      'DUPLICATE',
      'COLUMN',
      'NOT_ELIGIBLE_OUTLET',
    ]);
  });

  it('every row of an address that two claims share', () => {
    expect(explainArticle(result, '第6版').map(({ verdict, unit }) => [verdict, unit])).toEqual([
      ['计分', '西昌学院'],
      ['NOT_ELIGIBLE_OUTLET', '西华大学'],
    ]);
  });

  it('an article’s whole way, with the unit that a person decided', () => {
    const [only, ...more] = explainArticle(result, url('4'));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ verdict: '计分', unit: '西华大学', clause: '6.2.1' });
    expect(only?.points[0]?.evidence[0]).toMatchObject({ where: '决定' });
    expect(explainArticle(result, url('2', 'scxxjjhqcy'))[0]).toMatchObject({
      verdict: 'DUPLICATE',
      story: [url('1'), url('2', 'scxxjjhqcy')],
      unit: '西华大学',
      firstAuthor: '沈小禾',
    });
  });

  it('a claim’s whole way, by its page or by 媒体《标题》', () => {
    const [only, ...more] = explainArticle(result, `四川日报《西昌学院${title(6)}》`);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ url: '第6版', verdict: '计分', unit: '西昌学院', firstAuthor: '沈小禾' });
    expect(only?.steps.map(({ stage, outcome }) => [stage, outcome])).toEqual([
      ['来处', '申报：四川日报（省级）'],
      ['日期', '2025-05-08'],
      ['单位', '确定：西昌学院'],
      ['署名', '确定：沈小禾'],
      ['结论', '计 附加分，西昌学院，沈小禾'],
    ]);
    for (const { clause } of only?.steps ?? []) {
      expect([...edition.clauses.map(({ id }) => id)]).toContain(clause);
    }
    const [copy] = explainArticle(result, `人民日报《西华大学${title(4)}》`);
    expect(copy).toMatchObject({ verdict: 'DUPLICATE', unit: '西华大学', firstAuthor: '沈小禾' });
    expect(copy?.story).toEqual(['https://media.example/a', `人民日报《西华大学${title(4)}》`]);
    expect(copy?.comparisons.map((one) => [one.with, one.verdict])).toEqual([
      ['https://media.example/a', '同一篇'],
    ]);
  });

  it('a copy by the school whose text counts, where another school’s claim has the same page number', () => {
    const shared = count({
      claims: [
        { id: 'a', story: 4, place: '3版' },
        { id: 'b', story: 4, outlet: '人民日报', date: '2025-05-09', place: '9版' },
        { id: 'c', story: 6, date: '2025-05-02', place: '3版', unit: '西昌学院', author: '顾北辰' },
      ],
    });
    expect(explainArticle(shared, '9版').map(({ unit, firstAuthor }) => [unit, firstAuthor])).toEqual([
      ['西华大学', '沈小禾'],
    ]);
  });

  it('each of two claims that differ by the day alone is told by its own row', () => {
    const twice = count({
      claims: [
        { id: 'a', story: 4, date: '2025-05-08', place: '3版' },
        { id: 'b', story: 4, date: '2025-05-09', place: '3版' },
      ],
    });
    const told = explainArticle(twice, '3版').map(({ verdict, date, steps }) => [
      verdict,
      date,
      steps.at(-1)?.outcome.slice(0, 5),
    ]);
    expect(told).toEqual([
      ['计分', '2025-05-08', '计 附加分'],
      ['DUPLICATE', '2025-05-09', '不计分（D'],
    ]);
  });

  it('a person by unit and name, and one who signed but earned nothing', () => {
    const one = explainAuthors(edition, result, { name: '沈　小禾', code: 'S03' });
    expect(one.map(({ unit, totalPoints }) => [unit, totalPoints])).toEqual([['西昌学院', '2']]);
    const unpaid = count({ articles: [{ id: '1', author: '江晚舟', column: '通知公告' }] });
    const [person, ...more] = explainAuthors(edition, unpaid, { name: '江晚舟', code: null });
    expect(more).toEqual([]);
    expect(person).toMatchObject({ unit: '西华大学', rank: null, points: [], totalPoints: '0' });
    expect(person?.notCounted.map(({ code }) => code)).toEqual(['COLUMN']);
    expect(explainAuthors(edition, unpaid, { name: '无名氏', code: null })).toEqual([]);
  });

  it('a joint article once, with the point of each school', () => {
    const joint = {
      id: '1',
      title: '西华大学、西昌学院联合举办厨艺赛',
      meta: ['2025-05-06'],
      body: [
        '两校厨师二十余人同台竞技，评委现场打分，师生代表观摩品尝。',
        '西华大学后勤处 沈小禾',
        '西昌学院后勤处 顾北辰',
      ],
    };
    const [only, ...more] = explainArticle(
      count({ articles: [joint], readings: { joint: 'each' } }),
      url('1'),
    );
    expect(more).toEqual([]);
    expect(only).toMatchObject({ verdict: '计分', unit: '西华大学、西昌学院', firstAuthor: '沈小禾' });
    expect(only?.points.map(({ unit, author }) => [unit, author])).toEqual([
      ['西华大学', '沈小禾'],
      ['西昌学院', ''],
    ]);
    expect(only?.steps.find(({ stage }) => stage === '单位')?.outcome).toBe(
      '确定：西华大学、西昌学院（联合署名）',
    );
  });
});
