import type { CivilDate } from '../../../model/civil-date.ts';
import { compact } from '../../../text/normalise.ts';
import type { ColumnSpec } from '../columns.ts';
import { Problems } from '../problems.ts';
import type { Table } from '../table/table.ts';
import { cellDate } from './cell-date.ts';
import { findColumns } from './header.ts';

/** The cells of one row by column name. What is wrong with a cell goes to `problems`, with its place. */
export class RowReader<Name extends string> {
  readonly number: number;
  readonly problems: Problems;
  readonly #cells: ReadonlyMap<Name, string>;
  readonly #from1904: boolean;

  constructor(number: number, cells: ReadonlyMap<Name, string>, problems: Problems, from1904: boolean) {
    this.number = number;
    this.#cells = cells;
    this.problems = problems;
    this.#from1904 = from1904;
  }

  /** Place of a cell, for a problem. */
  at(column: Name): { readonly row: number; readonly column: Name } {
    return { row: this.number, column };
  }

  /** The cell with its line breaks; '' where it is blank or the column is not there. */
  text(column: Name): string {
    return this.#cells.get(column) ?? '';
  }

  /** The cell on one line. */
  line(column: Name): string {
    return this.text(column).replace(/\s+/g, ' ');
  }

  /** Parts of a cell that is a list: `a;b`. */
  list(column: Name): string[] {
    return this.line(column)
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  /** One of a closed list of words; null, with a problem, for anything else. A blank cell has been reported already. */
  word<Word extends string>(column: Name, words: readonly Word[]): Word | null {
    const found = compact(this.text(column));
    const word = words.find((candidate) => candidate === found);
    if (word === undefined && found !== '') {
      this.problems.add('bad-word', this.at(column), {
        expected: words.join('、'),
        found: this.text(column),
      });
    }
    return word ?? null;
  }

  /** Null for a blank cell, and, with a problem, for one that is no date. */
  date(column: Name): CivilDate | null {
    const text = this.text(column);
    if (text === '') return null;
    const date = this.dateOf(text);
    if (date === null) this.problems.add('bad-date', this.at(column), { found: text });
    return date;
  }

  /** A text as a date of this file; null where it is none. */
  dateOf(text: string): CivilDate | null {
    return cellDate(text, this.#from1904);
  }

  /** A date cell as handed in, but a bare number (serial or `20250308`) as the date that it is. */
  dateText(column: Name): string {
    const text = this.line(column);
    return /^\d+(?:\.\d+)?$/.test(text) ? (this.dateOf(text) ?? text) : text;
  }

  /** Says so where the second of two dates is before the first. */
  dateOrder(earlier: Name, earlierDate: CivilDate | null, later: Name, laterDate: CivilDate | null): void {
    if (earlierDate === null || laterDate === null || laterDate >= earlierDate) return;
    this.problems.add('date-order', this.at(later), { earlier, earlierDate, later, laterDate });
  }
}

/**
 * Reads the rows of a table by declared columns; blank required cells and surplus cells are reported.
 * `read` makes a value of a row; all problems, its own included, are thrown together as one InputError.
 */
export function readRows<Name extends string, Row>(
  table: Table,
  specs: readonly (ColumnSpec & { readonly name: Name })[],
  read: (row: RowReader<Name>) => Row,
): { readonly rows: readonly Row[]; readonly problems: Problems } {
  const problems = new Problems(table.file);
  const positions = findColumns(table, specs, problems);
  problems.throwIfAny();
  if (table.rows.length === 0) problems.add('no-rows');
  const width = table.header?.cells.length ?? 0;
  const rows = table.rows.map((row) => {
    const cells = new Map<Name, string>();
    for (const [name, index] of positions) cells.set(name, row.cells[index] ?? '');
    for (const spec of specs) {
      if (spec.cell === 'required' && (cells.get(spec.name) ?? '') === '') {
        problems.add('blank-cell', { row: row.number, column: spec.name });
      }
    }
    const extra = row.cells.slice(width).find((cell) => cell !== '');
    if (extra !== undefined) problems.add('extra-cells', { row: row.number }, { found: extra });
    return read(new RowReader(row.number, cells, problems, table.from1904));
  });
  return { rows, problems };
}
