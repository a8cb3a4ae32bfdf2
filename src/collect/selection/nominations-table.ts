import { DECISION_COLUMNS } from '../../selection/nominations/decision-columns.ts';
import type { HandedNomination } from '../../selection/nominations/nomination.ts';
import type { Pack } from '../../selection/pack/schema.ts';
import { compact } from '../../text/normalise.ts';
import type { ColumnSpec } from '../import/columns.ts';
import { type HeaderRemarks, remarkOnHeader } from '../import/rows/header.ts';
import { readRows } from '../import/rows/row-reader.ts';
import type { Table } from '../import/table/table.ts';

/** The columns of a pack's nominations table: those of the original forms, what the countable rules need, the order. */
export function nominationColumns(pack: Pack): readonly ColumnSpec[] {
  return [
    ...pack.columns.map(
      ({ name, need, note, example, for: only }): ColumnSpec => ({
        name,
        header: need === 'key' && only === undefined ? 'required' : 'optional',
        cell: 'blank',
        note: [only === undefined ? '' : `${only.join('、')}填写`, note]
          .filter((part) => part !== '')
          .join('；'),
        example,
      }),
    ),
    ...DECISION_COLUMNS.map(
      ({ name, note, example }): ColumnSpec => ({ name, header: 'optional', cell: 'blank', note, example }),
    ),
  ];
}

/** As handed in: what a cell means, and what is wrong with it, is judged with the rules. Throws InputError where the table cannot be read. */
export function readNominations(
  table: Table,
  pack: Pack,
): { readonly rows: readonly HandedNomination[]; readonly remarks: HeaderRemarks } {
  const named = withColumnNames(table, pack);
  const columns = nominationColumns(pack);
  const dates = new Set(pack.columns.filter(({ type }) => type === 'date').map(({ name }) => name));
  const header = new Set((named.header?.cells ?? []).map(compact));
  const present = columns.filter(({ name }) => header.has(name));
  const { rows, problems } = readRows(named, columns, (row): HandedNomination => {
    const cells = present.map(
      ({ name }) => [name, dates.has(name) ? row.dateText(name) : row.text(name)] as const,
    );
    return { row: row.number, cells: new Map(cells) };
  });
  problems.throwIfAny();
  return { rows, remarks: remarkOnHeader(named, columns) };
}

/** Headers under another name of their column are given its own, unless the table has that one too. */
function withColumnNames(table: Table, pack: Pack): Table {
  if (table.header === null) return table;
  const cells = [...table.header.cells];
  for (const { name, aliases } of pack.columns) {
    if (cells.some((cell) => compact(cell) === name)) continue;
    const at = cells.findIndex((cell) => aliases.some((alias) => compact(alias) === compact(cell)));
    // A header that is a column of its own is not taken for another one.
    if (at >= 0 && !pack.columns.some((column) => column.name === compact(cells[at] ?? ''))) cells[at] = name;
  }
  return { ...table, header: { ...table.header, cells } };
}
