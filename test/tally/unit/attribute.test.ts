import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/model/registers.ts';
import type { UnitRef, UnitVerdict } from '../../../src/model/verdict.ts';
import { buildNameIndex } from '../../../src/tally/names/index.ts';
import { attributeUnit } from '../../../src/tally/unit/attribute.ts';
import { REGISTER } from '../names/register.ts';
import { UNIT_CASES } from './cases.ts';
import { byline, type PageSketch, page } from './page.ts';

const names = buildNameIndex(REGISTER);

function verdictOf(sketch: PageSketch, index = names, known: readonly UnitRef[] = []): UnitVerdict {
  return attributeUnit(page(sketch), byline(['丁一']), index, { knownUnitOf: () => known });
}

function shown(verdict: UnitVerdict): string {
  if (verdict.verdict === 'none') return 'none';
  if (verdict.verdict === 'sure') return `sure:${verdict.unit?.name ?? ''}`;
  return `asked:${verdict.candidates.map(({ name }) => name).join(',')}`;
}

describe('whose an article is', () => {
  it.each(UNIT_CASES.map((each) => [each.what, each] as const))('%s', (_, { page: sketch, verdict }) => {
    const found = shown(verdictOf(sketch));
    if (verdict.endsWith('*')) expect(found.startsWith(verdict.slice(0, -1))).toBe(true);
    else expect(found).toBe(verdict);
  });

  it('every verdict but an empty none carries the words it rests on', () => {
    for (const { page: sketch } of UNIT_CASES) {
      const found = verdictOf(sketch);
      if (found.verdict === 'none') continue;
      expect(found.evidence.length).toBeGreaterThan(0);
      for (const { where, quote, shows } of found.evidence) {
        expect([where, quote, shows].every((words) => words !== '')).toBe(true);
      }
    }
  });

  it('a sure unit names one unit, and an asked one proposes its first candidate', () => {
    for (const { page: sketch } of UNIT_CASES) {
      const found = verdictOf(sketch);
      if (found.verdict === 'asked') expect(found.unit).toEqual(found.candidates[0] ?? null);
      if (found.verdict === 'none') expect(found.unit).toBeNull();
    }
  });

  it('does not depend on the order of the register', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray<Member>([...REGISTER], { minLength: REGISTER.length }), (shuffled) => {
        const index = buildNameIndex(shuffled);
        for (const { page: sketch } of UNIT_CASES) {
          expect(verdictOf(sketch, index)).toEqual(verdictOf(sketch));
        }
      }),
      { numRuns: 3 },
    );
  });

  it('a padded, full-width page reads as the plain one', () => {
    const plain = { title: '成都大学|食堂上新', body: ['食堂上新。', '(成都大学后勤处 丁一)'] };
    const wide = { title: '成都大学｜食堂上新', body: ['食堂上新。', '（成都大学后勤处　丁一）'] };
    expect(verdictOf(wide).unit).toEqual(verdictOf(plain).unit);
  });
});

describe("the author's known unit: weak support", () => {
  const unit: UnitRef = { kind: 'registered', code: '4151010613', name: '西南交通大学' };

  it('makes an ambiguous short name clear', () => {
    expect(
      shown(verdictOf({ title: '食堂上新', body: ['食堂上新。', '交大后勤 丁一'] }, names, [unit])),
    ).toBe('sure:西南交通大学');
  });

  it('proposes, but does not decide, where no school is named', () => {
    expect(shown(verdictOf({ title: '我校食堂上新', body: ['我校食堂上新。'] }, names, [unit]))).toBe(
      'asked:西南交通大学',
    );
  });

  it('never speaks against the places that sign', () => {
    expect(shown(verdictOf({ title: '成都大学|食堂上新', body: ['食堂上新。'] }, names, [unit]))).toBe(
      'sure:成都大学',
    );
  });

  it('puts the likelier school of a visit first, and still asks', () => {
    const visit = {
      title: '四川大学后勤部赴西南交通大学考察',
      body: ['5月6日,四川大学后勤部赴西南交通大学考察。'],
    };
    expect(shown(verdictOf(visit, names, [unit]))).toBe('asked:西南交通大学,四川大学');
  });
});

describe('organisations read by the byline', () => {
  it('sign as the page does', () => {
    const found = attributeUnit(
      page({ title: '食堂上新', body: ['食堂上新。'] }),
      byline([], ['四川师大后勤集团']),
      names,
      { knownUnitOf: () => [] },
    );
    expect(shown(found)).toBe('sure:四川师范大学');
  });
});
