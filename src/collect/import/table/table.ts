/** One row of cells as text, trimmed, without blank rows. */
interface TableRow {
  /** 1-based number as a spreadsheet shows it. */
  readonly number: number;
  /** As many as the row has; a shorter row simply ends earlier. */
  readonly cells: readonly string[];
}

/** The same out of CSV and xlsx. */
export interface Table {
  readonly file: string;
  /** First row that is not blank; null for an empty file. */
  readonly header: TableRow | null;
  readonly rows: readonly TableRow[];
  /** Day 0 of serial dates: true for workbooks that count from 1904. */
  readonly from1904: boolean;
  /** Chinese remarks on how the file was read (`按 GB18030 读取`). */
  readonly notes: readonly string[];
}

/** Rows as a reader found them, blank ones included, so that numbers are right. */
export interface RawTable {
  readonly rows: readonly (readonly string[])[];
  readonly from1904: boolean;
  readonly notes: readonly string[];
}
