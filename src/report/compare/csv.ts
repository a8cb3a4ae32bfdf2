import { type CsvColumn, writeCsv } from '../csv/write.ts';
import { printPoints } from '../points.ts';
import { type Mover, placesGained, type YearComparison } from './compare.ts';

/** `新上榜`, `未再上榜`, `上升 3 名`, `下降 2 名`, `不变`. */
export function printMove(mover: Mover): string {
  if (mover.before === null) return '新上榜';
  if (mover.after === null) return '未再上榜';
  const gained = placesGained(mover) ?? 0;
  if (gained === 0) return '不变';
  return gained > 0 ? `上升 ${gained} 名` : `下降 ${-gained} 名`;
}

/** Both rankings of two years side by side. */
export function comparisonCsv(comparison: YearComparison): string {
  const { year, with: other, units, authors } = comparison;
  type Row = readonly [what: string, mover: Mover];
  const columns: readonly CsvColumn<Row>[] = [
    { name: '类别', cell: ([what]) => what },
    { name: '名称', cell: ([, { name }]) => name },
    { name: `${other} 名次`, cell: ([, { before }]) => before?.rank ?? '' },
    { name: `${year} 名次`, cell: ([, { after }]) => after?.rank ?? '' },
    { name: '变动', cell: ([, mover]) => printMove(mover) },
    {
      name: `${other} 总积分`,
      cell: ([, { before }]) => (before === null ? '0' : printPoints(before.total)),
    },
    { name: `${year} 总积分`, cell: ([, { after }]) => (after === null ? '0' : printPoints(after.total)) },
  ];
  return writeCsv(columns, [
    ...units.map((mover): Row => ['学校', mover]),
    ...authors.map((mover): Row => ['个人', mover]),
  ]);
}
