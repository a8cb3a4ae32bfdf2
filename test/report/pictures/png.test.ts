import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { barsSvg } from '../../../src/report/pictures/bars.ts';
import { drawPng } from '../../../src/report/pictures/png.ts';
import { svg, words } from '../../../src/report/pictures/svg.ts';

const SMALL = barsSvg('图', ['网站积分', '附加分'], [{ label: '西南石油大学', values: [3, 1], says: '4' }]);

const written = (text: string): string => svg(30, '图', [words(10, 20, text)]);

describe('pictures as PNG', () => {
  it('are PNG, as wide as asked for and as high as the picture is', async () => {
    const { bytes, width, height } = await drawPng(SMALL, 360);
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const head = new DataView(bytes.buffer, bytes.byteOffset);
    expect([head.getUint32(16), head.getUint32(20)]).toEqual([360, 32]);
    expect([width, height]).toEqual([360, 32]);
  });

  it('have these very bytes on every machine', async () => {
    const { bytes } = await drawPng(SMALL, 360);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '169df64dd3d3c3a6160141a89ee468ad011bb9118df2d6a2f2ccead7e24cbae0',
    );
    expect(Buffer.compare(bytes, (await drawPng(SMALL, 360)).bytes)).toBe(0);
  });

  it('show a box for a character that the font lacks, not a gap', async () => {
    const [blank, lacking, alsoLacking, known] = await Promise.all(
      [' ', '\u{20bb7}', '\u{2a6a5}', '院'].map(async (text) => (await drawPng(written(text), 720)).bytes),
    );
    expect(lacking).not.toEqual(blank);
    expect(lacking).toEqual(alsoLacking);
    expect(known).not.toEqual(lacking);
  });
});
