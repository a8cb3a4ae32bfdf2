import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/collect/import/read-table.ts';
import { csvTable, freshFile, places, xlsxFile } from './samples.ts';
import { textRow, workbook, type ZipPart, zip } from './zip.ts';

const read = (parts: readonly ZipPart[]) => readTable(freshFile('表.xlsx', zip(parts)));
const cell = (address: string, rest: string) => `<c r="${address}" ${rest}</c>`;

test('the same rows come out of a workbook and of CSV', async () => {
  const rows = [
    ['代码', '名称', '曾用名', '备注'],
    ['4151010610', '某某大学', '旧名@2015', '罗㛃𠮷；第一行\n第二行'],
    ['', '', '', ''],
    ['007', '=SUM(A1)', '', '  两端有空格　'],
  ];
  const fromXlsx = await readTable(
    await xlsxFile(rows.map((row) => row.map((text) => (text === '' ? null : text)))),
  );
  const fromCsv = await csvTable(...rows.map((row) => row.map((text) => `"${text}"`).join(',')));
  expect(fromXlsx.header).toEqual(fromCsv.header);
  expect(fromXlsx.rows).toEqual(fromCsv.rows);
  expect(fromXlsx.rows.map((row) => row.number)).toEqual([2, 4]);
});

test('numbers, dates and truth values are what the user sees', async () => {
  const day = (iso: string, format: string) => ({ value: new Date(iso), type: Date, format });
  const table = await readTable(
    await xlsxFile([
      ['甲', '乙', '丙', '丁', '戊'],
      [
        4_151_010_610,
        0.1 + 0.2,
        true,
        day('2025-03-08T00:00:00Z', 'yyyy/m/d'),
        day('2025-03-08T14:05:00Z', 'yyyy-mm-dd hh:mm'),
      ],
      [-3, 1e21, false, day('2024-02-29T00:00:00Z', 'yyyy"年"m"月"d"日"'), null],
    ]),
  );
  expect(table.rows.map((row) => row.cells)).toEqual([
    ['4151010610', '0.3', 'TRUE', '2025-03-08', '2025-03-08 14:05:00'],
    ['-3', '1e+21', 'FALSE', '2024-02-29'],
  ]);
});

