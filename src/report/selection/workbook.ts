import type { SelectionResult } from '../../selection/select.ts';
import { xlsxPackage } from '../xlsx/package.ts';
import type { Cell, Sheet } from '../xlsx/sheet.ts';
import { selectionSummary } from './summary.ts';
import { selectionTables } from './tables.ts';
import { COVER_WORDING as WORDING } from './wording.ts';

/** workbook.xlsx of a selection: a cover with the places and their arithmetic, and every table on a sheet. */
export function selectionWorkbook(result: SelectionResult): Uint8Array {
  return xlsxPackage([coverSheet(result), ...selectionTables(result).map(({ sheet }) => sheet)]);
}

function coverSheet(result: SelectionResult): Sheet {
  const { title, number, year, asOf, counts, places } = selectionSummary(result, {});
  const heads = (names: readonly string[]): Cell[] => names.map((head) => ({ head }));
  const rows: Cell[][] = [
    heads([title]),
    ...(number === '' ? [] : [[WORDING.basis, number]]),
    ...(year === null ? [] : [[WORDING.year, year]]),
    [WORDING.asOf, { date: asOf }],
    [],
    heads(WORDING.counts),
    [WORDING.nominations, counts.nominations],
    [WORDING.valid, counts.valid],
    [WORDING.refused, counts.refused],
    [WORDING.conflicts, counts.conflicts],
    [WORDING.openChecks, counts.openChecks],
    [],
    heads(WORDING.places),
  ];
  for (const one of places) {
    const at = rows.length + 1;
    rows.push([
      one.name,
      one.base,
      one.percent,
      // Places as the spreadsheet rounds them down; a fixed number has no percentage.
      one.percent === null || one.places === null
        ? one.places
        : { formula: `INT(B${at}*C${at}/100)`, value: one.places },
      one.rule,
      one.arithmetic,
      one.in,
      one.waiting,
      one.out,
    ]);
  }
  return { name: WORDING.sheet, frozenRows: 0, filtered: false, rows };
}
