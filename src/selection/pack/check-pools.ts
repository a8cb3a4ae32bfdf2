import type { PackChecker } from './checker.ts';
import type { PackData, Pool } from './schema.ts';

/** Every award has places, and no candidate could take two: pools of one award are told apart by one column. */
export function checkPools({ places, awards }: PackData, check: PackChecker): void {
  for (const [index, { awards: names, number, where }] of places.entries()) {
    const path = ['places', index];
    check.awards([...path, 'awards'], names);
    if (number.kind === 'share') check.base([...path, 'number', 'base'], number.base);
    if (where === null) continue;
    check.column([...path, 'where', 'column'], where.column, ['words']);
    check.words([...path, 'where', 'is'], where.column, [where.is]);
  }
  for (const { name } of awards) {
    const pools = places
      .map((pool, index) => ({ pool, index }))
      .filter(({ pool }) => pool.awards.includes(name));
    if (pools.length === 0) check.add(['places'], `「${name}」没有名额规定`);
    for (const { pool, index } of pools) {
      if (pools.some((other) => other.index < index && overlap(pool, other.pool))) {
        check.add(['places', index], `「${name}」的名额与前面的规定重叠`);
      }
    }
  }
}

function overlap(a: Pool, b: Pool): boolean {
  return (
    a.where === null || b.where === null || a.where.column !== b.where.column || a.where.is === b.where.is
  );
}
