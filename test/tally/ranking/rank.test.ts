import { describe, expect, it } from 'vitest';
import { bonus, entry, member, onInformationSite, rank, schoolsWith, times } from './samples.ts';

const A = member('10001', '西华大学');
const B = member('10002', '西昌学院');
const C = member('10003', '绵阳师范学院');
const D = member('10004', '内江师范学院');

describe('the unit ranking (6.3.1)', () => {
  it('numbers 1-2-2-4 and says 并列', () => {
    const ledger = [
      ...times(3, () => entry(A, '')),
      ...times(2, () => entry(C, '')),
      ...times(2, () => entry(B, '')),
      entry(D, ''),
    ];
    const { unitRanking } = rank({ members: [A, B, C, D], ledger });
    expect(unitRanking.map(({ rank: place, name, tied }) => [place, name, tied])).toEqual([
      [1, '西华大学', false],
      [2, '西昌学院', true],
      [2, '绵阳师范学院', true],
      [4, '内江师范学院', false],
    ]);
    expect(unitRanking[1]?.note).toBe('并列第 2 名（2 所）');
    expect(unitRanking[0]?.note).toBe('');
  });

  it('is by total, site points breaking ties; or by site points alone', () => {
    const ledger = [
      ...times(2, () => entry(A, '')),
      ...times(3, () => bonus(A, '')),
      ...times(3, () => entry(B, '')),
      ...times(2, () => bonus(B, '')),
      ...times(3, () => entry(C, '')),
    ];
    const members = [A, B, C];
    const byTotal = rank({ members, ledger }).unitRanking;
    expect(byTotal.map(({ rank: place, code }) => [place, code])).toEqual([
      [1, '10002'],
      [2, '10001'],
      [3, '10003'],
    ]);
    const bySite = rank({ members, ledger, readings: { 'unit-rank': 'site' } }).unitRanking;
    expect(bySite.map(({ rank: place, code }) => [place, code])).toEqual([
      [1, '10002'],
      [1, '10003'],
      [3, '10001'],
    ]);
  });

  it('tells site and outside points apart, by the copy that stands', () => {
    const ledger = [
      entry(A, ''),
      onInformationSite(A, '', { onAssociation: true }),
      bonus(A, ''),
      bonus(A, ''),
    ];
    expect(rank({ members: [A], ledger }).unitRanking[0]).toMatchObject({
      sitePoints: { num: 2, den: 1 },
      bonusPoints: { num: 2, den: 1 },
      totalPoints: { num: 4, den: 1 },
      associationCount: 1,
      informationCount: 1,
      mediaCount: 2,
    });
  });

  it('holds member schools only, and asks about points that stand elsewhere', () => {
    const company = member('20001', '某后勤服务公司', { kind: '企业会员' });
    const outcome = rank({ members: [A, company], ledger: [entry(A, ''), entry(company, '')] });
    expect(outcome.unitRanking.map(({ code }) => code)).toEqual(['10001']);
    expect(outcome.quotas.units.base).toBe(1);
    expect(outcome.questions).toHaveLength(1);
    expect(outcome.questions[0]).toMatchObject({ kind: 'unit', answeredBy: ['unit', 'exclude'] });
  });
});

describe('the author ranking (6.3.2)', () => {
  it('keys people by school and name, and leaves unsigned articles to the school', () => {
    const ledger = [entry(A, '沈小禾'), entry(A, '沈 小 禾'), entry(B, '沈小禾'), entry(A, '')];
    const { authorRanking, unitRanking } = rank({ members: [A, B], ledger });
    expect(authorRanking.map(({ name, unit, sitePoints }) => [name, unit.code, sitePoints.num])).toEqual([
      ['沈小禾', '10001', 2],
      ['沈小禾', '10002', 1],
    ]);
    expect(unitRanking[0]?.sitePoints.num).toBe(3);
  });

  it('is by site points, the bonus breaking ties; or by total', () => {
    const ledger = [
      ...times(2, () => entry(A, '沈小禾')),
      ...times(2, () => entry(B, '顾北辰')),
      bonus(B, '顾北辰'),
      entry(C, '周知远'),
      ...times(3, () => bonus(C, '周知远')),
    ];
    const members = [A, B, C];
    const bySite = rank({ members, ledger }).authorRanking;
    expect(bySite.map(({ rank: place, name }) => [place, name])).toEqual([
      [1, '顾北辰'],
      [2, '沈小禾'],
      [3, '周知远'],
    ]);
    const byTotal = rank({ members, ledger, readings: { 'author-rank': 'total' } }).authorRanking;
    expect(byTotal.map(({ rank: place, name }) => [place, name])).toEqual([
      [1, '周知远'],
      [2, '顾北辰'],
      [3, '沈小禾'],
    ]);
  });
});

