import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { readTable } from '../../src/collect/import/read-table.ts';
import type { Table } from '../../src/collect/import/table/table.ts';
import { InputError } from '../../src/model/failure.ts';

/** A path in a directory of its own, gone when the test is over. */
export function freshFile(name: string, content?: string | Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'tally-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  if (content !== undefined) writeFileSync(file, content);
  return file;
}

/** A CSV file of lines, read as a table. */
export async function csvTable(...lines: readonly string[]): Promise<Table> {
  return readTable(freshFile('表.csv', `${lines.join('\r\n')}\r\n`));
}

/** A real .xlsx file of rows. */
export async function xlsxFile(rows: SheetData): Promise<string> {
  const file = freshFile('表.xlsx');
  await writeWorkbook(rows).toFile(file);
  return file;
}

/** The problems that an act is refused with: code, row, column. */
export async function refusals(
  act: () => unknown,
): Promise<readonly { code: string; row: number | null; column: string | null; message: string }[]> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code, row, column, message }) => ({ code, row, column, message }));
  }
  return [];
}

/** Code, row and column of each problem, as one line each. */
export async function places(act: () => unknown): Promise<string[]> {
  return (await refusals(act)).map(({ code, row, column }) => `${code} ${row ?? '-'} ${column ?? '-'}`);
}
