import { publicAddresses, publicText } from '../public-text.ts';
import type { CsvColumn } from './write.ts';

/** The columns of a table that is published: no words in it hold a person's number. Web addresses stay as they are. */
export function publicColumns<Row>(columns: readonly CsvColumn<Row>[]): readonly CsvColumn<Row>[] {
  return columns.map((column) => ({
    ...column,
    cell: (row: Row) => {
      const value = column.cell(row);
      return typeof value === 'string' ? publicCell(column.kind, value) : value;
    },
  }));
}

function publicCell(kind: CsvColumn<never>['kind'], value: string): string {
  if (kind === undefined) return publicText(value);
  return kind === 'address' ? publicAddresses(value) : value;
}
