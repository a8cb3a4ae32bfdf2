import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/collect/import/read-table.ts';
import { freshFile, places } from './samples.ts';

const TEXT = '媒体,标题,第一作者\r\n某某日报,"一、食堂上新,""好吃""",罗㛃𠮷\r\n一一一,一一,一\r\n';
const ROWS = [
  ['某某日报', '一、食堂上新,"好吃"', '罗㛃𠮷'],
  ['一一一', '一一', '一'],
];

const ENCODINGS: readonly [string, Buffer][] = [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`)],
  ['GB18030, with characters of four bytes', iconv.encode(TEXT, 'gb18030')],
  ['UTF-16 LE with BOM', iconv.encode(TEXT, 'utf16le', { addBOM: true })],
  ['UTF-16 BE with BOM', iconv.encode(TEXT, 'utf16be', { addBOM: true })],
  ['UTF-16 LE without BOM', iconv.encode(TEXT, 'utf16le', { addBOM: false })],
  ['UTF-16 BE without BOM', iconv.encode(TEXT, 'utf16be', { addBOM: false })],
  [
    'UTF-16 LE with tabs, as Excel writes 「Unicode 文本」',
    iconv.encode(tabbed(), 'utf16le', { addBOM: true }),
  ],
];

function tabbed(): string {
  return '媒体\t标题\t第一作者\r\n某某日报\t"一、食堂上新,""好吃"""\t罗㛃𠮷\r\n一一一\t一一\t一\r\n';
}

test('the sample has characters that only four bytes of GB18030 can write', () => {
  expect([...'㛃𠮷'].map((character) => iconv.encode(character, 'gb18030').length)).toEqual([4, 4]);
});

test.each(ENCODINGS)('%s', async (_, bytes) => {
  const table = await readTable(freshFile('表.csv', bytes));
  expect(table.header?.cells).toEqual(['媒体', '标题', '第一作者']);
  expect(table.rows.map((row) => row.cells)).toEqual(ROWS);
});

test('any text survives GB18030 and UTF-16', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter(
      (sample) =>
        /^[^\s"',=][^"\s]*$/u.test(sample) &&
        !/^[+\-@＝＋－＠\ufeff]/.test(sample) &&
        !sample.includes('\ufffd') &&
        !sample.includes('\0') &&
        sample.trim() === sample,
    );
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('gb18030', 'utf16le', 'utf16be'), async (sample, encoding) => {
      const bytes = iconv.encode(`名称,级别\n"${sample}",省级\n`, encoding, {
        addBOM: encoding !== 'gb18030',
      });
      const table = await readTable(freshFileOf(bytes));
      expect(table.rows[0]?.cells).toEqual([sample, '省级']);
    }),
    { numRuns: 150, seed: 20_201_304 },
  );
});

function freshFileOf(bytes: Buffer): string {
  return freshFile('表.csv', bytes);
}

describe('bytes of no encoding are refused, never patched', () => {
  const good = iconv.encode('名称,级别\n某某日报,省级\n', 'gb18030');
  test.each([
    [
      'a broken character',
      Buffer.concat([good.subarray(0, 12), Buffer.from([0xff, 0xff]), good.subarray(12)]),
    ],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
    ],
    ['half a UTF-16 character', iconv.encode('名称,级别\n', 'utf16le', { addBOM: true }).subarray(0, -1)],
    ['a zero byte in GB18030', Buffer.concat([good, Buffer.from([0])])],
  ])('%s', async (_, bytes) => {
    expect(await places(() => readTable(freshFile('表.csv', bytes)))).toEqual(['bad-encoding - -']);
  });
});
