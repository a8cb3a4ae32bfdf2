import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLine, normaliseText } from '../../src/text/normalise.ts';

/** What normalising means, said without any short cut. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]/g, ' ');
}

describe('normalised text', () => {
  it('is the same for every single character, quick look or not', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const char = String.fromCharCode(code);
      if (normaliseText(char) !== plainly(char)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('is the same for texts of pages', () => {
    const letter = fc.constantFrom(...'后勤处 \u3000\t\r\n,，:：(（Ａa1１·•“”—…㈱ﾟe\u0301\u200b\u00a0𠀀');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
        const text = letters.join('');
        expect(normaliseText(text)).toBe(plainly(text));
        expect(normaliseLine(text)).toBe(plainly(text).replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 2_000 },
    );
  });
});
