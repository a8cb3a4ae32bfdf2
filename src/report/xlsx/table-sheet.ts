import type { CsvColumn } from '../csv/write.ts';
import { publicAddresses, publicText } from '../public-text.ts';
import type { Cell, Sheet } from './sheet.ts';

/** A table as a sheet: head that stays in sight, filters, numbers and dates as such. */
export function tableSheet<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Sheet {
  return {
    name,
    frozenRows: 1,
    filtered: true,
    rows: [
      columns.map((column): Cell => ({ head: column.name })),
      ...rows.map((row) => columns.map((column) => typed(column, column.cell(row)))),
    ],
  };
}

function typed<Row>({ kind }: CsvColumn<Row>, value: string | number): Cell {
  if (typeof value === 'number') return value;
  if (kind === 'number') {
    const [num = '', den = '1'] = value.split('/');
    return Number(num) / Number(den);
  }
  if (kind === 'date') return value === '' ? null : { date: value };
  return kind === 'address' ? publicAddresses(value) : publicText(value);
}
