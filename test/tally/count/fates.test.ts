import { describe, expect, it } from 'vitest';
import { editionFor } from '../../../src/regulation/index.ts';
import { asked, count, excluded, fate, type Sketch, url, type YearSketch } from './sketch.ts';

const ONE = url('1');

function fateOf(sketch: Partial<Sketch>, more: YearSketch = {}): { code: string; asked: string[] } {
  const result = count({ ...more, articles: [{ id: '1', ...sketch }] });
  return { code: fate(result, ONE), asked: asked(result, ONE) };
}

describe('one article alone: its point, its reason, its question', () => {
  it.each<[string, Partial<Sketch>, string, string[]]>([
    ['a school’s own article', {}, 'point', []],
    ['first day of the year', { date: '2024-12-21' }, 'point', []],
    ['the day before', { date: '2024-12-20' }, 'OUT_OF_WINDOW', []],
    ['last day of the year', { date: '2025-12-20' }, 'point', []],
    ['the day after', { date: '2025-12-21' }, 'OUT_OF_WINDOW', []],
    ['list and page differ inside the year', { listDate: '2025-05-09' }, 'point', []],
    ['page inside, list outside', { date: '2025-12-20', listDate: '2025-12-21' }, 'OPEN', ['date']],
    ['page outside, list inside', { date: '2025-12-21', listDate: '2025-12-20' }, 'OPEN', ['date']],
    ['both outside', { date: '2025-12-22', listDate: '2025-12-21' }, 'OUT_OF_WINDOW', []],
    [
      'only the list bears a date',
      { date: null, listDate: '2025-03-01', meta: ['作者:沈小禾 来源:西华大学'] },
      'point',
      [],
    ],
    [
      'no date anywhere',
      { date: null, listDate: null, meta: ['作者:沈小禾 来源:西华大学'] },
      'OPEN',
      ['date'],
    ],
    ['a column that is not counted', { column: '通知公告' }, 'COLUMN', []],
    [
      'not counted and undated: nobody need look',
      { column: '通知公告', date: null, listDate: null, meta: [] },
      'COLUMN',
      [],
    ],
    ['bids', { column: '招投标信息' }, 'point', []],
    ['a school that is no member', { school: '攀枝花学院' }, 'NOT_MEMBER', []],
    ['a school outside the register', { school: '南京农业大学' }, 'NOT_MEMBER', []],
    ['a company', { school: '四川川大后勤服务有限公司' }, 'COMPANY', []],
    ['left before that day', { school: '乐山师范学院', date: '2025-04-01' }, 'NOT_MEMBER', []],
    ['on its last day as a member', { school: '乐山师范学院', date: '2025-03-31' }, 'point', []],
    ['joined after that day', { school: '绵阳师范学院', date: '2025-06-30' }, 'NOT_MEMBER', []],
    ['on its first day as a member', { school: '绵阳师范学院', date: '2025-07-01' }, 'point', []],
    [
      'the association’s own news',
      {
        column: '协会新闻',
        school: '',
        title: '协会召开秘书长会议',
        meta: ['2025-05-06 作者: 来源:协会秘书处'],
      },
      'NO_UNIT',
      [],
    ],
    [
      'nobody’s words in a column of the schools',
      { school: '', title: '燃气安全排查', meta: ['2025-05-06    作者:    来源:'] },
      'OPEN',
      ['unit'],
    ],
    ['a reprint', { meta: ['2025-05-06    作者:沈小禾    来源:四川日报'] }, 'REPRINT', []],
    [
      'a page that is gone',
      { unreadable: { kind: 'missing', detail: '页面提示内容不存在' } },
      'UNREADABLE',
      ['unreadable'],
    ],
    [
      'gone, and out of the year by its list',
      { unreadable: { kind: 'missing', detail: '404' }, listDate: '2023-05-06' },
      'OUT_OF_WINDOW',
      [],
    ],
    [
      'gone, in an uncounted column',
      { unreadable: { kind: 'foreign', detail: 'pdf' }, column: '通知公告' },
      'COLUMN',
      [],
    ],
  ])('%s', (_, sketch, code, questions) => {
    expect(fateOf(sketch)).toEqual({ code, asked: questions });
  });

  it('asks on the date with every date that stands there', () => {
    const result = count({ articles: [{ id: '1', date: '2025-12-20', listDate: '2025-12-21' }] });
    const [question] = result.questions;
    expect(question?.candidates.map(({ verdict }) => verdict)).toEqual(['2025-12-20', '2025-12-21']);
    expect(question?.answeredBy).toContain('date');
    expect(question?.stakes).toMatchObject({ points: 1, units: ['S02'], authors: ['S02+沈小禾'] });
  });

  it('counts the association site alone in 2019', () => {
    const result = count({
      year: 2019,
      articles: [
        { id: '1', date: '2019-05-06' },
        { id: '2', story: 1, site: 'scxxjjhqcy', date: '2019-05-06' },
      ],
    });
    expect(fate(result, ONE)).toBe('point');
    expect(excluded(result, url('2', 'scxxjjhqcy'))).toMatchObject({ code: 'COLUMN', clause: '6.2.1' });
  });

  it('a section that is not the counted one is another column; one unknown is asked about once for all', () => {
    const info: Omit<Sketch, 'id'> = { site: 'scxxjjhqcy', column: '后勤信息' };
    const result = count({
      articles: [
        { ...info, id: '1', section: '中小学后勤' },
        { ...info, id: '2', section: null, story: 1 },
        { ...info, id: '3', section: null, story: 2 },
        { ...info, id: '4', section: null, story: 3, date: '2023-01-01' },
        { ...info, id: '5', section: '高校后勤', story: 4 },
      ],
    });
    const at = (id: string): string => url(id, 'scxxjjhqcy');
    expect(['1', '2', '3', '4', '5'].map((id) => fate(result, at(id)))).toEqual([
      'COLUMN',
      'OPEN',
      'OPEN',
      'OUT_OF_WINDOW',
      'point',
    ]);
    expect(result.questions.map(({ kind, urls }) => ({ kind, urls }))).toEqual([
      { kind: 'column', urls: [at('2'), at('3')] },
    ]);
  });

  it('a page that says it is nobody’s article though it names a column of none is asked about', () => {
    expect(fateOf({ column: '' })).toEqual({ code: 'OPEN', asked: ['column'] });
  });

  it('an exclusion names a clause of the edition, and every row its evidence where words decided', () => {
    const result = count({
      articles: [
        { id: '1', date: '2024-12-20' },
        { id: '2', story: 1, column: '通知公告' },
        { id: '3', story: 2, school: '攀枝花学院' },
        { id: '4', story: 3, meta: ['2025-05-06    作者:沈小禾    来源:四川日报'] },
      ],
    });
    const known = new Set([
      ...editionFor(2025).clauses.map(({ id }) => id),
      ...editionFor(2025).leftToPeople.map(({ clause }) => clause),
    ]);
    for (const row of result.exclusions) expect(known).toContain(row.clause);
    expect(
      excluded(result, url('4'))
        .evidence.map(({ quote }) => quote)
        .join(),
    ).toContain('四川日报');
    expect(
      excluded(result, url('1'))
        .evidence.map(({ quote }) => quote)
        .join(),
    ).toContain('2024-12-20');
  });
});