describe('a first author', () => {
  it('counts in the base of all authors too, once, whoever else is credited', () => {
    const ledger = [
      entry(A, '沈小禾', { credited: [] }),
      // Decided to be 沈小禾 under another spelling.
      entry(A, '沈小禾', { credited: ['沈晓禾', '顾北辰'] }),
      entry(A, '周知远', { credited: ['顾北辰', '周知远'] }),
    ];
    const { quotas } = rank({ members: [A], ledger, readings: { 'author-base': 'all-authors' } });
    expect(quotas.authors.baseList).toEqual(
      ['西华大学+周知远', '西华大学+沈小禾', '西华大学+顾北辰'].toSorted(),
    );
  });

  it('is ranked at the school that a decision says; the article stays with its own', () => {
    const moved = entry(A, '沈小禾', { authorUnit: { code: B.code, name: B.name } });
    const { unitRanking, authorRanking, quotas } = rank({
      members: [A, B],
      ledger: [moved, entry(B, '沈小禾')],
    });
    expect(authorRanking.map(({ unit, sitePoints }) => [unit.name, sitePoints.num])).toEqual([
      ['西昌学院', 2],
    ]);
    expect(unitRanking.map(({ sitePoints }) => sitePoints.num)).toEqual([1, 1]);
    expect(quotas.authors.baseList).toEqual(['西昌学院+沈小禾']);
  });

  it('is one person however the name is padded or dotted', () => {
    const ledger = [entry(A, '赵　江'), entry(A, '赵江'), entry(A, '艾力•吐尔逊'), entry(A, '艾力·吐尔逊')];
    const { authorRanking } = rank({ members: [A], ledger });
    expect(authorRanking.map(({ name, sitePoints }) => [name, sitePoints.num])).toEqual([
      ['艾力·吐尔逊', 2],
      ['赵江', 2],
    ]);
  });
});

describe('the caps (4.1, 4.2)', () => {
  it('round down, and print their arithmetic', () => {
    const { members, ledger } = schoolsWith(times(83, () => 1));
    const { units } = rank({ members, ledger }).quotas;
    expect(units).toMatchObject({ base: 83, percent: 20, places: 16, clause: '4.1' });
    expect(units.arithmetic).toBe('83 所 × 20% = 16.6 → 16 名');
    expect(units.baseList).toEqual(members.map(({ name }) => name).toSorted());
  });

  it('take their base from the association site, members only', () => {
    const ledger = [
      entry(A, '沈小禾', { credited: ['沈小禾', '顾北辰'] }),
      onInformationSite(B, '周知远'),
      bonus(C, ''),
    ];
    const publishedUnits = [
      { name: '重庆大学', code: null, member: false, onAssociation: true },
      { name: '重庆大学', code: null, member: false, onAssociation: false },
      { name: '贵州大学', code: null, member: false, onAssociation: false },
      { name: '内江师范学院', code: '10004', member: true, onAssociation: true },
    ];
    const input = { members: [A, B, C, D], ledger, publishedUnits };
    const base = (readings: Record<string, string>) => rank({ ...input, readings }).quotas;
    expect(base({}).units.baseList).toEqual(['西华大学']);
    expect(base({ 'unit-base': 'association-all' }).units.baseList).toEqual(['西华大学', '重庆大学']);
    expect(base({ 'unit-base': 'either-site' }).units.baseList).toEqual(['西华大学', '西昌学院'].toSorted());
    expect(base({}).authors.baseList).toEqual(['西华大学+沈小禾']);
    expect(base({ 'author-base': 'all-authors' }).authors.baseList).toEqual([
      '西华大学+沈小禾',
      '西华大学+顾北辰',
    ]);
  });

  it('leave no place where there is no base', () => {
    const { quotas, unitRanking, authorRanking } = rank({});
    expect([quotas.units.places, quotas.authors.places]).toEqual([0, 0]);
    expect([unitRanking, authorRanking]).toEqual([[], []]);
    expect(quotas.units.arithmetic).toBe('0 所 × 20% = 0 → 0 名');
  });
});
