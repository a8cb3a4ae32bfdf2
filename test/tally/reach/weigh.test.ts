import { describe, expect, it } from 'vitest';
import type { TallyResult } from '../../../src/model/result.ts';
import { type ClaimSketch, count, type DecisionSketch, type Sketch, url } from '../count/sketch.ts';
import { STORIES } from '../count/stories.ts';
import { times } from '../ranking/samples.ts';

/** Characters that make no word, and no two texts alike. */
function words(text: number, length: number): string {
  return times(length, (at) => String.fromCodePoint(0x6000 + ((text * 211 + at * 37) % 6000))).join('');
}

const SCHOOLS = ['西华大学', '西昌学院', '成都理工大学', '四川农业大学'];

/** So many articles of a school without a doubt, and without an author. */
const plain = (school: string, number: number): Sketch[] =>
  times(number, (index) => {
    const text = SCHOOLS.indexOf(school) * 40 + index;
    const heading = `${school}：第${index + 1}期简报之${words(text, 6)}`;
    return {
      id: `9${String(text).padStart(3, '0')}`,
      school,
      author: '',
      title: heading,
      body: [words(text + 3, 60)],
    };
  });

const year = (articles: readonly Sketch[], claims: readonly ClaimSketch[] = []) => ({
  articles,
  claims,
  touches: (...decisions: readonly DecisionSketch[]) =>
    count({ articles, claims, decisions }).questions.map(({ kind, stakes }) => [kind, stakes.touchesRank]),
  ranks: (...decisions: readonly DecisionSketch[]) => ranks(count({ articles, claims, decisions })),
});

function ranks({ unitRanking }: TallyResult): string {
  return unitRanking.map(({ name, rank }) => `${rank} ${name}`).join('，');
}

const [first = '', last = ''] = STORIES[0]?.body ?? [];
const title = STORIES[0]?.title ?? '';

describe('an open question touches a rank', () => {
  it('not where a point more or less leaves everybody clear of everybody', () => {
    const { touches, ranks } = year(
      [...plain('西华大学', 4), ...plain('西昌学院', 1)],
      [{ id: 'c', outlet: '天府号外', author: '', unit: '西华大学' }],
    );
    expect(touches()).toEqual([['claim', false]]);
    expect(ranks()).toBe(ranks(['claim-accept', 'https://media.example/c']));
  });

  it('where a point more makes or breaks a tie', () => {
    const claims = [{ id: 'c', outlet: '天府号外', author: '', unit: '西华大学' }];
    const level = (own: number, others: number) =>
      year([...plain('西华大学', own), ...plain('西昌学院', others)], claims).touches();
    expect(level(3, 3)).toEqual([['claim', true]]);
    expect(level(3, 4)).toEqual([['claim', false]]);
    // Level in total points, but the site points decide as before.
    expect(level(2, 3)).toEqual([['claim', false]]);
  });

  it('where it could bring somebody into the ranking', () => {
    const { touches } = year(plain('西华大学', 4), [
      { id: 'c', outlet: '天府号外', author: '苏念', unit: '西华大学' },
    ]);
    expect(touches()).toEqual([['claim', true]]);
  });

  it('by a copy of a counted story: who says no to one says no to the text', () => {
    const copy = { school: '西华大学', author: '', story: 0 } as const;
    const { touches, ranks } = year([
      { ...copy, id: '1' },
      { ...copy, id: '2', site: 'scxxjjhqcy', date: '2024-12-20', listDate: '2025-05-09' },
      ...plain('西华大学', 1),
      ...plain('西昌学院', 1),
    ]);
    expect(touches()).toEqual([['date', true]]);
    expect(ranks()).toBe('1 西华大学，2 西昌学院');
    expect(ranks(['exclude', url('2', 'scxxjjhqcy')])).toBe('1 西华大学，1 西昌学院');
  });

  it('by a pair that nobody asks about yet: the later one would have to wait', () => {
    const { touches, ranks } = year([
      {
        id: '1',
        school: '',
        author: '',
        title,
        meta: ['2025-05-06'],
        body: [first, last, '西华大学后勤处', '西昌学院后勤处'],
      },
      { id: '2', school: '成都理工大学', author: '', date: '2025-05-09', body: [first, words(900, 60)] },
      ...plain('成都理工大学', 1),
      ...plain('四川农业大学', 1),
      ...plain('西华大学', 6),
      ...plain('西昌学院', 4),
    ]);
    expect(touches()).toEqual([['unit', true]]);
    expect(ranks()).toContain('3 成都理工大学，4 四川农业大学');
    expect(ranks(['unit', url('1'), '西华大学'])).toContain('3 四川农业大学，3 成都理工大学');
  });

  it('by a claim on a newspaper page that another claim has earned its point with', () => {
    const claims = [
      { id: 'c0', outlet: '天府号外', story: 0, author: '', unit: '西华大学', place: '第6版' },
      { id: 'c1', outlet: '四川日报', story: 1, author: '', unit: '西华大学', place: '第6版' },
    ];
    const { touches } = year([...plain('西华大学', 2), ...plain('西昌学院', 3)], claims);
    expect(touches()).toEqual([['claim', true]]);
  });

  it('wherever it moves a point while another question may be answered with anybody', () => {
    const claims = [{ id: 'c', outlet: '天府号外', author: '', unit: '西华大学' }];
    const unread = { id: '1', school: '西昌学院', unreadable: { kind: 'file', detail: 'PDF 文件' } } as const;
    expect(year([unread, ...plain('西华大学', 4)], claims).touches()).toEqual([
      ['unreadable', true],
      ['claim', true],
    ]);
    expect(year([unread, ...plain('西华大学', 4)], claims).touches(['exclude', url('1')])).toEqual([
      ['claim', false],
    ]);
  });
});
