import { type Alignment, align, type Exchange, isNear, type Span, type Tile } from './align.ts';
import type { StoryContext } from './context.ts';
import { finderOf } from './finder.ts';
import { LIMITS } from './limits.ts';
import { compareRuns, isDay, type NumberRelation } from './numbers.ts';
import type { Stream } from './stream.ts';

/** Shortest common passage of two titles that counts. */
const TITLE_SEED = 2;

/** Pairs of differing values, as printed. */
export type Differences = readonly { readonly a: string; readonly b: string }[];

export interface NumberCheck {
  readonly same: number;
  readonly lost: Differences;
  readonly conflicts: Differences;
}

/** How far two bodies are one text. Shares weigh boilerplate little. */
export interface BodyOverlap {
  /** Share of the shorter text that stands in the longer, and of the longer in the shorter. */
  readonly ofShorter: number;
  readonly ofLonger: number;
  /** The same by text: share of a that stands in b, and of b in a. */
  readonly ofA: number;
  readonly ofB: number;
  /** Common letters, boilerplate counted little. */
  readonly common: number;
  /** Letters of the shorter text. */
  readonly shorter: number;
  readonly numbers: NumberCheck;
  readonly exchanges: readonly Exchange[];
}

/** Letters before and after a number that make its place: one digit stands anywhere, more are telling by themselves. */
const PLACE: { readonly oneDigit: Reach; readonly more: Reach } = {
  oneDigit: { before: 4, after: 2 },
  more: { before: 1, after: 1 },
};

/** Conflicts looked into: what so many have not shown, the rest of a long table does not either. */
const MOST_SEARCHED = 64;

interface Reach {
  readonly before: number;
  readonly after: number;
}

function samePlace(a: string, atA: number, b: string, atB: number, reach: Reach): boolean {
  for (let step = -reach.before; step < reach.after; step += 1) {
    if (a.charAt(atA + step) !== b.charAt(atB + step)) return false;
  }
  return true;
}

/** Whether the number of `text` at `at` stands in `other` between the same letters. */
function standsIn(text: Stream, at: number, other: Stream): boolean {
  const run = text.numbers.get(at);
  if (run === undefined) return false;
  const reach = /\d\D*\d/.test(run) ? PLACE.more : PLACE.oneDigit;
  for (const [otherAt, otherRun] of other.numbers) {
    if (samePlace(text.letters, at, other.letters, otherAt, reach) && compareRuns(run, otherRun) === 'same')
      return true;
  }
  return false;
}

/** For each letter of b the length of the longest passage that covers it. */
function longestPassages(length: number, tiles: readonly Tile[]): Uint32Array {
  const longest = new Uint32Array(length);
  for (const tile of tiles) {
    for (let at = tile.b; at < tile.b + tile.length; at += 1) {
      if ((longest[at] ?? 0) < tile.length) longest[at] = tile.length;
    }
  }
  return longest;
}

/**
 * Whether a passage shows that the same place is meant: long, or in step with its neighbours, and not a repeat
 * of words whose true place is another, longer passage.
 */
function isTelling(index: number, tiles: readonly Tile[], longest: Uint32Array): boolean {
  const tile = tiles[index];
  if (tile === undefined || tile.length < LIMITS.numberContext) return false;
  const inStep = isNear(tiles[index - 1], tile) || isNear(tile, tiles[index + 1]);
  if (!inStep && tile.length < LIMITS.aloneContext) return false;
  return longest.subarray(tile.b, tile.b + tile.length).every((length) => length <= tile.length);
}

/** Compares the numbers that stand at the same places of common passages. */
function checkNumbers(a: Stream, b: Stream, alignment: Alignment): NumberCheck {
  let same = 0;
  let searches = 0;
  const lost: { a: string; b: string }[] = [];
  const conflicts: { a: string; b: string }[] = [];
  const judge = (left: string, right: string, relation: NumberRelation): void => {
    if (relation === 'same') same += 1;
    else if (relation === 'lost') lost.push({ a: left, b: right });
    else conflicts.push({ a: left, b: right });
  };
  /** A number that the other text has in the same words elsewhere was only looked for in the wrong place. */
  const judgeAt = (placeA: number, placeB: number): void => {
    const left = a.numbers.get(placeA) ?? '';
    const right = b.numbers.get(placeB) ?? '';
    const relation = compareRuns(left, right);
    if (relation === 'conflict') {
      searches += 1;
      if (searches > MOST_SEARCHED || standsIn(a, placeA, b) || standsIn(b, placeB, a)) return;
    }
    judge(left, right, relation);
  };
  const longest = longestPassages(b.letters.length, alignment.tiles);
  for (const [index, tile] of alignment.tiles.entries()) {
    if (!isTelling(index, alignment.tiles, longest) && tile.length < a.letters.length) continue;
    // At the edge of a passage the numbers belong to words that differ, save where both texts begin or end.
    const first = tile.a === 0 && tile.b === 0 ? 0 : 1;
    // An excerpt may end with a number behind which the whole text goes on.
    const atEnd = tile.a + tile.length === a.letters.length || tile.b + tile.length === b.letters.length;
    const last = atEnd ? tile.length : tile.length - 1;
    for (const place of a.numbers.placesWithin(tile.a + first, tile.a + last)) {
      judgeAt(place, place - tile.a + tile.b);
    }
    for (const place of b.numbers.placesWithin(tile.b + first, tile.b + last)) {
      if (a.numbers.get(place - tile.b + tile.a) === undefined) judge('', b.numbers.get(place) ?? '', 'lost');
    }
  }
  for (const { a: placeA, b: placeB } of alignment.seams) {
    const [left, right] = [a.numbers.get(placeA), b.numbers.get(placeB)];
    if (left === undefined || right === undefined) continue;
    // Beside words that differ only days can be held against each other.
    if (isDay(left) && isDay(right)) judgeAt(placeA, placeB);
  }
  return { same, lost, conflicts };
}

