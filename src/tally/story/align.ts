import type { Finder } from './finder.ts';

/** A passage that two texts have in common. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Letters from `from` up to `to`, which is no longer part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Words of one text that stand where the other has different ones. */
export interface Exchange {
  readonly a: string;
  readonly b: string;
  /** Where they begin. */
  readonly atA: number;
  readonly atB: number;
  /** True after the last common passage: signatures and bylines stand there. */
  readonly tail: boolean;
}

export interface Alignment {
  /** In the order of `a`; never overlapping there. */
  readonly tiles: readonly Tile[];
  /** What of each text is found in the other, in order and without overlap. */
  readonly inA: readonly Span[];
  readonly inB: readonly Span[];
  readonly exchanges: readonly Exchange[];
  /** Places that answer to each other at both ends of an exchange, and at the heads of the texts. */
  readonly seams: readonly { readonly a: number; readonly b: number }[];
}

/** Titles are compared by such short passages, and every one counts. */
const SHORT_SEED = 2;
/** Letters between a short passage and the next for the two to belong together. */
const NEAR = 8;

function findTiles(a: string, b: string, finder: Finder): Tile[] {
  const { seed } = finder;
  if (a.length < seed || b.length < seed) return [];
  const tiles: Tile[] = [];
  let at = 0;
  while (at <= a.length - seed) {
    const last = tiles.at(-1);
    const expected = last === undefined ? at : last.b + (at - last.a);
    const { place, length } = finder.best(a, at, expected);
    if (length < seed) {
      at += 1;
      continue;
    }
    tiles.push({ a: at, b: place, length });
    at += length;
  }
  return tiles;
}

/** The letters that passages, in the order of their places, cover. */
function spansOf(tiles: readonly Tile[], start: (tile: Tile) => number): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const tile of tiles) {
    const from = start(tile);
    const last = spans.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, from + tile.length);
    else spans.push({ from, to: from + tile.length });
  }
  return spans;
}

/** Whether any letter from `from` up to `to` is covered. */
function touches(spans: readonly Span[], from: number, to: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.from < to;
}

/** What stands between two passages that follow each other in both texts. */
function exchangeBetween(a: string, b: string, before: Tile, after: Tile): Exchange | null {
  let fromA = before.a + before.length;
  let fromB = before.b + before.length;
  let toA = after.a;
  let toB = after.b;
  if (fromA >= toA || fromB >= toB) return null;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA += 1;
    fromB += 1;
  }
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA -= 1;
    toB -= 1;
  }
  if (fromA >= toA || fromB >= toB) return null;
  return { a: a.slice(fromA, toA), b: b.slice(fromB, toB), atA: fromA, atB: fromB, tail: after.length === 0 };
}

/** Whether two passages follow each other closely in both texts. */
export function isNear(before: Tile | undefined, after: Tile | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const gapA = after.a - before.a - before.length;
  const gapB = after.b - before.b - before.length;
  return gapA >= 0 && gapB >= 0 && gapA <= NEAR && gapB <= NEAR;
}

/** Drops scraps: short passages that stand alone are stock phrases, found in any two texts. */
function withoutScraps(tiles: readonly Tile[], seed: number): readonly Tile[] {
  return tiles.filter(
    (tile, index) =>
      tile.length >= seed + 2 || isNear(tiles[index - 1], tile) || isNear(tile, tiles[index + 1]),
  );
}

/**
 * Finds the passages that two letter streams have in common, in any order, and the words exchanged between
 * them. `finder` finds passages in b; its seed is the shortest that counts. Time grows with the sum of the lengths.
 */
export function align(a: string, b: string, finder: Finder): Alignment {
  const found = findTiles(a, b, finder);
  const tiles = finder.seed > SHORT_SEED ? withoutScraps(found, finder.seed) : found;
  const byB = [...tiles].sort((left, right) => left.b - right.b || left.a - right.a);
  const inA = spansOf(tiles, (tile) => tile.a);
  const inB = spansOf(byB, (tile) => tile.b);
  const nextInB = new Map(byB.map((tile, index) => [tile, byB[index + 1]]));
  const exchanges: Exchange[] = [];
  const seams: { a: number; b: number }[] = [];
  const add = (before: Tile, after: Tile): void => {
    const exchange = exchangeBetween(a, b, before, after);
    // Words that the other text has elsewhere were moved, not exchanged.
    if (exchange === null || touches(inB, exchange.atB, exchange.atB + exchange.b.length)) return;
    exchanges.push(exchange);
    seams.push({ a: before.a + before.length, b: before.b + before.length }, { a: after.a, b: after.b });
  };
  const first = tiles[0];
  if (first !== undefined && byB[0] === first) add({ a: 0, b: 0, length: 0 }, first);
  for (const [index, tile] of tiles.entries()) {
    const next = tiles[index + 1];
    if (next !== undefined && nextInB.get(tile) === next) add(tile, next);
    if (next === undefined && nextInB.get(tile) === undefined) {
      add(tile, { a: a.length, b: b.length, length: 0 });
    }
  }
  return { tiles, inA, inB, exchanges, seams };
}
