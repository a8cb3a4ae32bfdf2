import { writeFile } from 'node:fs/promises';
import { InputError, RunError } from '../model/failure.ts';
import { type CsvColumn, writeCsv } from '../report/csv/write.ts';
import { refuseFrozen } from '../report/publication/frozen.ts';
import { say } from './outcome.ts';

/** Throws InputError for a place where no table may go: what is no .csv file may be somebody's only copy. */
export function refuseCsv(file: string): void {
  if (!/\.csv$/i.test(file)) {
    throw InputError.of('bad-file-name', `CSV 的文件名应以 .csv 结尾，给出的是「${file}」`);
  }
  refuseFrozen(file);
}

/** Writes one table where `--csv FILE` says. Throws InputError as {@link refuseCsv}. */
export async function saveCsv<Row>(
  file: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  refuseCsv(file);
  try {
    await writeFile(file, writeCsv(columns, rows));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `${file} 写不进去：请检查目录是否存在，文件是否正在 Excel 或 WPS 中打开（${code}）。`;
    throw new RunError('cannot-write', message, { cause: error });
  }
  say(`已写出 ${file}`);
}
