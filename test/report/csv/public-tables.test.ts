import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { editionFor } from '../../../src/regulation/index.ts';
import { explainUnit } from '../../../src/report/explain/person-or-unit.ts';
import { csvFiles } from '../../../src/report/tables.ts';
import { workbook } from '../../../src/report/xlsx/workbook.ts';
import { entry, exclusion, madeResult, question, SICAU } from '../made-result.ts';

const PHONE = '13812345678';
const TITLE = `后勤处招聘启事 联系电话${PHONE}`;
const PRINTED = '后勤处招聘启事 联系电话〔号码从略〕';
const ADDRESS = `http://www.scgxhq.com/${PHONE}.html`;

const result = madeResult({
  ledger: [entry({ url: ADDRESS, title: TITLE, copies: [`${ADDRESS}?b`] })],
  exclusions: [
    exclusion({
      url: `${ADDRESS}?c`,
      code: 'REJECTED',
      title: TITLE,
      reason: `经 巫望宸 决定不计：已致电 ${PHONE}`,
      unit: SICAU,
    }),
  ],
  questions: [question({ id: 'unit-1', title: TITLE, ask: `署名“${PHONE}”是谁？`, urls: [ADDRESS] })],
});

describe('the tables of a published result', () => {
  it.each(['ledger.csv', 'excluded.csv', 'questions.csv'])(
    '%s: nobody’s number, every address as it is',
    (name) => {
      const text = csvFiles(result).get(name) ?? '';
      expect(text).toContain(PRINTED);
      expect(text).toContain(ADDRESS);
      expect(text.replaceAll(ADDRESS, '')).not.toContain(PHONE);
    },
  );

  it('the workbook says the same', () => {
    const sheets = Object.values(unzipSync(workbook(result))).map((bytes) => strFromU8(bytes));
    const text = sheets.join('\n').replaceAll(ADDRESS, '');
    expect(text).toContain(PRINTED);
    expect(text).not.toContain(PHONE);
  });

  it('an explanation prints the titles of the tables', () => {
    const { points, notCounted } = explainUnit(editionFor(2025), result, SICAU.code, SICAU.name);
    expect([...points, ...notCounted].map(({ title, url }) => [title, url])).toEqual([
      [PRINTED, ADDRESS],
      [PRINTED, `${ADDRESS}?c`],
    ]);
    expect(notCounted[0]?.reason).toContain('〔号码从略〕');
  });
});
