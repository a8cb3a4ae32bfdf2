import type { TallyResult } from '../../model/result.ts';
import { CONDITION_COLUMNS, conditionRows } from '../csv/conditions.ts';
import { EXCLUDED_COLUMNS, LEDGER_COLUMNS, type NumberedEntry, QUESTION_COLUMNS } from '../csv/items.ts';
import { AUTHOR_RANKING_COLUMNS, UNIT_RANKING_COLUMNS } from '../csv/rankings.ts';
import type { CsvColumn } from '../csv/write.ts';
import { coverSheet } from './cover.ts';
import { xlsxPackage } from './package.ts';
import { authorRecount, unitRecount } from './recount.ts';
import { columnName } from './sheet.ts';
import { tableSheet } from './table-sheet.ts';

/** Names of the sheets, in order. */
export const SHEETS = {
  cover: '封面',
  units: '学校排名',
  authors: '个人排名',
  ledger: '计分明细',
  excluded: '不计分',
  questions: '待决问题',
  conditions: '条件核对',
  unitRecount: '学校复算',
  authorRecount: '个人复算',
} as const;

/** The ledger with the unit under which the person is ranked, which formulas need where a decision set it apart. */
const LEDGER_SHEET_COLUMNS: readonly CsvColumn<NumberedEntry>[] = [
  ...LEDGER_COLUMNS,
  {
    name: '作者单位',
    cell: ({ entry }) => (entry.author === '' ? '' : (entry.authorUnit ?? entry.unit).name),
  },
];

/** workbook.xlsx: cover, every table, and two sheets that recount all totals by formulas over the ledger. */
export function workbook(result: TallyResult): Uint8Array {
  const numbered = result.ledger.map((entry, index) => ({ number: index + 1, entry }));
  const layout = ledgerLayout(numbered.length);
  return xlsxPackage([
    coverSheet(SHEETS.cover, result),
    tableSheet(SHEETS.units, UNIT_RANKING_COLUMNS, result.unitRanking),
    tableSheet(SHEETS.authors, AUTHOR_RANKING_COLUMNS, result.authorRanking),
    tableSheet(SHEETS.ledger, LEDGER_SHEET_COLUMNS, numbered),
    tableSheet(SHEETS.excluded, EXCLUDED_COLUMNS, result.exclusions),
    tableSheet(SHEETS.questions, QUESTION_COLUMNS, result.questions),
    tableSheet(SHEETS.conditions, CONDITION_COLUMNS, conditionRows(result)),
    unitRecount(SHEETS.unitRecount, SHEETS.units, layout, result.unitRanking),
    authorRecount(SHEETS.authorRecount, SHEETS.authors, layout, result.authorRanking),
  ]);
}

/** Where the ledger sheet holds what, as formulas name it. */
export interface LedgerLayout {
  /** Absolute range of a column's rows, e.g. `计分明细!$C$2:$C$3912`. */
  rangeOf(column: '类别' | '分值' | '单位' | '第一作者' | '作者单位'): string;
}

function ledgerLayout(rows: number): LedgerLayout {
  return {
    rangeOf: (column) => {
      const name = columnName(LEDGER_SHEET_COLUMNS.findIndex((candidate) => candidate.name === column));
      return `${SHEETS.ledger}!$${name}$2:$${name}$${Math.max(rows + 1, 2)}`;
    },
  };
}
