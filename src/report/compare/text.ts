import { printPoints } from '../points.ts';
import { type Mover, placesGained, type YearComparison } from './compare.ts';
import { printMove } from './csv.ts';

/** Shown on the screen; the table has them all. */
const SHOWN = 10;

/** Two years for the screen: totals, who rose and fell most, who is new and who fell silent. */
export function printComparison({ year, with: other, units, authors, totals }: YearComparison): string {
  const change = (name: string, before: number, after: number): string =>
    `${name} ${before} → ${after}（${after >= before ? '+' : ''}${after - before}）`;
  return [
    `${other} 年度 → ${year} 年度`,
    change('网站积分', totals.before.sitePoints, totals.after.sitePoints),
    change('附加分', totals.before.bonusPoints, totals.after.bonusPoints),
    change('有积分的学校', totals.before.units, totals.after.units),
    change('有积分的第一作者', totals.before.authors, totals.after.authors),
    ...part('学校', units),
    ...part('个人', authors),
  ].join('\n');
}

function part(what: string, movers: readonly Mover[]): string[] {
  const moved = movers
    .map((mover) => ({ mover, gained: placesGained(mover) ?? 0 }))
    .filter(({ gained }) => gained !== 0);
  const risen = moved.filter(({ gained }) => gained > 0).toSorted((a, b) => b.gained - a.gained);
  const fallen = moved.filter(({ gained }) => gained < 0).toSorted((a, b) => a.gained - b.gained);
  return [
    ...list(
      `${what}：名次上升`,
      risen.map(({ mover }) => mover),
    ),
    ...list(
      `${what}：名次下降`,
      fallen.map(({ mover }) => mover),
    ),
    ...list(
      `${what}：新上榜`,
      movers.filter(({ before }) => before === null),
    ),
    ...list(
      `${what}：未再上榜`,
      movers.filter(({ after }) => after === null),
    ),
  ];
}

function list(head: string, movers: readonly Mover[]): string[] {
  if (movers.length === 0) return [];
  const rest = movers.length > SHOWN ? `（前 ${SHOWN} 个，其余见表）` : '';
  return ['', `${head} ${movers.length}${rest}`, ...movers.slice(0, SHOWN).map(line)];
}

function line(mover: Mover): string {
  const side = (place: Mover['before']): string =>
    place === null ? '—' : `第 ${place.rank} 名 ${printPoints(place.total)} 分`;
  return `  ${mover.name}　${side(mover.before)} → ${side(mover.after)}　${printMove(mover)}`;
}