test('long numbers and texts survive wherever the file is cut for reading', async () => {
  const rows = Array.from({ length: 4000 }, (_, index) => {
    const number = index + 2;
    const text = `${'正文&amp;'.repeat(index % 200)}${index}`;
    return `<row r="${number}">${cell(`A${number}`, `><v>${4_151_000_000 + index}</v>`)}<c r="B${number}" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  });
  const table = await read(workbook([{ name: '表', data: textRow(1, ['代码', '正文']) + rows.join('') }]));
  expect(table.rows).toHaveLength(4000);
  for (const [index, row] of table.rows.entries()) {
    expect(row.cells).toEqual([String(4_151_000_000 + index), `${'正文&'.repeat(index % 200)}${index}`]);
  }
});

test('the first sheet that a user sees is read, and others are named', async () => {
  const sheet = (name: string, state?: string) => ({
    name,
    ...(state === undefined ? {} : { state }),
    data: textRow(1, [`${name}的列`]),
  });
  const table = await read(
    workbook([sheet('隐藏', 'hidden'), sheet('名册'), sheet('说明'), sheet('底稿', 'veryHidden')]),
  );
  expect(table.header?.cells).toEqual(['名册的列']);
  expect(table.notes).toEqual(['只读取了第一张工作表「名册」，未读：说明']);
});

test('phonetic guides are no part of a text, pieces of rich text are', async () => {
  const data = `<row r="1"><c r="A1" t="inlineStr"><is><r><t>名</t></r><r><t>称</t></r><rPh sb="0" eb="1"><t>míng</t></rPh></is></c></row>`;
  expect((await read(workbook([{ name: '表', data }]))).header?.cells).toEqual(['名称']);
});

test('rows without cells and rows left out keep the numbering', async () => {
  const data = `${textRow(2, ['名称'])}<row r="3"/><row r="5"><c r="A5" s="0"/></row>${textRow(7, ['甲'])}`;
  const table = await read([...workbook([{ name: '表', data }])]);
  expect([table.header?.number, ...table.rows.map((row) => row.number)]).toEqual([2, 7]);
});

test('a workbook that counts days from 1904 says so', async () => {
  const parts = workbook([{ name: '表', data: textRow(1, ['名称']) }], '<workbookPr date1904="1"/>');
  expect((await read(parts)).from1904).toBe(true);
});

describe('what the library would take for empty is refused with its cell', () => {
  test('formula errors and formulas without result, all of them', async () => {
    const data = `${textRow(1, ['名称', '级别', '备注'])}<row r="2">${cell('A2', 't="e"><f>1/0</f><v>#DIV/0!</v>')}${cell('B2', '><f>A1</f>')}${cell('C2', 't="str"><f>A1</f><v>名称</v>')}</row><row r="3">${cell('B3', 't="e"><v>#N/A</v>')}</row>`;
    const act = () => read(workbook([{ name: '表', data }]));
    expect(await places(act)).toEqual([
      'formula-error 2 A2',
      'formula-uncomputed 2 B2',
      'formula-error 3 B3',
    ]);
  });

  test('errors on another sheet do not matter', async () => {
    const other = { name: '别的', data: `<row r="1">${cell('A1', 't="e"><v>#N/A</v>')}</row>` };
    expect((await read(workbook([{ name: '表', data: textRow(1, ['名称']) }, other]))).header?.cells).toEqual(
      ['名称'],
    );
  });
});

describe('hostile workbooks', () => {
  test('a small file that unpacks to gigabytes', async () => {
    const bomb = Buffer.alloc(320 * 1024 * 1024, 32);
    const parts = workbook([{ name: '表', data: textRow(1, ['名称']) }]);
    const file = zip([...parts, { name: 'xl/sharedStrings.xml', content: bomb, declared: 100 }]);
    expect(file.length).toBeLessThan(1024 * 1024);
    expect(await places(() => readTable(freshFile('炸弹.xlsx', file)))).toEqual(['unpacked-too-large - -']);
  });

  test('sizes that are not the true ones', async () => {
    const [first, ...rest] = workbook([{ name: '表', data: textRow(1, ['名称']) }]);
    if (first === undefined) throw new Error('no parts');
    expect(await places(() => read([{ ...first, declared: 5 }, ...rest]))).toEqual(['not-a-table - -']);
  });

  test.each([
    ['row', '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'],
    ['column', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
  ])('a %s that no spreadsheet has', async (_, data) => {
    expect(await places(() => read(workbook([{ name: '表', data }])))).toEqual(['not-a-table - -']);
  });

  test.each([
    ['XML that breaks off', '<row r="1"><c r="A1"><v>1'],
    ['cells never closed', '<c r="A1">'.repeat(50_000)],
    ['a text that is not there', `<row r="1">${cell('A1', 't="s"><v>7</v>')}</row>`],
    ['rows out of order', textRow(5, ['甲']) + textRow(2, ['乙'])],
  ])('%s', async (_, data) => {
    expect(await places(() => read(workbook([{ name: '表', data }])))).toEqual(['not-a-table - -']);
  });

  test('parts missing', async () => {
    const parts = workbook([{ name: '表', data: textRow(1, ['名称']) }]);
    for (const part of parts) {
      expect(await places(() => read(parts.filter((other) => other !== part)))).toEqual(['not-a-table - -']);
    }
  });

  test('cut short at any point: refused or read, never anything else', async () => {
    const whole = zip(workbook([{ name: '表', data: textRow(1, ['名称']) }]));
    for (let length = 4; length < whole.length; length += 37) {
      const found = await places(() => readTable(freshFile('断.xlsx', whole.subarray(0, length))));
      expect(found).toEqual(['not-a-table - -']);
    }
  });
});
