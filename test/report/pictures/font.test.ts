import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadShippedRegisters } from '../../../src/collect/import/shipped.ts';
import { SITE_NAMES } from '../../../src/model/site.ts';
import { FUNNEL_STEPS } from '../../../src/report/wording/funnel.ts';

const FONT = join(
  resolve(import.meta.dirname, '..', '..', '..'),
  'data',
  'fonts',
  'NotoSansCJKsc-Regular-GB2312.otf',
);

/** Ranges of characters of an OpenType font: table `cmap`, format 4. */
function rangesOf(file: string): readonly (readonly [number, number])[] {
  const bytes = readFileSync(file);
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const record = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = bytes.readUInt32BE(record + 8);
  const parts = Array.from(
    { length: bytes.readUInt16BE(cmap + 2) },
    (_, index) => cmap + bytes.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const part = parts.find((at) => bytes.readUInt16BE(at) === 4);
  if (part === undefined) throw new Error('no format 4');
  const size = bytes.readUInt16BE(part + 6);
  return Array.from({ length: size / 2 }, (_, index) => {
    const end = part + 14 + index * 2;
    return [bytes.readUInt16BE(end + size + 2), bytes.readUInt16BE(end)] as const;
  }).filter(([first]) => first !== 0xffff);
}

describe('the font of the pictures', () => {
  const ranges = rangesOf(FONT);
  const lacking = (text: string): string[] =>
    [...new Set(text)].filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return !ranges.some(([first, last]) => code >= first && code <= last);
    });

  it('is the subset that its README says', () => {
    expect(ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0)).toBe(7578);
    expect(lacking('啊齄〇—·…、。%A')).toEqual([]);
    expect(lacking('䶮')).toEqual(['䶮']);
  });

  it('has every character of the registers that ship, of the sites and of the funnel', async () => {
    const { members, outlets } = await loadShippedRegisters();
    expect(members.rows.length).toBeGreaterThan(100);
    const named = [...members.rows, ...outlets.rows].map(({ name }) => name);
    const words = [...named, ...Object.values(SITE_NAMES), ...FUNNEL_STEPS.map(([, name]) => name)];
    expect(lacking(words.join(''))).toEqual([]);
  });
});
