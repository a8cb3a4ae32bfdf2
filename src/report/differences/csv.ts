import { type CsvColumn, writeCsv } from '../csv/write.ts';
import { publicText } from '../public-text.ts';
import type { Difference } from './differences.ts';

/** Differences as a table; the heads say what the two sides are (`公布`, `更正`; `2024`, `2025`). */
export function differencesCsv(
  differences: readonly Difference[],
  heads: { readonly before: string; readonly after: string },
): string {
  const columns: readonly CsvColumn<Difference>[] = [
    { name: '类别', cell: (row) => row.what },
    { name: '名称', cell: (row) => publicText(row.name) },
    { name: '项目', cell: (row) => row.field },
    { name: heads.before, cell: (row) => row.before },
    { name: heads.after, cell: (row) => row.after },
    { name: '网址', cell: (row) => row.url },
  ];
  return writeCsv(columns, differences);
}
