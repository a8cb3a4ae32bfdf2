import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { TallyResult } from '../../../src/model/result.ts';
import { SHEETS, workbook } from '../../../src/report/xlsx/workbook.ts';
import { repack } from '../../../src/report/zip/fixed-times.ts';
import { entry, madeResult, rankedUnit, SICAU } from '../made-result.ts';
import { convert, OFFICE } from '../office.ts';

const NAMES = Object.values(SHEETS);

function sheetXml(bytes: Uint8Array, name: (typeof NAMES)[number]): string {
  const content = unzipSync(bytes)[`xl/worksheets/sheet${NAMES.indexOf(name) + 1}.xml`];
  return content === undefined ? '' : strFromU8(content);
}

async function rows(result: TallyResult, name: string) {
  const sheets = await readXlsxFile(Buffer.from(workbook(result)));
  return sheets.find(({ sheet }) => sheet === name)?.data ?? [];
}

describe('workbook.xlsx', () => {
  it('has every table with real numbers, real dates, and addresses and clauses as text', async () => {
    const [head, first] = await rows(madeResult(), SHEETS.ledger);
    expect(head?.slice(0, 4)).toEqual(['序号', '类别', '分值', '单位']);
    expect(first?.slice(0, 4)).toEqual([1, '网站积分', 1, '四川农业大学']);
    expect(first?.[8]).toEqual(new Date('2025-03-04T00:00:00Z'));
    expect(first?.[9]).toBe('http://www.scgxhq.com/a/1');
    expect(first?.[10]).toBe('6.2.1');
    expect((await rows(madeResult(), SHEETS.units)).length).toBe(3);
    expect((await rows(madeResult(), SHEETS.cover)).flat()).toContain('7 所 × 20% = 1.4 → 1 名');
  });

  it('heads stay in sight and filter', () => {
    const bytes = workbook(madeResult());
    for (const name of [SHEETS.units, SHEETS.ledger, SHEETS.excluded, SHEETS.unitRecount]) {
      expect(sheetXml(bytes, name)).toContain('state="frozen"');
      expect(sheetXml(bytes, name)).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    }
  });

  it('heads stand on every printed page, and a table that can be read so is printed on the width of one', () => {
    const bytes = workbook(madeResult());
    const book = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const index = NAMES.indexOf(SHEETS.units);
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">&#39;${SHEETS.units}&#39;!$1:$1</definedName>`,
    );
    expect(sheetXml(bytes, SHEETS.units)).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheetXml(bytes, SHEETS.ledger)).not.toContain('fitToPage="1"');
  });

  it('words that a spreadsheet would take for an escaped character are read back as they were', async () => {
    const title = '_x000D_后勤处_x41_节水';
    const bytes = workbook(madeResult({ ledger: [entry({ url: 'http://h/1', title })] }));
    expect(sheetXml(bytes, SHEETS.ledger)).toContain('>_x005F_x000D_后勤处_x41_节水<');
  });

  it('no text is ever a formula, none breaks the file, no number of a person goes out', () => {
    const title = '=HYPERLINK("http://h")\t一\n二\u0001<b>13812345678';
    const xml = sheetXml(
      workbook(madeResult({ ledger: [entry({ url: '@sum', title, author: '+1' })] })),
      SHEETS.ledger,
    );
    expect(xml).not.toContain('<f>');
    expect(xml).toContain(
      's="3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://h&quot;) 一 二 &lt;b&gt;〔号码从略〕</t>',
    );
    expect(xml).toContain('s="3" t="inlineStr"><is><t xml:space="preserve">@sum</t>');
    expect(xml).not.toMatch(/[\u0000-\u001f]/);
  });

  it('a text too long for a cell says so and points to the CSV', async () => {
    const [, first] = await rows(
      madeResult({ ledger: [entry({ url: 'http://h/', title: '长'.repeat(40_000) })] }),
      SHEETS.ledger,
    );
    expect(String(first?.[5])).toMatch(/^长+…（过长，全文见 CSV）$/);
  });

  it('shares of a point are numbers too', async () => {
    const third = { num: 1, den: 3 };
    const result = madeResult({ unitRanking: [rankedUnit({ ...SICAU, sitePoints: third })] });
    expect((await rows(result, SHEETS.units))[1]?.[2]).toBeCloseTo(1 / 3, 12);
  });

  it('same result, same bytes', () => {
    expect(Buffer.compare(workbook(madeResult()), workbook(madeResult()))).toBe(0);
  });
});

describe('recount by the spreadsheet itself', () => {
  if (!OFFICE) {
    it('left out here: this machine has no LibreOffice (soffice) or no poppler (pdftotext)', () => {
      expect(OFFICE).toBe(false);
    });
    return;
  }

  /** LibreOffice has to calculate: the values that we stored beside the formulas are taken out first. */
  function recalculated(result: TallyResult, name: string): string[][] {
    const folder = mkdtempSync(join(tmpdir(), 'tally-xlsx-'));
    try {
      const bare = repack(workbook(result), (_, text) => text.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
      writeFileSync(join(folder, 'w.xlsx'), bare);
      convert(
        folder,
        'w.xlsx',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      );
      return parse(readFileSync(join(folder, `w-${name}.csv`), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('agrees with the ranking', () => {
    expect(recalculated(madeResult(), SHEETS.unitRecount).slice(1)).toEqual([
      ['四川农业大学', '2', '1', '3', '3', '0'],
      ['四川师范大学', '1', '0', '1', '1', '0'],
    ]);
    expect(recalculated(madeResult(), SHEETS.authorRecount)[1]).toEqual([
      '向听岷',
      '四川农业大学',
      '2',
      '1',
      '3',
      '3',
      '0',
    ]);
  }, 120_000);

  it('shows a total that the ledger does not bear out', () => {
    const wrong = madeResult({ unitRanking: [rankedUnit({ ...SICAU, totalPoints: { num: 4, den: 1 } })] });
    expect(recalculated(wrong, SHEETS.unitRecount)[1]).toEqual(['四川农业大学', '2', '1', '3', '4', '-1']);
  }, 120_000);
});
