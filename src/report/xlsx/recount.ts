import type { Points } from '../../model/ledger.ts';
import type { RankedAuthor, RankedUnit } from '../../model/result.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { LedgerLayout } from './workbook.ts';

const KINDS = ['网站积分', '附加分'] as const;

/** Every school's points added up again by the spreadsheet itself, beside what the ranking says. */
export function unitRecount(
  name: string,
  ranking: string,
  ledger: LedgerLayout,
  rows: readonly RankedUnit[],
): Sheet {
  return recountSheet(name, ['单位'], rows, {
    keys: (row) => [row.name],
    // 总积分 of unit-ranking.csv stands in column E.
    printed: (row) => `${ranking}!$E$${row}`,
    conditions: (row) => [[ledger.rangeOf('单位'), `$A${row}`]],
    ledger,
  });
}

/** Every person's points, likewise. */
export function authorRecount(
  name: string,
  ranking: string,
  ledger: LedgerLayout,
  rows: readonly RankedAuthor[],
): Sheet {
  return recountSheet(name, ['姓名', '单位'], rows, {
    keys: (row) => [row.name, row.unit.name],
    // 总积分 of author-ranking.csv stands in column F.
    printed: (row) => `${ranking}!$F$${row}`,
    conditions: (row) => [
      [ledger.rangeOf('第一作者'), `$A${row}`],
      [ledger.rangeOf('作者单位'), `$B${row}`],
    ],
    ledger,
  });
}

interface Scored {
  readonly sitePoints: Points;
  readonly bonusPoints: Points;
  readonly totalPoints: Points;
}

interface Plan<Row> {
  readonly keys: (row: Row) => readonly string[];
  readonly printed: (row: number) => string;
  readonly conditions: (row: number) => readonly (readonly [range: string, cell: string])[];
  readonly ledger: LedgerLayout;
}

function recountSheet<Row extends Scored>(
  name: string,
  keyNames: readonly string[],
  rows: readonly Row[],
  { keys, printed, conditions, ledger }: Plan<Row>,
): Sheet {
  const heads = [
    ...keyNames,
    ...KINDS.map((kind) => `${kind}（公式）`),
    '总积分（公式）',
    '排名表总积分',
    '相差（应为 0）',
  ];
  const letter = (at: number): string => String.fromCharCode(65 + keyNames.length + at);
  const body = rows.map((row, index): Cell[] => {
    const at = index + 2;
    const values = [row.sitePoints, row.bonusPoints].map(({ num, den }) => num / den);
    const total = row.totalPoints.num / row.totalPoints.den;
    return [
      ...keys(row),
      ...KINDS.map((kind, position) => ({
        formula: sumIfs(ledger, [...conditions(at), [ledger.rangeOf('类别'), `"${kind}"`]]),
        value: values[position] ?? 0,
      })),
      { formula: `${letter(0)}${at}+${letter(1)}${at}`, value: total },
      { formula: printed(at), value: total },
      { formula: `${letter(2)}${at}-${letter(3)}${at}`, value: 0 },
    ];
  });
  return { name, frozenRows: 1, filtered: true, rows: [heads.map((head) => ({ head })), ...body] };
}

function sumIfs(ledger: LedgerLayout, conditions: readonly (readonly [string, string])[]): string {
  return `SUMIFS(${[ledger.rangeOf('分值'), ...conditions.flat()].join(',')})`;
}
