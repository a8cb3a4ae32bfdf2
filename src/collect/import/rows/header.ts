import { compact, compareText } from '../../../text/normalise.ts';
import type { ColumnSpec } from '../columns.ts';
import type { Problems } from '../problems.ts';
import type { Table } from '../table/table.ts';

/** What a file's header has beside and below what is declared: worth saying, not worth refusing. */
export interface HeaderRemarks {
  readonly unknown: readonly string[];
  readonly absent: readonly string[];
}

function headerCells(table: Table): readonly string[] {
  return table.header?.cells ?? [];
}

function indexesOf(header: readonly string[], name: string): number[] {
  return header.flatMap((cell, index) => (compact(cell) === name ? [index] : []));
}

/** Finds the declared columns, in any order. Missing required ones are said once, with what was found instead. */
export function findColumns<Name extends string>(
  table: Table,
  specs: readonly (ColumnSpec & { readonly name: Name })[],
  problems: Problems,
): ReadonlyMap<Name, number> {
  const header = headerCells(table);
  const expected = specs.map((spec) => spec.name).join('、');
  const row = table.header?.number ?? null;
  if (table.header === null) {
    problems.add('empty-file', {}, { expected });
    return new Map();
  }
  const positions = new Map<Name, number>();
  const missing: string[] = [];
  for (const spec of specs) {
    const [first, ...more] = indexesOf(header, spec.name);
    if (first === undefined) {
      if (spec.header === 'required') missing.push(spec.name);
      continue;
    }
    positions.set(spec.name, first);
    if (more.length > 0)
      problems.add('duplicate-column', { row, column: spec.name }, { found: more.length + 1 });
  }
  if (missing.length > 0) {
    const found = header.filter((cell) => cell !== '').join('、');
    problems.add('missing-columns', { row }, { missing: missing.join('、'), expected, found });
  }
  return positions;
}

/** Columns of the file that are not declared, and declared ones that the file lacks, sorted. */
export function remarkOnHeader(table: Table, specs: readonly ColumnSpec[]): HeaderRemarks {
  const header = headerCells(table);
  const names = new Set(specs.map((spec) => spec.name));
  return {
    unknown: [...new Set(header.filter((cell) => cell !== '' && !names.has(compact(cell))))].sort(
      compareText,
    ),
    absent: specs.map((spec) => spec.name).filter((name) => indexesOf(header, name).length === 0),
  };
}
