import { publicText } from '../public-text.ts';

/** A cell of a printed table. `href` only for addresses that a browser may open. */
export interface Cell {
  readonly text: string;
  readonly href?: string;
  /** Further links, shown small behind the text. */
  readonly links?: readonly string[];
}

export interface TableColumn {
  readonly name: string;
  /** Millimetres on paper: a table fills 156 mm upright, 225 mm landscape. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface PaperTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A declared column of a printed table. */
export interface PaperColumn<Row> extends TableColumn {
  readonly cell: (row: Row) => string | Cell;
}

/** Rows laid out by declared columns; every text is fit for the public. */
export function paperTable<Row>(columns: readonly PaperColumn<Row>[], rows: readonly Row[]): PaperTable {
  return {
    columns: columns.map(({ name, width, align }) => ({ name, width, align })),
    rows: rows.map((row) => columns.map((column) => publicCell(column.cell(row)))),
  };
}

function publicCell(cell: string | Cell): Cell {
  return typeof cell === 'string' ? { text: publicText(cell) } : { ...cell, text: publicText(cell.text) };
}

/** A claim's place may be a page of a newspaper: only web addresses become links. */
export function webAddress(url: string): string | null {
  return /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : null;
}

/** A title that opens its article. */
export function linked(title: string, url: string): Cell {
  const href = webAddress(url);
  return href === null ? { text: title } : { text: title, href };
}
