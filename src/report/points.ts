import type { Points } from '../model/ledger.ts';

/** `3`, or `1/3` where an edition splits a point. */
export function printPoints(points: Points): string {
  return points.den === 1 ? String(points.num) : `${points.num}/${points.den}`;
}
