import { describe, expect, it } from 'vitest';
import { placesOn, quotaOn } from '../../src/selection/quota.ts';
import { times } from '../tally/ranking/samples.ts';

const names = (count: number) => times(count, (index) => `第${index}`);

describe('places on a base', () => {
  it.each([20, 10, 7, 12.5, 33.333])('of %s%% are the exact floor for bases 0 to 500', (percent) => {
    const thousandths = BigInt(Math.round(percent * 1000));
    for (let base = 0; base <= 500; base += 1) {
      const exact = Number((BigInt(base) * thousandths) / 100_000n);
      expect(placesOn({ kind: 'percent', percent }, base)).toBe(exact);
    }
  });

  it('may be a fixed number', () => {
    expect(placesOn({ kind: 'fixed', places: 35 }, 3)).toBe(35);
  });

  it('refuse a percentage that could not be counted exactly', () => {
    expect(() => placesOn({ kind: 'percent', percent: 1 / 3 }, 3)).toThrow(RangeError);
    expect(() => placesOn({ kind: 'percent', percent: -5 }, 3)).toThrow(RangeError);
  });
});

describe('the arithmetic', () => {
  const arithmetic = (base: number, percent: number) =>
    quotaOn({ clause: '4.1', rule: { kind: 'percent', percent }, measure: '所' }, names(base)).arithmetic;

  it('is printed as an office writes it', () => {
    expect(arithmetic(83, 20)).toBe('83 所 × 20% = 16.6 → 16 名');
    expect(arithmetic(80, 20)).toBe('80 所 × 20% = 16 → 16 名');
    expect(arithmetic(4, 20)).toBe('4 所 × 20% = 0.8 → 0 名');
    expect(arithmetic(7, 12.5)).toBe('7 所 × 12.5% = 0.875 → 0 名');
    expect(arithmetic(101, 1)).toBe('101 所 × 1% = 1.01 → 1 名');
    const fixed = quotaOn({ clause: 'A', rule: { kind: 'fixed', places: 3 }, measure: '人' }, names(9));
    expect(fixed.arithmetic).toBe('固定 3 名（基数 9 人）');
    expect(fixed.percent).toBeNull();
  });

  it('lists its base sorted, whatever the order it came in', () => {
    const quota = quotaOn({ clause: 'A', rule: { kind: 'fixed', places: 1 }, measure: '人' }, [
      '乙',
      '甲',
      '丙',
    ]);
    expect(quota.baseList).toEqual(['丙', '乙', '甲']);
  });
});
