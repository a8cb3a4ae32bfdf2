import { describe, expect, it } from 'vitest';
import { count, entry, excluded, fate, type Sketch, url, type YearSketch } from './sketch.ts';

const INFO = 'scxxjjhqcy';

/** `n` different articles of one school, from story `from` on. */
function several(n: number, from: number, more: Partial<Sketch>): Sketch[] {
  return Array.from({ length: n }, (_, index) => ({
    ...more,
    id: `${from}${index}`,
    story: (from + index) % 8,
    body: [`${more.school ?? '西华大学'}第 ${from * 10 + index} 号工作简报单独成文，内容与别篇无关。`],
    title: `${more.school ?? '西华大学'}：${['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'][(from + index) % 8]}楼水电${from}${index}号检修`,
  }));
}

function both(sketch: YearSketch, reading: string, answer: string) {
  return [count(sketch), count({ ...sketch, readings: { [reading]: answer } })] as const;
}

describe('each reading of the regulation decides what it says and nothing else', () => {
  it('window', () => {
    const [byDefault, calendar] = both(
      {
        articles: [
          { id: '1', date: '2024-12-21' },
          { id: '2', story: 1, date: '2025-12-31' },
        ],
      },
      'window',
      'calendar',
    );
    expect([fate(byDefault, url('1')), fate(byDefault, url('2'))]).toEqual(['point', 'OUT_OF_WINDOW']);
    expect([fate(calendar, url('1')), fate(calendar, url('2'))]).toEqual(['OUT_OF_WINDOW', 'point']);
    expect(
      fate(count({ articles: [{ id: '1' }], readings: { window: '2025-06-01..2025-11-30' } }), url('1')),
    ).toBe('OUT_OF_WINDOW');
  });

  it('date: an earlier copy before the year takes the story with it', () => {
    const [printed, earliest] = both(
      {
        articles: [
          { id: '1', date: '2024-12-19' },
          { id: '2', site: INFO, date: '2024-12-22' },
        ],
      },
      'date',
      'earliest',
    );
    expect(fate(printed, url('2', INFO))).toBe('point');
    expect(fate(earliest, url('2', INFO))).toBe('OUT_OF_WINDOW');
    expect(excluded(earliest, url('2', INFO)).reason).toContain('2024-12-19');
  });

  it('unit-rank: with the bonus, or by site points alone', () => {
    const [total, site] = both(
      {
        articles: [...several(2, 1, { school: '西昌学院', author: '顾北辰' }), { id: '1' }],
        claims: [
          { id: 'a', story: 2 },
          { id: 'b', story: 3 },
        ],
      },
      'unit-rank',
      'site',
    );
    expect(total.unitRanking.map(({ name, rank }) => [name, rank])).toEqual([
      ['西华大学', 1],
      ['西昌学院', 2],
    ]);
    expect(site.unitRanking.map(({ name, rank }) => [name, rank])).toEqual([
      ['西昌学院', 1],
      ['西华大学', 2],
    ]);
  });

  it('author-rank: site points, or with the bonus', () => {
    const [site, total] = both(
      {
        articles: [...several(2, 1, { school: '西昌学院', author: '顾北辰' }), { id: '1' }],
        claims: [
          { id: 'a', story: 2 },
          { id: 'b', story: 3 },
        ],
      },
      'author-rank',
      'total',
    );
    expect(site.authorRanking.map(({ name }) => name)).toEqual(['顾北辰', '沈小禾']);
    expect(total.authorRanking.map(({ name }) => name)).toEqual(['沈小禾', '顾北辰']);
  });

  it('unit-base: members on the association site, any school there, members on either site', () => {
    const articles: Sketch[] = [
      { id: '1' },
      { id: '2', story: 1, school: '攀枝花学院' },
      { id: '3', story: 2, school: '西昌学院', site: INFO },
      { id: '4', story: 3, school: '南京农业大学' },
    ];
    const base = (answer: string) =>
      count({ articles, readings: { 'unit-base': answer } }).quotas.units.baseList;
    expect(base('association-members')).toEqual(['西华大学']);
    expect(base('association-all')).toEqual(['南京农业大学', '攀枝花学院', '西华大学']);
    expect(base('either-site')).toEqual(['西华大学', '西昌学院']);
  });

  it('a story with any copy on the association site was published there', () => {
    const result = count({
      articles: [
        { id: '1', date: '2025-05-09' },
        { id: '2', site: INFO, date: '2025-05-06' },
      ],
    });
    expect(result.quotas.units.baseList).toEqual(['西华大学']);
    expect(result.unitRanking[0]).toMatchObject({ associationCount: 0, informationCount: 1 });
  });

  it('author-base: first authors, or all who are credited', () => {
    const [first, all] = both(
      { articles: [{ id: '1', author: '沈小禾、顾北辰' }] },
      'author-base',
      'all-authors',
    );
    expect(first.quotas.authors.baseList).toEqual(['西华大学+沈小禾']);
    expect(all.quotas.authors.baseList).toEqual(['西华大学+沈小禾', '西华大学+顾北辰']);
  });

  it('bonus-once: a report once, or once a medium', () => {
    const [report, medium] = both(
      {
        claims: [
          { id: 'a' },
          { id: 'b', outlet: '人民日报', date: '2025-05-09' },
          { id: 'c', date: '2025-05-10' },
        ],
      },
      'bonus-once',
      'medium',
    );
    const fates = (result: typeof report) =>
      ['a', 'b', 'c'].map((id) => fate(result, `https://media.example/${id}`));
    expect(fates(report)).toEqual(['bonus', 'DUPLICATE', 'DUPLICATE']);
    expect(fates(medium)).toEqual(['bonus', 'bonus', 'DUPLICATE']);
    expect(excluded(medium, 'https://media.example/c').mergedInto).toBe('https://media.example/a');
  });

  it('bonus-unposted: whether a report must stand on the counted sites too', () => {
    const [yes, no] = both(
      { articles: [{ id: '1' }], claims: [{ id: 'a' }, { id: 'b', story: 2 }] },
      'bonus-unposted',
      'no',
    );
    expect(['a', 'b'].map((id) => fate(yes, `https://media.example/${id}`))).toEqual(['bonus', 'bonus']);
    expect(['a', 'b'].map((id) => fate(no, `https://media.example/${id}`))).toEqual([
      'bonus',
      'NOT_ELIGIBLE_OUTLET',
    ]);
  });

  it('bids', () => {
    const [yes, no] = both({ articles: [{ id: '1', column: '招投标信息' }] }, 'bids', 'no');
    expect([fate(yes, url('1')), fate(no, url('1'))]).toEqual(['point', 'COLUMN']);
  });

  it('kept-copy: the earliest, or the association site’s', () => {
    const [earliest, association] = both(
      {
        articles: [
          { id: '1', date: '2025-05-09' },
          { id: '2', site: INFO, date: '2025-05-06' },
        ],
      },
      'kept-copy',
      'association',
    );
    expect(entry(earliest, url('2', INFO)).copies).toEqual([url('1')]);
    expect(entry(association, url('1')).copies).toEqual([url('2', INFO)]);
  });

  it('editor: an editor named alone is nobody, or the author', () => {
    const meta = ['2025-05-06    来源:西华大学    编辑:骆书意'];
    const [none, author] = both({ articles: [{ id: '1', meta }] }, 'editor', 'author');
    expect(entry(none, url('1'))).toMatchObject({ author: '', authorReason: '只署编辑、审核' });
    expect(entry(author, url('1'))).toMatchObject({ author: '骆书意' });
  });

  it('an answer that no reading has is refused', () => {
    expect(() => count({ readings: { bids: 'perhaps' } })).toThrow(/bids/);
    expect(() => count({ readings: { bid: 'yes' } })).toThrow(/bid/);
  });
});
