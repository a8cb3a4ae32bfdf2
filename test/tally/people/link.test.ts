import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, DecisionKind } from '../../../src/model/decision.ts';
import { linkPeople, type PersonCredit } from '../../../src/tally/people/link.ts';

const SCHOOLS = { 甲: '1001', 乙: '1002', 丙: '1003' } as const;
type School = keyof typeof SCHOOLS;

const credit = (
  school: School,
  name: string,
  url = `http://example.org/${school}/${name}`,
): PersonCredit => ({
  unit: { code: SCHOOLS[school], name: `${school}校` },
  name,
  url,
});

let seq = 0;
const decision = (kind: DecisionKind, object: string, verdict = ''): Decision => {
  seq += 1;
  return { seq, kind, object, verdict, reason: '', by: '秘书处', at: '2026-01-04', shown: null };
};

const doubtsOf = (credits: readonly PersonCredit[], decisions: readonly Decision[] = []): string[] =>
  linkPeople(credits, decisions).doubts.map(({ a, b }) => `${a.code}+${a.name};${b.code}+${b.name}`);

describe('one spelling, one person', () => {
  it.each([
    ['沈小禾', '沈 小 禾'],
    ['丁一', '丁　一'],
    ['艾力·吐某江', '艾力•吐某江'],
    ['艾力·吐某江', '艾力・吐某江'],
  ])('%s and %s at one school', (a, b) => {
    const linked = linkPeople([credit('甲', a), credit('甲', b)], []);
    expect(linked.personOf('1001', a)).toEqual(linked.personOf('1001', b));
    expect(linked.doubts).toEqual([]);
  });

  it('the same name at two schools is two persons until somebody decides', () => {
    const linked = linkPeople([credit('甲', '欧阳知秋'), credit('乙', '欧阳知秋')], []);
    expect(linked.personOf('1001', '欧阳知秋')).toEqual({ code: '1001', name: '欧阳知秋' });
    expect(linked.personOf('1002', '欧阳知秋')).toEqual({ code: '1002', name: '欧阳知秋' });
  });
});

describe('two spellings at one school', () => {
  it.each([
    ['顾海峰', '顾海峯'],
    ['沈偉', '沈伟'],
    ['肖小禾', '萧小禾'],
    ['闫知远', '阎知远'],
    ['艾力·吐某江', '艾力吐某江'],
    ['张贇', '张赟'],
  ])('%s and %s are asked about', (a, b) => {
    expect(doubtsOf([credit('甲', a), credit('甲', b)])).toHaveLength(1);
  });

  it.each([
    ['张某玮', '张某伟'],
    ['王晨', '王辰'],
    ['沈小禾', '沈大禾'],
    ['丁一', '丁一一'],
  ])('%s and %s are two people', (a, b) => {
    expect(doubtsOf([credit('甲', a), credit('甲', b)])).toEqual([]);
  });
});

describe('one name at several schools', () => {
  it('asks about a rare name at exactly two', () => {
    expect(doubtsOf([credit('甲', '欧阳知秋'), credit('乙', '欧阳知秋')])).toEqual([
      '1001+欧阳知秋;1002+欧阳知秋',
    ]);
    expect(doubtsOf([credit('甲', '沈小禾'), credit('乙', '沈小禾')])).toHaveLength(1);
  });

  it.each(['张伟', '李娜', '王建国'])('does not ask about the common name %s', (name) => {
    expect(doubtsOf([credit('甲', name), credit('乙', name)])).toEqual([]);
  });

  it('does not ask about a name that stands at three', () => {
    expect(doubtsOf([credit('甲', '沈小禾'), credit('乙', '沈小禾'), credit('丙', '沈小禾')])).toEqual([]);
  });

  it('shows the texts of both', () => {
    const [doubt] = linkPeople(
      [credit('乙', '沈小禾', 'b'), credit('甲', '沈小禾', 'c'), credit('甲', '沈小禾', 'a')],
      [],
    ).doubts;
    expect(doubt?.urls).toEqual(['a', 'b', 'c']);
    expect(doubt?.reason).toContain('同名');
  });
});

describe('decisions', () => {
  const credits = [credit('甲', '沈小禾', 'a'), credit('甲', '沈小禾', 'b'), credit('乙', '沈小禾', 'c')];

  it('same person: counted where most texts are, and not asked again', () => {
    const linked = linkPeople(credits, [decision('same-person', '甲校+沈小禾;乙校+沈小禾')]);
    expect(linked.personOf('1002', '沈小禾')).toEqual({ code: '1001', name: '沈小禾' });
    expect(linked.doubts).toEqual([]);
  });

  it('same person: the decision may say which name stands, by name or code', () => {
    const linked = linkPeople(credits, [decision('same-person', '1001+沈小禾；乙校＋沈小禾', '乙校+沈小禾')]);
    expect(linked.personOf('1001', '沈小禾')).toEqual({ code: '1002', name: '沈小禾' });
  });

  it('different person: not asked again', () => {
    expect(doubtsOf(credits, [decision('different-person', '甲校+沈小禾;乙校+沈小禾')])).toEqual([]);
  });

  it('a later decision on the same pair holds, in whatever order they are handed in', () => {
    const first = decision('same-person', '甲校+沈小禾;乙校+沈小禾');
    const second = decision('different-person', '乙校+沈小禾;甲校+沈小禾');
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      expect(linkPeople(credits, order).personOf('1002', '沈小禾').code).toBe('1002');
    }
  });

  it('decisions join into groups', () => {
    const linked = linkPeople(
      [...credits, credit('丙', '沈小禾', 'd')],
      [
        decision('same-person', '甲校+沈小禾;乙校+沈小禾'),
        decision('same-person', '乙校+沈小禾;丙校+沈小禾'),
      ],
    );
    expect(linked.personOf('1003', '沈小禾').code).toBe('1001');
  });

  it('reports contradictions and counts the persons apart', () => {
    const linked = linkPeople(
      [...credits, credit('丙', '沈小禾', 'd')],
      [
        decision('same-person', '甲校+沈小禾;乙校+沈小禾'),
        decision('same-person', '乙校+沈小禾;丙校+沈小禾'),
        decision('different-person', '甲校+沈小禾;丙校+沈小禾'),
      ],
    );
    expect(linked.contradictions.map((people) => people.map(({ code }) => code))).toEqual([
      ['1001', '1002', '1003'],
    ]);
    expect(linked.personOf('1003', '沈小禾').code).toBe('1003');
  });
});

describe('order', () => {
  it('of credits and decisions changes nothing', () => {
    const credits = [
      credit('甲', '沈小禾'),
      credit('乙', '沈小禾'),
      credit('甲', '顾海峰'),
      credit('甲', '顾海峯'),
      credit('丙', '欧阳知秋'),
      credit('乙', '欧阳知秋'),
      credit('丙', '丁 一'),
    ];
    const decisions = [decision('same-person', '丙校+欧阳知秋;乙校+欧阳知秋')];
    const answer = (some: readonly PersonCredit[]): unknown => {
      const linked = linkPeople(some, decisions);
      return [linked.doubts, credits.map(({ unit, name }) => linked.personOf(unit.code, name))];
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(credits, { minLength: credits.length }), (shuffled) => {
        expect(answer(shuffled)).toEqual(answer(credits));
      }),
    );
  });
});
