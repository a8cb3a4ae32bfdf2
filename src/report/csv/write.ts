import { stringify } from 'csv-stringify/sync';
import { guardCell } from './cell.ts';

/** A declared column: its printed name and how its cell is made from a row. */
export interface CsvColumn<Row> {
  readonly name: string;
  readonly cell: (row: Row) => string | number;
  /** What a spreadsheet should take it for; text where nothing is said. Numbers may be written `1/3`. */
  readonly kind?: 'number' | 'date' | 'address';
}

/** UTF-8 with BOM, CRLF, RFC 4180 quoting: opens right in Excel and WPS by a double click. */
export function writeCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const records = rows.map((row) =>
    columns.map((column) => {
      const value = column.cell(row);
      return typeof value === 'number' ? String(value) : guardCell(value);
    }),
  );
  return stringify([columns.map((column) => column.name), ...records], {
    bom: true,
    record_delimiter: '\r\n',
    // A lone line feed or carriage return inside a cell breaks the row in a spreadsheet unless it is quoted.
    quoted_match: /[\r\n]/,
  });
}
