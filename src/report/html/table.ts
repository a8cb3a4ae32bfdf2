import type { Cell, PaperTable, TableColumn } from '../paper/table.ts';
import { escapeHtml } from './escape.ts';
import { FONTS } from './fonts.ts';

/** A printed table: head repeated on paper, lines by attributes that a CMS leaves alone. */
export function tableHtml({ columns, rows }: PaperTable): string {
  return [
    `<table border="1" cellspacing="0" cellpadding="4" style="width:100%;border-collapse:collapse;font-size:14px;line-height:1.45;font-family:${FONTS.table}">`,
    `<thead><tr bgcolor="#f2f2f2">${columns.map(headCell(columns)).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((cell, at) => bodyCell(cell, columns[at])).join('')}</tr>`),
    '</tbody></table>',
  ].join('\n');
}

function headCell(columns: readonly TableColumn[]): (column: TableColumn) => string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return ({ name, width }) =>
    `<th width="${Math.round((width * 100) / total)}%" style="padding:4px 0;font-weight:bold">${escapeHtml(name)}</th>`;
}

function bodyCell(cell: Cell, column: TableColumn | undefined): string {
  const align = column === undefined || column.align === 'left' ? '' : ` align="${column.align}"`;
  const text = escapeHtml(cell.text);
  const shown = cell.href === undefined ? text : `<a href="${escapeHtml(cell.href)}">${text}</a>`;
  const links = (cell.links ?? [])
    .map((href, at) => ` <a href="${escapeHtml(href)}">[${at + 1}]</a>`)
    .join('');
  return `<td${align}>${shown}${links}</td>`;
}
