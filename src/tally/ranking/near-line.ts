import type { Standing } from '../../model/result.ts';

/** A ranking row as far as the line is concerned. */
export interface LineRow {
  readonly rank: number;
  readonly standing: Standing;
  readonly unmet: readonly string[];
}

/**
 * Rows from so many places before the line to so many behind it, ties never cut, and all whose standing waits.
 * Those who hold no place for an unmet condition take up none here either.
 */
export function nearLine<R extends LineRow>(
  rows: readonly R[],
  places: number,
  reach: { readonly before: number; readonly behind: number },
): readonly R[] {
  const standing = rows.filter(({ unmet }) => unmet.length === 0);
  const start = places - reach.before;
  const end = Math.min(standing.length, places + reach.behind);
  const first = start <= 0 ? 1 : (standing[start]?.rank ?? Number.POSITIVE_INFINITY);
  const last = standing[end - 1]?.rank ?? Number.NEGATIVE_INFINITY;
  return rows.filter(({ rank, standing: now }) => (rank >= first && rank <= last) || now === '待定');
}
