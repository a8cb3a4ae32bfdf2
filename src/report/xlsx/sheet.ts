import { daysBetween } from '../../text/civil-date.ts';
import { characterCount } from '../../text/normalise.ts';
import { escapeHtml } from '../html/escape.ts';
import { oneLine } from '../public-text.ts';

/** What a cell holds. A formula carries the value that it will have, for viewers that do not calculate. */
export type Cell =
  | null
  | string
  | number
  | { readonly date: string }
  | { readonly formula: string; readonly value: number }
  | { readonly head: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Rows on top that stay in sight. */
  readonly frozenRows: number;
  /** The first row is a head with filters over all rows below. */
  readonly filtered: boolean;
}

/** Styles of the stylesheet in package.ts, by position. */
const STYLE = { plain: 0, head: 1, date: 2, guarded: 3 } as const;

/** A text that begins like this is marked as text for good (`quotePrefix`): editing the cell does not make it a formula. */
const RISKY = /^[=+\-@\t\r＝＋－＠]/;

/** An underline by which a spreadsheet would read the next figures as one character (`_x000D_`). */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The longest text that Excel opens. */
const LONGEST = 32_767;
const CUT = '…（过长，全文见 CSV）';

const EPOCH = '1899-12-30';
/** In half-width characters; a sheet of more than `legible`, printed on the width of one page, could not be read. */
const WIDTHS = { least: 6, most: 60, sampled: 2_000, legible: 200 } as const;

/** One worksheet part, in pieces: a year of 100,000 rows is never one string. */
export function* sheetXml({ rows, frozenRows, filtered }: Sheet): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  const widths = columnWidths(rows);
  const width = widths.reduce((sum, one) => sum + one, 0);
  if (width <= WIDTHS.legible) yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  if (frozenRows > 0) {
    yield `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  }
  if (widths.length > 0) {
    yield `<cols>${widths.map((own, at) => `<col min="${at + 1}" max="${at + 1}" width="${own}" customWidth="1"/>`).join('')}</cols>`;
  }
  yield '<sheetData>';
  const names = widths.map((_, at) => columnName(at));
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell, at) => cellXml(cell, `${names[at]}${index + 1}`));
    yield `<row r="${index + 1}">${cells.join('')}</row>`;
  }
  yield '</sheetData>';
  if (filtered && widths.length > 0) {
    yield `<autoFilter ref="A1:${columnName(widths.length - 1)}${Math.max(rows.length, 1)}"/>`;
  }
  yield '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, at, RISKY.test(cell) ? STYLE.guarded : STYLE.plain);
  if ('head' in cell) return textXml(cell.head, at, STYLE.head);
  if ('date' in cell) return `<c r="${at}" s="${STYLE.date}"><v>${daysBetween(EPOCH, cell.date)}</v></c>`;
  return `<c r="${at}"><f>${escapeHtml(cell.formula)}</f><v>${cell.value}</v></c>`;
}

function textXml(text: string, at: string, style: number): string {
  const line = oneLine(text).replace(ESCAPE_LIKE, '_x005F_');
  const whole = line.length > LONGEST ? `${line.slice(0, LONGEST - CUT.length)}${CUT}` : line;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeHtml(whole)}</t></is></c>`;
}

/** `A`, `B`, …, `Z`, `AA`, … */
export function columnName(at: number): string {
  return at < 26
    ? String.fromCharCode(65 + at)
    : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`;
}

/** Widths in half-width characters: a Chinese character takes two. */
function columnWidths(rows: readonly (readonly Cell[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, WIDTHS.sampled)) {
    for (const [at, cell] of row.entries()) {
      const width = Math.min(Math.max(shownWidth(cell) + 2, WIDTHS.least), WIDTHS.most);
      widths[at] = Math.max(widths[at] ?? WIDTHS.least, width);
    }
  }
  return widths;
}

function shownWidth(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell === 'number') return String(cell).length;
  if (typeof cell === 'object' && 'formula' in cell) return 8;
  if (typeof cell === 'object' && 'date' in cell) return 10;
  const text = (typeof cell === 'string' ? cell : cell.head).slice(0, WIDTHS.most);
  // Room for the arrow of the filter.
  const arrow = typeof cell === 'object' ? 2 : 0;
  return characterCount(text) + (text.match(/[^\u0000-\u00ff]/gu)?.length ?? 0) + arrow;
}
