import { writeFile } from 'node:fs/promises';
import { RunError } from '../model/failure.ts';
import { type CsvColumn, writeCsv } from '../report/csv/write.ts';
import { say } from './outcome.ts';

/** Writes one table where `--csv FILE` says. */
export async function saveCsv<Row>(
  file: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  try {
    await writeFile(file, writeCsv(columns, rows));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `${file} 写不进去：请检查目录是否存在，文件是否正在 Excel 或 WPS 中打开（${code}）。`;
    throw new RunError('cannot-write', message, { cause: error });
  }
  say(`已写出 ${file}`);
}
