import { describe, expect, it } from 'vitest';
import { resolveReadings } from '../../src/regulation/readings-file.ts';
import { printPoints } from '../../src/tally/ranking/points.ts';
import { bonus, entry, member, rank, times } from '../tally/ranking/samples.ts';
import { INVENTED } from './invented-edition.ts';

const A = member('10001', '西华大学');
const B = member('10002', '西昌学院');
const members = [A, B];
const readings = resolveReadings(INVENTED, {});

function bonusOf(level: '国家级' | '市级') {
  const ruling = INVENTED.bonusPoint(level, readings);
  if (!ruling.earns) throw new Error(ruling.reason);
  return ruling.points;
}

describe('another edition', () => {
  it('weighs outlets otherwise, halves included', () => {
    const ledger = [
      bonus(A, '沈小禾', { points: bonusOf('市级') }),
      entry(A, '沈小禾'),
      bonus(B, '顾北辰', { points: bonusOf('国家级') }),
    ];
    const { unitRanking } = rank({ edition: INVENTED, members, ledger });
    expect(unitRanking.map(({ name, totalPoints }) => [name, printPoints(totalPoints)])).toEqual([
      ['西昌学院', '3'],
      ['西华大学', '3/2'],
    ]);
    expect(INVENTED.bonusPoint('县级', readings).earns).toBe(false);
  });

  it('shares a point among joint authors exactly; the school keeps the whole', () => {
    const joint = { credited: ['沈小禾', '顾北辰', '周知远'] };
    const ledger = times(3, () => entry(A, '沈小禾', joint));
    const { authorRanking, unitRanking, quotas } = rank({ edition: INVENTED, members, ledger });
    expect(unitRanking[0]?.totalPoints).toEqual({ num: 3, den: 1 });
    expect(authorRanking.map(({ name, totalPoints }) => [name, totalPoints])).toEqual([
      ['周知远', { num: 1, den: 1 }],
      ['沈小禾', { num: 1, den: 1 }],
      ['顾北辰', { num: 1, den: 1 }],
    ]);
    const one = rank({ edition: INVENTED, members, ledger: ledger.slice(0, 1) }).authorRanking;
    expect(one.map(({ sitePoints }) => printPoints(sitePoints))).toEqual(['1/3', '1/3', '1/3']);
    expect(quotas.authors).toMatchObject({ places: 2, percent: null, arithmetic: '固定 2 名（基数 3 人）' });
    expect(one.every(({ standing }) => standing === '待定')).toBe(true);
  });

  it('caps a school by the month', () => {
    const days = ['2025-05-03', '2025-05-01', '2025-05-02', '2025-06-01'];
    const ledger = [
      ...days.map((date) => entry(A, '沈小禾', { date })),
      ...times(2, () => entry(B, '顾北辰', { date: '2025-05-09' })),
    ];
    const { kept, cut } = INVENTED.limitLedger(ledger, readings);
    expect(cut.map(({ entry: one, reason }) => [one.date, reason])).toEqual([
      ['2025-05-03', '每月至多计 2 篇'],
    ]);
    const { unitRanking } = rank({ edition: INVENTED, members, ledger: kept });
    expect(unitRanking.map(({ name, totalPoints, standing }) => [name, totalPoints.num, standing])).toEqual([
      ['西华大学', 3, '是'],
      ['西昌学院', 2, '否'],
    ]);
  });

  it('has its own number of places', () => {
    const { quotas } = rank({ edition: INVENTED, members, ledger: [entry(A, ''), entry(B, '')] });
    expect(quotas.units).toMatchObject({ places: 1, base: 2, clause: 'D' });
  });

  it('weighs a column otherwise', () => {
    const worth = INVENTED.sitePoint({ site: 'scgxhq', column: '理论与实践', reprint: false }, readings);
    expect(worth).toMatchObject({ earns: true, points: { num: 2, den: 1 } });
  });
});
