/** One row of the nominations table as handed in. */
export interface HandedNomination {
  /** As a spreadsheet shows it (header = 1). */
  readonly row: number;
  /** Cells by column name; a column that the table does not have is absent. Dates are written out. */
  readonly cells: ReadonlyMap<string, string>;
}

/** A missed activity, or several of one unit. `excused` null: the file does not say. */
export interface Absence {
  readonly unit: string;
  readonly times: number;
  readonly excused: boolean | null;
}

/** An earlier winner. `unit` '' and `year` null where the register does not say. */
export interface Winner {
  readonly title: string;
  readonly year: number | null;
  readonly name: string;
  readonly unit: string;
}
