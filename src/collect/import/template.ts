import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import { RunError } from '../../model/failure.ts';
import { COLUMNS, type ColumnSpec, KIND_NAMES, type TableKind } from './columns.ts';
import { refuse } from './problems.ts';

const GUIDE_SHEET = '填写说明';
const GUIDE_HEADER = ['列', '必填', '说明', '示例'] as const;

/** Writes an empty file of one of our own tables to fill in, as {@link writeColumnsTemplate}. */
export function writeTemplate(kind: TableKind, file: string): Promise<void> {
  return writeColumnsTemplate(KIND_NAMES[kind], COLUMNS[kind], file);
}

/**
 * Writes an empty file to fill in, CSV or .xlsx by its extension: the header, and in a workbook a second sheet that
 * explains each column. Never overwrites. The examples stand on that sheet only, so that none is ever imported.
 */
export async function writeColumnsTemplate(
  sheet: string,
  specs: readonly ColumnSpec[],
  file: string,
): Promise<void> {
  const content = await templateContent(sheet, specs, file);
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EEXIST') throw refuse('target-exists', file);
    throw new RunError(
      'template-unwritable',
      `${file}：模板写不进去，请检查目录是否存在、是否可写（${code}）。`,
      {
        cause: error,
      },
    );
  }
}

async function templateContent(
  sheet: string,
  specs: readonly ColumnSpec[],
  file: string,
): Promise<Buffer | string> {
  const header = specs.map((spec) => spec.name);
  if (/\.csv$/i.test(file)) return stringify([header], { bom: true, record_delimiter: '\r\n' });
  if (!/\.xlsx$/i.test(file)) throw refuse('bad-target', file, { found: file });
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  return writeWorkbook([
    {
      data: [header.map(bold)],
      sheet,
      columns: header.map(() => ({ width: 18 })),
      stickyRowsCount: 1,
    },
    {
      data: [GUIDE_HEADER.map(bold), ...guideOf(specs).map((line) => [...line])],
      sheet: GUIDE_SHEET,
      columns: [{ width: 12 }, { width: 8 }, { width: 60 }, { width: 40 }],
    },
  ]).toBuffer();
}

/** Name, whether it must be filled in, explanation and example of each column. */
export function columnGuide(kind: TableKind): readonly (readonly [string, string, string, string])[] {
  return guideOf(COLUMNS[kind]);
}

function guideOf(specs: readonly ColumnSpec[]): readonly (readonly [string, string, string, string])[] {
  return specs.map((spec) => [spec.name, spec.cell === 'required' ? '是' : '', spec.note, spec.example]);
}
