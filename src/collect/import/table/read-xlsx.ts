import { readSheet } from 'read-excel-file/universal';
import { LIMITS } from '../limits.ts';
import { refuse } from '../problems.ts';
import { checkSheet } from './sheet-check.ts';
import type { RawTable } from './table.ts';
import { outlineWorkbook } from './workbook-outline.ts';
import { workbookParts } from './workbook-parts.ts';

/** A number as the file writes it, told apart from text. */
interface WrittenNumber {
  readonly written: string;
}

/** Rows of the first visible sheet, every cell as the text that a user sees. Throws InputError where that fails. */
export async function readXlsx(bytes: Buffer, file: string): Promise<RawTable> {
  const parts = workbookParts(bytes, file);
  const outline = outlineWorkbook(parts);
  if (outline === null) throw refuse('not-a-table', file, { found: '里面没有工作表' });
  const sheet = parts.get(outline.part);
  if (sheet === undefined)
    throw refuse('not-a-table', file, { found: `缺少工作表「${outline.sheet}」的内容` });
  checkSheet(sheet, file);
  const rows = await sheetRows(bytes, outline.sheet, file);
  return {
    rows,
    from1904: outline.from1904,
    notes:
      outline.others.length === 0
        ? []
        : [`只读取了第一张工作表「${outline.sheet}」，未读：${outline.others.join('、')}`],
  };
}

async function sheetRows(bytes: Buffer, sheet: string, file: string): Promise<string[][]> {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  try {
    const data = await readSheet<WrittenNumber>(copy, sheet, {
      trim: false,
      parseNumber: (written) => ({ written }),
    });
    if (data.length > LIMITS.rows + 1) throw refuse('too-many-rows', file, { expected: LIMITS.rows });
    return data.map((row) => row.map((cell) => shown(cell, file)));
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'InputError') throw error;
    throw refuse('not-a-table', file, { found: error.message });
  }
}

function shown(cell: unknown, file: string): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'object' && 'written' in cell && typeof cell.written === 'string') {
    return numberText(cell.written);
  }
  throw refuse('not-a-table', file, { found: `单元格类型不认识：${typeof cell}` });
}

/** Spreadsheets keep 15 digits; what is written beyond them is the noise of binary fractions. */
function numberText(written: string): string {
  if (/^-?\d+$/.test(written)) return written;
  return String(Number(Number(written).toPrecision(15)));
}

/** `2025-03-08`, with the time where there is one, the time alone for a time of day. */
function dateText(date: Date): string {
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day = '', rest = ''] = iso.split('T');
  const time = rest.slice(0, 8);
  if (day < '1900-01-01') return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
