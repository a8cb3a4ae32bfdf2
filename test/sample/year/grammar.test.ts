import { expect, test } from 'vitest';
import { ticks } from '../../../src/sample/year/calendar.ts';
import { expand } from '../../../src/sample/year/grammar.ts';
import { createRandom } from '../../../src/sample/year/random.ts';

test('choices, numbers and pools are filled, pools in pools too', () => {
  const words = { who: ['{rank}长'], rank: '处', none: [''] };
  for (let seed = 0; seed < 50; seed += 1) {
    const text = expand(createRandom(seed), '[甲[乙|丙]|丁]{who}{n:3-5}{none}', words);
    expect(text).toMatch(/^(甲乙|甲丙|丁)处长[345]$/);
  }
});

test('an unknown slot is an error, never a brace on a page', () => {
  expect(() => expand(createRandom(1), '{nobody}', {})).toThrow('unknown slot {nobody}');
});

test('chance is the same for the same seed and purpose, and another for another', () => {
  const draw = (seed: number, purpose: string): number[] => {
    const random = createRandom(seed).fork(purpose);
    return [random.next(), random.next(), random.next()];
  };
  expect(draw(5, 'a')).toEqual(draw(5, 'a'));
  expect(draw(5, 'a')).not.toEqual(draw(5, 'b'));
  expect(draw(5, 'a')).not.toEqual(draw(6, 'a'));
});

test('the ids of the association site are .NET ticks in Beijing', () => {
  // A page dated 2022-08-16 bears the id 637962552296335211, made at 14:00:29.
  expect(ticks('2022-08-16', 14 * 3600 + 29, 6_335_211)).toBe('637962552296335211');
});
