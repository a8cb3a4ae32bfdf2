import { readFile, stat } from 'node:fs/promises';
import { LIMITS, megabytes } from './limits.ts';
import { refuse } from './problems.ts';
import { cellText } from './table/cell-text.ts';
import { readCsv } from './table/read-csv.ts';
import type { RawTable, Table } from './table/table.ts';

const ZIP = [0x50, 0x4b];
/** Compound file: the old .xls, and any workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a CSV or .xlsx file as it is inside, whatever its name says. The same rows come out of both.
 * Throws InputError with a Chinese message where it is no such file, too large, or damaged.
 */
export async function readTable(file: string): Promise<Table> {
  const bytes = await readBytes(file);
  const raw = startsWith(bytes, ZIP) ? await readWorkbook(bytes, file) : readText(bytes, file);
  return tableOf(raw, file);
}

/** What reads workbooks is loaded only where there is one. */
async function readWorkbook(bytes: Buffer, file: string): Promise<RawTable> {
  const { readXlsx } = await import('./table/read-xlsx.ts');
  return readXlsx(bytes, file);
}

function readText(bytes: Buffer, file: string): RawTable {
  if (startsWith(bytes, COMPOUND)) throw refuse('old-xls', file);
  return readCsv(bytes, file);
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    // The first bytes would have to be read to know which kind it is; its name is enough to say no.
    const limit = /\.xlsx$/i.test(file) ? LIMITS.xlsxBytes : LIMITS.textBytes;
    if (size > limit) {
      throw refuse('file-too-large', file, { found: megabytes(size), expected: megabytes(limit) });
    }
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
    if (error.code === 'ENOENT') throw refuse('file-missing', file);
    if (error.code === 'EISDIR') throw refuse('is-directory', file);
    throw refuse('file-unreadable', file, { found: error.code });
  }
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function tableOf(raw: RawTable, file: string): Table {
  if (raw.rows.length > LIMITS.rows + 1) throw refuse('too-many-rows', file, { expected: LIMITS.rows });
  const rows = raw.rows
    .map((cells, index) => ({ number: index + 1, cells: withoutTail(cells.map(cellText)) }))
    .filter((row) => row.cells.length > 0);
  const [header = null, ...rest] = rows;
  return { file, header, rows: rest, from1904: raw.from1904, notes: raw.notes };
}

/** Cells up to the last that is not blank. */
function withoutTail(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
