import { describe, expect, it } from 'vitest';
import { asked, type ClaimSketch, count, entry, excluded, fate, url, type YearSketch } from './sketch.ts';

const TRADE = 'chinacacm';
const PLACE = 'https://media.example/a';

function fateOf(sketch: Partial<ClaimSketch>, more: YearSketch = {}) {
  const result = count({ ...more, claims: [{ id: 'a', ...sketch }] });
  return { code: fate(result, PLACE), asked: asked(result, PLACE) };
}

describe('one claim alone', () => {
  it.each<[string, Partial<ClaimSketch>, string, string[]]>([
    ['a provincial paper', {}, 'bonus', []],
    ['a national one', { outlet: '人民日报' }, 'bonus', []],
    ['with its title marks', { outlet: '《四川日报》' }, 'bonus', []],
    ['a trade site', { outlet: '中国教育后勤协会网' }, 'bonus', []],
    ['a city paper', { outlet: '绵阳日报' }, 'NOT_ELIGIBLE_OUTLET', []],
    ['a city paper, undated: nobody need look', { outlet: '绵阳日报', date: '' }, 'NOT_ELIGIBLE_OUTLET', []],
    ['an outlet nobody registered', { outlet: '天府号外' }, 'OPEN', ['claim']],
    ['no date', { date: '' }, 'OPEN', ['claim']],
    ['a date that is none', { date: '五月间' }, 'OPEN', ['claim']],
    ['the last day', { date: '2025-12-20' }, 'bonus', []],
    ['the day after', { date: '2025-12-21' }, 'OUT_OF_WINDOW', []],
    ['no unit', { unit: '', title: '食堂燃气安全排查' }, 'OPEN', ['unit']],
    ['a unit nobody knows', { unit: '某某技工学校' }, 'OPEN', ['unit']],
    ['a short name', { unit: '川农大' }, 'bonus', []],
    ['a non-member', { unit: '攀枝花学院' }, 'NOT_MEMBER', []],
    ['a company', { unit: '四川川大后勤服务有限公司' }, 'COMPANY', []],
    ['a school that had left', { unit: '乐山师范学院' }, 'NOT_MEMBER', []],
  ])('%s', (_, sketch, code, questions) => {
    expect(fateOf(sketch)).toEqual({ code, asked: questions });
  });

  it.each<[string, string, string[]]>([
    ['another province’s school', '河南工业大学|校园巴士投入运行', []],
    ['a school of the register that is no member', '攀枝花学院|校园巴士投入运行', []],
    ['a school that had left', '乐山师范学院|校园巴士投入运行', []],
    ['a member', '西华大学|校园巴士投入运行', ['unreadable']],
    ['nobody', '校园巴士投入运行', ['unreadable']],
    ['one school speaking of another', '校园巴士在攀枝花学院投入运行', ['unreadable']],
  ])('a page of a trade site that cannot be read, headed by %s', (_, title, questions) => {
    const unreadable = { kind: 'missing', detail: 'robots.txt 不允许' } as const;
    const result = count({
      articles: [{ id: '1', site: TRADE, title, unreadable, body: [], meta: [], listDate: '2025-05-06' }],
    });
    const address = url('1', TRADE);
    expect([fate(result, address), asked(result, address)]).toEqual(['UNREADABLE', questions]);
  });

  it('an unreadable page of a counted site is asked about, whoever heads it', () => {
    const unreadable = { kind: 'missing', detail: '404' } as const;
    const title = '攀枝花学院|校园巴士投入运行';
    const result = count({ articles: [{ id: '1', title, unreadable, body: [], listDate: '2025-05-06' }] });
    expect(asked(result, url('1'))).toEqual(['unreadable']);
  });

  it('an outlet counts only while it was one', () => {
    const outlets = [
      {
        name: '四川日报',
        kind: '报纸',
        level: '省级' as const,
        domains: [],
        from: null,
        to: '2025-01-31',
        note: '',
      },
    ];
    expect(fateOf({}, { outlets }).code).toBe('OPEN');
    expect(fateOf({ date: '2025-01-31' }, { outlets }).code).toBe('bonus');
  });

  it('prints the claim as handed in: medium, place, no column', () => {
    const result = count({ claims: [{ id: 'a', place: '2025年5月8日第6版', unit: '川农大' }] });
    expect(entry(result, '2025年5月8日第6版')).toMatchObject({
      kind: '附加分',
      site: '四川日报',
      column: '',
      clause: '6.2.2',
      unit: { code: 'S01', name: '四川农业大学' },
      author: '沈小禾',
    });
  });

  it('asks by a name that a decision can use, also without any place', () => {
    const [question] = count({
      claims: [{ id: 'a', place: '', outlet: '天府号外', title: '西华大学换阀门' }],
    }).questions;
    expect(question?.object).toBe('天府号外《西华大学换阀门》');
    expect(question?.urls).toEqual(['天府号外《西华大学换阀门》']);
  });
});

