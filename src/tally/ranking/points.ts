import type { Points } from '../../model/ledger.ts';

function gcd(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** An exact fraction in lowest terms. Throws where it could not be exact (not whole, beyond 2^53, zero below). */
export function points(num: number, den = 1): Points {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || den <= 0) {
    throw new RangeError(`not an exact fraction: ${num}/${den}`);
  }
  const shared = gcd(num, den);
  // `+ 0` keeps −0 out of results that are compared and printed.
  return { num: num / shared + 0, den: den / shared };
}

export const ZERO: Points = points(0);
export const ONE: Points = points(1);

export function add(a: Points, b: Points): Points {
  return points(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Points, b: Points): Points {
  return points(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** An equal share of `whole` for each of `among` people. */
export function share(whole: Points, among: number): Points {
  return points(whole.num, whole.den * among);
}

/** Negative where a < b, zero where equal, positive where a > b; exact. */
export function compare(a: Points, b: Points): number {
  return points(a.num * b.den, 1).num - points(b.num * a.den, 1).num;
}

export function larger(a: Points, b: Points): Points {
  return compare(a, b) >= 0 ? a : b;
}

export function smaller(a: Points, b: Points): Points {
  return compare(a, b) <= 0 ? a : b;
}

export function sum(all: Iterable<Points>): Points {
  let total = ZERO;
  for (const one of all) total = add(total, one);
  return total;
}

/** `3`, or `1/3` where an edition splits a point. */
export function printPoints(value: Points): string {
  return value.den === 1 ? String(value.num) : `${value.num}/${value.den}`;
}
