/** A passage that two texts have in common. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
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
  /** 1 for each letter found in the other text. */
  readonly coveredA: Uint8Array;
  readonly coveredB: Uint8Array;
  readonly exchanges: readonly Exchange[];
  /** Places that answer to each other at both ends of an exchange, and at the heads of the texts. */
  readonly seams: readonly { readonly a: number; readonly b: number }[];
}

/** How many earlier places of one seed are tried; more only occur in texts that repeat themselves. */
const LONGEST_CHAIN = 12;
/** Titles are compared by such short passages, and every one counts. */
const SHORT_SEED = 2;
/** Letters between a short passage and the next for the two to belong together. */
const NEAR = 8;

class Seeds {
  private readonly text: string;
  private readonly size: number;
  private readonly mask: number;
  private readonly head: Int32Array;
  private readonly previous: Int32Array;

  constructor(text: string, size: number) {
    this.text = text;
    this.size = size;
    let slots = 16;
    while (slots < text.length * 2) slots *= 2;
    this.mask = slots - 1;
    this.head = new Int32Array(slots);
    this.previous = new Int32Array(text.length + 1);
    for (let at = text.length - size; at >= 0; at -= 1) {
      const slot = this.slot(text, at);
      this.previous[at] = this.head[slot] ?? 0;
      this.head[slot] = at + 1;
    }
  }

  private slot(text: string, at: number): number {
    let hash = 0;
    for (let step = 0; step < this.size; step += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at + step);
    return (Math.imul(hash, 0x9e3779b1) >>> 15) & this.mask;
  }

  /** The place whose common passage with `a` from `at` is the longest; the expected place wins a tie. */
  best(a: string, at: number, expected: number): { place: number; length: number } {
    let place = -1;
    let length = 0;
    if (expected >= 0) {
      length = commonLength(a, at, this.text, expected);
      place = expected;
    }
    let next = this.head[this.slot(a, at)] ?? 0;
    for (let tries = 0; next > 0 && tries < LONGEST_CHAIN; tries += 1) {
      const common = commonLength(a, at, this.text, next - 1);
      if (common > length) {
        length = common;
        place = next - 1;
      }
      next = this.previous[next - 1] ?? 0;
    }
    return { place, length };
  }
}

function commonLength(a: string, atA: number, b: string, atB: number): number {
  let length = 0;
  while (
    atA + length < a.length &&
    atB + length < b.length &&
    a.charCodeAt(atA + length) === b.charCodeAt(atB + length)
  ) {
    length += 1;
  }
  return length;
}

function findTiles(a: string, b: string, seed: number): Tile[] {
  if (a.length < seed || b.length < seed) return [];
  const seeds = new Seeds(b, seed);
  const tiles: Tile[] = [];
  let at = 0;
  while (at <= a.length - seed) {
    const last = tiles.at(-1);
    const expected = last === undefined ? at : last.b + (at - last.a);
    const { place, length } = seeds.best(a, at, expected);
    if (length < seed) {
      at += 1;
      continue;
    }
    tiles.push({ a: at, b: place, length });
    at += length;
  }
  return tiles;
}

function cover(length: number, tiles: readonly Tile[], start: (tile: Tile) => number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const tile of tiles) covered.fill(1, start(tile), start(tile) + tile.length);
  return covered;
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
 * them. `seed` is the shortest passage that counts. Time grows with the sum of the lengths.
 */
export function align(a: string, b: string, seed: number): Alignment {
  const found = findTiles(a, b, seed);
  const tiles = seed > SHORT_SEED ? withoutScraps(found, seed) : found;
  const coveredA = cover(a.length, tiles, (tile) => tile.a);
  const coveredB = cover(b.length, tiles, (tile) => tile.b);
  const inB = [...tiles].sort((left, right) => left.b - right.b || left.a - right.a);
  const nextInB = new Map(inB.map((tile, index) => [tile, inB[index + 1]]));
  const exchanges: Exchange[] = [];
  const seams: { a: number; b: number }[] = [];
  const add = (before: Tile, after: Tile): void => {
    const exchange = exchangeBetween(a, b, before, after);
    // Words that the other text has elsewhere were moved, not exchanged.
    if (exchange === null || coveredB.subarray(exchange.atB, exchange.atB + exchange.b.length).includes(1))
      return;
    exchanges.push(exchange);
    seams.push({ a: before.a + before.length, b: before.b + before.length }, { a: after.a, b: after.b });
  };
  const first = tiles[0];
  if (first !== undefined && inB[0] === first) add({ a: 0, b: 0, length: 0 }, first);
  for (const [index, tile] of tiles.entries()) {
    const next = tiles[index + 1];
    if (next !== undefined && nextInB.get(tile) === next) add(tile, next);
    if (next === undefined && nextInB.get(tile) === undefined) {
      add(tile, { a: a.length, b: b.length, length: 0 });
    }
  }
  return { tiles, coveredA, coveredB, exchanges, seams };
}