/** Weight of a letter by the number of texts its words occur in: 1, or less for what many texts share. */
const WEIGHTS = Float64Array.from({ length: 256 }, (_, count) =>
  count > LIMITS.freeFrequency ? LIMITS.freeFrequency / count : 1,
);

function weightOf(counts: Uint8Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += WEIGHTS[counts[at] ?? 0] ?? 1;
  return total;
}

/** Weight of a whole body, and of what of it stands in the other. */
function weigh(
  body: Stream,
  found: readonly Span[],
  context: StoryContext,
): { total: number; shared: number } {
  const counts = context.commonness(body);
  let shared = 0;
  for (const { from, to } of found) shared += weightOf(counts, from, to);
  return { total: weightOf(counts, 0, counts.length), shared };
}

export function measureBodies(a: Stream, b: Stream, context: StoryContext): BodyOverlap {
  const alignment = align(a.letters, b.letters, context.finder(b.letters));
  const { total: totalA, shared: shareA } = weigh(a, alignment.inA, context);
  const { total: totalB, shared: shareB } = weigh(b, alignment.inB, context);
  const ofA = totalA > 0 ? shareA / totalA : 0;
  const ofB = totalB > 0 ? shareB / totalB : 0;
  const shorter = Math.min(a.letters.length, b.letters.length);
  return {
    ofShorter: totalA <= totalB ? ofA : ofB,
    ofLonger: totalA <= totalB ? ofB : ofA,
    ofA,
    ofB,
    common: Math.min(shareA, shareB),
    shorter,
    numbers: checkNumbers(a, b, alignment),
    exchanges: alignment.exchanges.filter(
      (exchange) => Math.max(exchange.a.length, exchange.b.length) <= LIMITS.longestExchange,
    ),
  };
}

export type TitleRelation = 'same' | 'contained' | 'similar' | 'different';

export interface TitleOverlap {
  readonly relation: TitleRelation;
  /** Share of the shorter title found in the longer. */
  readonly share: number;
  readonly numbers: NumberCheck;
  readonly exchanges: readonly Exchange[];
  /** Words that only one of the titles has, of two letters or more. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

/** What stands outside the spans, two letters or more at a time. */
function outside(letters: string, spans: readonly Span[]): string[] {
  const found: string[] = [];
  let from = 0;
  for (const span of [...spans, { from: letters.length, to: letters.length }]) {
    if (span.from - from >= 2) found.push(letters.slice(from, span.from));
    from = span.to;
  }
  return found;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((total, { from, to }) => total + to - from, 0);
}

export function measureTitles(a: Stream, b: Stream): TitleOverlap {
  const alignment = align(a.letters, b.letters, finderOf(b.letters, TITLE_SEED));
  const ofA = lengthOf(alignment.inA) / a.letters.length;
  const ofB = lengthOf(alignment.inB) / b.letters.length;
  const [share, whole] = a.letters.length <= b.letters.length ? [ofA, ofB] : [ofB, ofA];
  const empty = a.letters.length === 0 || b.letters.length === 0;
  const numbers = checkNumbers(a, b, alignment);
  let relation: TitleRelation = 'different';
  if (!empty && a.letters === b.letters) relation = 'same';
  else if (!empty && share >= LIMITS.containedTitle) relation = 'contained';
  else if (!empty && share >= LIMITS.similarTitle && whole >= LIMITS.similarTitle / 2) relation = 'similar';
  return {
    relation,
    share: empty ? 0 : share,
    numbers,
    exchanges: alignment.exchanges,
    onlyA: outside(a.letters, alignment.inA),
    onlyB: outside(b.letters, alignment.inB),
  };
}
