import { publicText } from '../public-text.ts';
import type { CsvColumn } from './write.ts';

/** The columns of a table that is published: no words in it hold a person's number. Addresses stay as they are. */
export function publicColumns<Row>(columns: readonly CsvColumn<Row>[]): readonly CsvColumn<Row>[] {
  return columns.map((column) =>
    column.kind === undefined
      ? {
          ...column,
          cell: (row: Row) => {
            const value = column.cell(row);
            return typeof value === 'string' ? publicText(value) : value;
          },
        }
      : column,
  );
}
