import { strToU8, type Zippable, zipSync } from 'fflate';
import { escapeHtml } from '../html/escape.ts';
import { encoded } from '../zip/encoded.ts';
import { ZIP_TIME } from '../zip/fixed-times.ts';
import { type Sheet, sheetXml } from './sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Plain; head (bold on grey, wrapped); date; text marked as text. Few and ordinary: what Excel, WPS and LibreOffice share. */
const STYLES = [
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

/** An .xlsx in the ordinary layout of parts. Equal sheets have equal bytes. */
export function xlsxPackage(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const parts: Zippable = {};
  const put = (name: string, content: Uint8Array): void => {
    parts[name] = [content, { mtime: ZIP_TIME(), level: 6 }];
  };
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  put(
    '[Content_Types].xml',
    strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${numbered.map(({ id }) => override(`xl/worksheets/sheet${id}.xml`, 'worksheet')).join('')}</Types>`,
    ),
  );
  put(
    '_rels/.rels',
    strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
  );
  put('xl/workbook.xml', strToU8(workbookXml(numbered)));
  put(
    'xl/_rels/workbook.xml.rels',
    strToU8(
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
  );
  put('xl/styles.xml', strToU8(`${HEAD}${STYLES}`));
  for (const { sheet, id } of numbered) put(`xl/worksheets/sheet${id}.xml`, encoded(sheetXml(sheet)));
  return zipSync(parts);
}

function workbookXml(numbered: readonly { readonly sheet: Sheet; readonly id: number }[]): string {
  const sheets = numbered
    .map(({ sheet, id }) => `<sheet name="${escapeHtml(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`)
    .join('');
  const heads = numbered.flatMap(({ sheet, id }) =>
    sheet.frozenRows === 0 ? [] : [printedHead(sheet, id - 1)],
  );
  const names = heads.length === 0 ? '' : `<definedNames>${heads.join('')}</definedNames>`;
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets}</sheets>${names}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

/** The rows that stay in sight on the screen stand on every printed page too. */
function printedHead({ name, frozenRows }: Sheet, index: number): string {
  const quoted = escapeHtml(`'${name.replaceAll("'", "''")}'!$1:$${frozenRows}`);
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}</definedName>`;
}
