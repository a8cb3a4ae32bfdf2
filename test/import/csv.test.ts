import { open } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/collect/import/limits.ts';
import { readTable } from '../../src/collect/import/read-table.ts';
import { writeCsv } from '../../src/report/csv/write.ts';
import { csvTable, freshFile, places } from './samples.ts';

test('rows carry the numbers that a spreadsheet shows; blank rows are skipped', async () => {
  const table = await csvTable('', '名称,级别', '', '甲报,省级', ' , ', '"乙', '报",市级', '丙报,国家级');
  expect(table.header).toEqual({ number: 2, cells: ['名称', '级别'] });
  expect(table.rows).toEqual([
    { number: 4, cells: ['甲报', '省级'] },
    { number: 6, cells: ['乙\n报', '市级'] },
    { number: 7, cells: ['丙报', '国家级'] },
  ]);
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines that end in %s', async (_, end) => {
  const table = await readTable(freshFile('表.csv', ['名称,级别', '甲报,省级'].join(end)));
  expect(table.rows).toEqual([{ number: 2, cells: ['甲报', '省级'] }]);
});

test.each([';', '\t'])('cells between %j', async (delimiter) => {
  const table = await readTable(freshFile('表.txt', `名称${delimiter}备注\n甲报${delimiter}"a,b"\n`));
  expect(table.rows[0]?.cells).toEqual(['甲报', 'a,b']);
});

test('quotes in the middle of a title are part of it', async () => {
  expect(
    (await csvTable('标题,单位', '后勤"三进"活动,甲校', '“上新”,"""好吃"""')).rows.map((row) => row.cells),
  ).toEqual([
    ['后勤"三进"活动', '甲校'],
    ['“上新”', '"好吃"'],
  ]);
});

test('a quote that is never closed is placed at its row', async () => {
  expect(
    await places(() => csvTable('标题,单位', '"两\n行",甲校', '食堂,乙校', '"上新,丙校', '开业,丁校')),
  ).toEqual(['bad-quotes 4 -']);
});

test('what our own CSV writer guards comes back as it was', async () => {
  const texts = [
    '=1+1',
    '+86',
    '-5',
    '@某人',
    '＝全角',
    "'=quoted",
    "'十四五'规划",
    '普通',
    '4151010610',
    'a,"b"\nc',
  ];
  const csv = writeCsv(
    [
      { name: '名称', cell: (text: string) => text },
      { name: '级别', cell: () => 1 },
    ],
    texts,
  );
  const table = await readTable(freshFile('表.csv', csv));
  const read = table.rows.map((row) => row.cells[0]);
  // An apostrophe that the author put before a risky character looks like the guard: the one text that cannot return.
  expect(read).toEqual(texts.map((text) => (text === "'=quoted" ? '=quoted' : text)));
});

test('numbers marked as text lose the mark', async () => {
  const table = await csvTable('代码,日期', `'0123,'2025-03-08`, '"=""007""",2025-03-09');
  expect(table.rows.map((row) => row.cells)).toEqual([
    ['0123', '2025-03-08'],
    ['007', '2025-03-09'],
  ]);
});

describe('files that are no table of ours', () => {
  test.each([
    ['nothing there', undefined, 'file-missing - -'],
    ['an old .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old-xls - -'],
    ['a web page called .xls', '<html><table><tr><td>名称</td></tr></table></html>', 'html-table - -'],
    [
      'a zip that is no workbook',
      Buffer.from('PK\u0003\u0004 and then nothing of the kind'),
      'not-a-table - -',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await places(() => readTable(freshFile('名册.xls', content)))).toEqual([expected]);
  });

  test('a directory', async () => {
    expect(await places(() => readTable(import.meta.dirname))).toEqual(['is-directory - -']);
  });

  test('a huge file is refused before it is read', async () => {
    const file = freshFile('大.csv');
    const handle = await open(file, 'w');
    await handle.truncate(LIMITS.textBytes + 1);
    await handle.close();
    expect(await places(() => readTable(file))).toEqual(['file-too-large - -']);
  });

  test('too many rows', async () => {
    const text = `名称\n${'甲\n'.repeat(LIMITS.rows + 1)}`;
    expect(await places(() => readTable(freshFile('长.csv', text)))).toEqual(['too-many-rows - -']);
  });
});

test('an empty file is a table without header', async () => {
  for (const content of ['', '\ufeff', '\r\n\r\n', ' ,\n']) {
    const table = await readTable(freshFile('空.csv', content));
    expect([table.header, table.rows]).toEqual([null, []]);
  }
});
