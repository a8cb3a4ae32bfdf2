import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitRef, UnitVerdict } from '../../../src/model/verdict.ts';
import { combineUnits } from '../../../src/tally/unit/attribute.ts';

const A: UnitRef = { kind: 'registered', code: '1', name: '甲校' };
const B: UnitRef = { kind: 'registered', code: '2', name: '乙校' };
const ASSOCIATION: UnitRef = { kind: 'association', name: '协会' };

const sure = (unit: UnitRef, rule = 'signature'): UnitVerdict => ({
  verdict: 'sure',
  unit,
  rule,
  evidence: [{ where: '落款', quote: unit.name, shows: unit.name }],
  candidates: [],
});
const asked = (...candidates: UnitRef[]): UnitVerdict => ({
  verdict: 'asked',
  unit: candidates[0] ?? null,
  rule: 'unsigned',
  evidence: [],
  candidates,
});
const none: UnitVerdict = { verdict: 'none', unit: null, rule: 'no-words', evidence: [], candidates: [] };

const shown = (verdict: UnitVerdict): string =>
  `${verdict.verdict}:${
    verdict.verdict === 'asked'
      ? verdict.candidates
          .map(({ name }) => name)
          .toSorted()
          .join()
      : (verdict.unit?.name ?? '')
  }`;

describe('what the copies of one story say together', () => {
  it.each([
    ['same unit', [sure(A), sure(A, 'source')], 'sure:甲校'],
    ['one sure, others silent', [none, sure(A), none], 'sure:甲校'],
    ['one sure, one doubtful that could be the same', [asked(B, A), sure(A)], 'sure:甲校'],
    ['one sure, one doubtful without any candidate', [asked(), sure(A)], 'sure:甲校'],
    ['one sure, one doubtful that means another', [asked(B), sure(A)], 'asked:乙校,甲校'],
    ['two sure ones that disagree', [sure(A), sure(B)], 'asked:乙校,甲校'],
    ['doubtful ones only', [asked(A, B), none], 'asked:乙校,甲校'],
    ['silent ones only', [none, none], 'none:'],
    ['the association posts a school story', [sure(ASSOCIATION, 'association-column'), sure(A)], 'sure:甲校'],
    ['the association signs it', [sure(ASSOCIATION, 'signature'), sure(A)], 'asked:协会,甲校'],
    ['the association alone', [sure(ASSOCIATION, 'association-column'), none], 'sure:协会'],
    ['no copies', [], 'none:'],
  ])('%s', (_, verdicts, expected) => {
    expect(shown(combineUnits(verdicts))).toBe(expected);
  });

  it('does not depend on the order of the copies', () => {
    const pool = [
      sure(A),
      sure(A, 'source'),
      sure(B),
      sure(ASSOCIATION, 'association-column'),
      asked(A, B),
      asked(B),
      asked(),
      none,
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(pool), (some) => {
        expect(combineUnits(some)).toEqual(combineUnits(some.toReversed()));
        expect(combineUnits(some)).toEqual(combineUnits(some.toSorted((a, b) => (a.rule < b.rule ? -1 : 1))));
      }),
    );
  });
});
