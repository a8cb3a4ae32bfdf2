import { describe, expect, it } from 'vitest';
import { explainArticle } from '../../../src/report/explain/article.ts';
import { explainAuthors, explainUnit } from '../../../src/report/explain/person-or-unit.ts';
import { count, url } from '../../tally/count/sketch.ts';

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
    const explained = explainUnit(result, 'S02', '西华大学');
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
    const explained = explainUnit(result, 'S03', '西昌学院');
    expect(explained.points.map((point) => point.url)).toEqual([url('5', 'scgxhq'), '第6版']);
    expect(explained.notCounted).toEqual([]);
  });

  it('people of one name by unit, with what they signed and what did not count', () => {
    const [first, second, ...more] = explainAuthors(result, '沈小禾');
    expect(more).toEqual([]);
    expect([first?.unit, first?.sitePoints, first?.points.length]).toEqual(['西华大学', '1', 2]);
    expect([second?.unit, second?.sitePoints, second?.points.length]).toEqual(['西昌学院', '1', 2]);
    expect(first?.notCounted.map(({ code }) => code)).toEqual(['DUPLICATE', 'COLUMN']);
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
});
