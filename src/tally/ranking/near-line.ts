import type { Standing } from '../../model/result.ts';

/** A ranking row as far as the line is concerned. */
export interface LineRow {
  readonly rank: number;
  readonly standing: Standing;
  readonly unmet: readonly string[];
}

/**
 * Rows that stand `reach` places or fewer from the line on either side, ties never cut, and all whose standing waits.
 * Those who hold no place for an unmet condition take up none here either.
 */
export function nearLine<R extends LineRow>(rows: readonly R[], places: number, reach: number): readonly R[] {
  const standing = rows.filter(({ unmet }) => unmet.length === 0);
  const first = standing[Math.max(0, places - reach)]?.rank ?? Number.POSITIVE_INFINITY;
  const last = standing[Math.min(standing.length, places + reach) - 1]?.rank ?? Number.NEGATIVE_INFINITY;
  return rows.filter(({ rank, standing: now }) => (rank >= first && rank <= last) || now === '待定');
}
