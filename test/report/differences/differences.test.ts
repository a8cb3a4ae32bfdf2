import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../src/report/differences/differences.ts';
import { snapshotOf } from '../../../src/report/differences/snapshot.ts';
import { entry, madeResult, rankedUnit, SICAU, SICNU } from '../made-result.ts';

const BEFORE = snapshotOf(madeResult());

describe('differences between two counts', () => {
  it('none between a count and itself, in any order of rows', () => {
    const { ledger, unitRanking, ...rest } = madeResult();
    const turned = madeResult({
      ...rest,
      ledger: ledger.toReversed(),
      unitRanking: unitRanking.toReversed(),
    });
    expect(differencesOf(BEFORE, snapshotOf(turned))).toEqual([]);
  });

  it('caps, a school that entered, one that left, and a standing that changed', () => {
    const after = madeResult({
      unitRanking: [
        rankedUnit({ ...SICAU, standing: '待定' }),
        rankedUnit({ code: '10615', name: '西南石油大学', rank: 3 }),
      ],
      quotas: {
        ...madeResult().quotas,
        units: { ...madeResult().quotas.units, base: 8, arithmetic: '8 所 × 20% = 1.6 → 1 名' },
      },
    });
    const found = differencesOf(BEFORE, snapshotOf(after));
    expect(found[0]).toMatchObject({ what: '名额', name: '学校', before: '7 所 × 20% = 1.4 → 1 名' });
    expect(found).toContainEqual({
      what: '学校',
      name: SICAU.name,
      field: '入围',
      before: '是',
      after: '待定',
      url: '',
    });
    expect(found).toContainEqual({
      what: '学校',
      name: SICNU.name,
      field: '名次',
      before: '2',
      after: '',
      url: '',
    });
    expect(found).toContainEqual({
      what: '学校',
      name: '西南石油大学',
      field: '名次',
      before: '',
      after: '3',
      url: '',
    });
  });

  it('two points of one address and title are told apart by their number', () => {
    const one = entry({ url: '第 3 版', kind: '附加分' });
    const before = snapshotOf(madeResult({ ledger: [one, one] }));
    const after = snapshotOf(madeResult({ ledger: [one] }));
    expect(differencesOf(before, after).map(({ field }) => field)).toEqual(['计分', '学校', '第一作者']);
  });
});