describe('the trade sites, crawled', () => {
  it.each<[string, Parameters<typeof count>[0], string, string[]]>([
    ['a member’s report', { articles: [{ id: '1', site: TRADE }] }, 'bonus', []],
    [
      'another province’s',
      { articles: [{ id: '1', site: TRADE, school: '南京农业大学' }] },
      'NOT_MEMBER',
      [],
    ],
    [
      'nobody’s in particular: the whole country’s news is not asked about',
      { articles: [{ id: '1', site: TRADE, school: '', title: '全国会议召开', meta: ['2025-05-06'] }] },
      'NO_UNIT',
      [],
    ],
    ['out of the year', { articles: [{ id: '1', site: TRADE, date: '2024-01-01' }] }, 'OUT_OF_WINDOW', []],
  ])('%s', (_, sketch, code, questions) => {
    const result = count(sketch);
    expect(fate(result, url('1', TRADE))).toBe(code);
    expect(asked(result, url('1', TRADE))).toEqual(questions);
  });

  it('counts beside the site point of the same story: 网站积分 and 附加分 are two things', () => {
    const result = count({ articles: [{ id: '1' }, { id: '2', site: TRADE, date: '2025-05-09' }] });
    expect([fate(result, url('1')), fate(result, url('2', TRADE))]).toEqual(['point', 'bonus']);
    expect(result.unitRanking[0]).toMatchObject({ associationCount: 1, informationCount: 0, mediaCount: 1 });
  });

  it('a report crawled and handed in counts once', () => {
    const result = count({ articles: [{ id: '1', site: TRADE }], claims: [{ id: 'a' }] });
    expect([fate(result, url('1', TRADE)), fate(result, PLACE)]).toEqual(['bonus', 'DUPLICATE']);
    expect(excluded(result, PLACE).mergedInto).toBe(url('1', TRADE));
    expect(entry(result, url('1', TRADE)).copies).toEqual([PLACE]);
  });

  it('a claim that gives the address of a crawled article is that article, whatever its words', () => {
    const address = url('1', TRADE);
    const claims = [{ id: 'a', place: address, outlet: '中国教育后勤协会网', title: '阀门与软管', body: '' }];
    const result = count({ articles: [{ id: '1', site: TRADE }], claims });
    expect(result.ledger).toHaveLength(1);
    expect(result.exclusions.map(({ code, mergedInto }) => [code, mergedInto])).toEqual([
      ['DUPLICATE', address],
    ]);
  });

  it('unless somebody has decided otherwise', () => {
    const address = url('1', TRADE);
    const claims = [{ id: 'a', place: address, outlet: '中国教育后勤协会网', title: '阀门与软管', body: '' }];
    const result = count({
      articles: [{ id: '1', site: TRADE }],
      claims,
      decisions: [['story-split', `${address};中国教育后勤协会网《阀门与软管》`]],
    });
    expect(result.ledger).toHaveLength(2);
    expect(result.questions).toEqual([]);
  });
});
