import { describe, expect, it } from 'vitest';
import { asked, count, entry, excluded, fate, type Sketch, url } from './sketch.ts';

const INFO = 'scxxjjhqcy';

describe('同一篇文章，只统计一次', () => {
  it('the earliest copy stands; each other copy names the address that counts', () => {
    const result = count({
      articles: [
        { id: '1', date: '2025-05-08' },
        { id: '2', site: INFO, date: '2025-05-07' },
        { id: '3', date: '2025-05-09', column: '协会新闻' },
      ],
    });
    const standing = url('2', INFO);
    expect(entry(result, standing)).toMatchObject({
      copies: [url('1'), url('3')],
      onAssociation: true,
      standsOnAssociation: false,
    });
    for (const copy of [url('1'), url('3')]) {
      expect(excluded(result, copy)).toMatchObject({
        code: 'DUPLICATE',
        mergedInto: standing,
        clause: '6.1',
      });
      expect(excluded(result, copy).evidence.length).toBeGreaterThan(0);
    }
  });

  it('on one day the association site’s copy stands', () => {
    const result = count({ articles: [{ id: '9' }, { id: '1', site: INFO }] });
    expect(entry(result, url('9')).copies).toEqual([url('1', INFO)]);
  });

  it('one posted twice, one in two columns, one without a body: all copies', () => {
    const result = count({
      articles: [
        { id: '1', body: [] },
        { id: '2', body: [], date: '2025-05-07' },
        { id: '3', site: INFO, body: [], date: '2025-05-08' },
      ],
    });
    expect(result.ledger).toHaveLength(1);
    expect(['2'].map((id) => fate(result, url(id)))).toEqual(['DUPLICATE']);
  });

  it.each<[string, Partial<Sketch>, string]>([
    ['a reprint', { meta: ['2025-05-06 作者:沈小禾 来源:四川日报'] }, 'REPRINT'],
    ['a company’s', { school: '四川川大后勤服务有限公司' }, 'COMPANY'],
    ['a non-member’s', { school: '攀枝花学院' }, 'NOT_MEMBER'],
    ['nobody’s', { school: '', title: '燃气排查', meta: ['2025-05-06 作者: 来源:'] }, 'OPEN'],
  ])('all copies of %s article carry its reason, none is a duplicate', (_, sketch, code) => {
    const result = count({
      articles: [
        { id: '1', ...sketch },
        { id: '2', ...sketch, site: INFO },
      ],
    });
    expect([fate(result, url('1')), fate(result, url('2', INFO))]).toEqual([code, code]);
    expect(result.exclusions.every(({ mergedInto }) => mergedInto === '')).toBe(true);
    expect(result.questions.length).toBe(code === 'OPEN' ? 1 : 0);
    if (code === 'OPEN') expect(result.questions[0]?.urls).toEqual([url('1'), url('2', INFO)].toSorted());
  });

  it('a copy outside the year or in an uncounted column keeps its own reason and takes no part', () => {
    const result = count({
      articles: [
        { id: '1', date: '2024-12-19' },
        { id: '2', date: '2024-12-23' },
        { id: '3', column: '通知公告', date: '2024-12-22' },
      ],
    });
    expect(['1', '2', '3'].map((id) => fate(result, url(id)))).toEqual(['OUT_OF_WINDOW', 'point', 'COLUMN']);
    expect(entry(result, url('2')).copies).toEqual([]);
  });

  it('two schools’ own reports are two stories', () => {
    const result = count({
      articles: [{ id: '1' }, { id: '2', story: 1, school: '西昌学院', author: '顾北辰' }],
    });
    expect(result.ledger.map(({ unit }) => unit.code)).toEqual(['S02', 'S03']);
  });

  it('copies that are signed by different people are asked about, once', () => {
    const result = count({ articles: [{ id: '1' }, { id: '2', site: INFO, author: '顾北辰' }] });
    expect(entry(result, url('1'))).toMatchObject({ author: '', authorReason: '待定' });
    expect(
      result.questions.map(({ kind, candidates }) => [kind, candidates.map(({ verdict }) => verdict)]),
    ).toEqual([['author', ['沈小禾', '顾北辰'].toSorted().concat('无')]]);
  });

  it('one spelling of a name in two copies is one person', () => {
    const result = count({
      articles: [
        { id: '1', author: '艾力•吐尔逊江' },
        { id: '2', site: INFO, author: '艾力·吐尔逊江' },
      ],
    });
    expect(result.questions).toEqual([]);
    expect(entry(result, url('1')).author).toBe('艾力·吐尔逊江');
  });

  it('the author whom one copy leaves out is taken from the other', () => {
    const result = count({
      articles: [
        { id: '1', author: '' },
        { id: '2', site: INFO, date: '2025-05-07' },
      ],
    });
    expect(entry(result, url('1')).author).toBe('沈小禾');
    expect(asked(result, url('1'))).toEqual([]);
  });
});
