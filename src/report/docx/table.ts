import { escapeHtml } from '../html/escape.ts';
import type { Cell, PaperTable, TableColumn } from '../paper/table.ts';
import { twips } from './layout.ts';

/** Addresses that a document links to, each under its relationship id. */
export interface Links {
  idOf(address: string): string;
}

/** Styles of cells: those of the landscape tables are smaller. */
export const CELL_STYLES = {
  upright: { head: 'CellHead', body: 'Cell' },
  landscape: { head: 'WideCellHead', body: 'WideCell' },
} as const;

/**
 * A table in WordprocessingML, written as text: the library's own objects take seconds for thousands of rows.
 * Heads repeat on each page, no row breaks across pages; widths stand in `w:gridCol` (WPS) and `w:tblW` (Word) both.
 */
export function* tableXml(
  { columns, rows, landscape }: PaperTable & { readonly landscape: boolean },
  links: Links,
): Generator<string> {
  const widths = columns.map(({ width }) => twips(width));
  const styles = landscape ? CELL_STYLES.landscape : CELL_STYLES.upright;
  const run = (text: string): string =>
    text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r>`;
  const cell = (
    at: number,
    style: string,
    align: TableColumn['align'],
    content: string,
    margins = '',
  ): string => {
    const aligned = align === 'left' ? '' : `<w:jc w:val="${align}"/>`;
    const paragraph = `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:snapToGrid w:val="0"/>${aligned}</w:pPr>${content}</w:p>`;
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${margins}<w:vAlign w:val="center"/></w:tcPr>${paragraph}</w:tc>`;
  };
  const shown = ({ text, href }: Cell): string => {
    const content = run(text);
    return href === undefined ? content : `<w:hyperlink r:id="${links.idOf(href)}">${content}</w:hyperlink>`;
  };
  const head = columns
    .map(({ name }, at) => cell(at, styles.head, 'center', run(name), HEAD_MARGINS))
    .join('');
  yield [
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>',
    '</w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>`,
  ].join('');
  for (const row of rows) {
    const cells = row.map((content, at) =>
      cell(at, styles.body, columns[at]?.align ?? 'left', shown(content)),
    );
    yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  }
  yield '</w:tbl>';
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** Heads need no air at their sides, and may so be as narrow as their words. */
const HEAD_MARGINS = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>';
