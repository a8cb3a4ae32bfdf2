import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  points,
  printPoints,
  share,
  subtract,
  sum,
} from '../../../src/tally/ranking/points.ts';

const fraction = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([num, den]) => points(num, den));

describe('points', () => {
  it('print whole as whole, and shares as fractions', () => {
    expect(printPoints(points(3))).toBe('3');
    expect(printPoints(points(0))).toBe('0');
    expect(printPoints(points(2, 6))).toBe('1/3');
    expect(printPoints(points(6, 4))).toBe('3/2');
  });

  it('add up to the whole, in any order', () => {
    for (let among = 1; among <= 30; among += 1) {
      expect(sum(Array.from({ length: among }, () => share(points(1), among)))).toEqual(points(1));
    }
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 6 }), (all) => {
        expect(sum(all.toReversed())).toEqual(sum(all));
      }),
    );
  });

  it('are ordered as their difference is signed', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(Math.sign(subtract(a, b).num));
        expect(add(subtract(a, b), b)).toEqual(a);
      }),
    );
  });

  it('refuse what could not be exact', () => {
    expect(() => points(0.5)).toThrow(RangeError);
    expect(() => points(1, 0)).toThrow(RangeError);
    expect(() => points(2 ** 53)).toThrow(RangeError);
  });
});
