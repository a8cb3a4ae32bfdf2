import { compareTwoStrings } from 'string-similarity';
import { daysBetween } from '../../text/civil-date.ts';
import { compareText } from '../../text/normalise.ts';
import type { StoryContext } from './context.ts';
import { LIMITS } from './limits.ts';
import { Postings } from './postings.ts';
import { fingerprints, shingleHashes } from './shingles.ts';
import type { PreparedText } from './text.ts';

/** A fingerprint in more texts than this is boilerplate and leads nowhere by itself. */
const RARE = 32;
/** A text without enough rare ones is looked up by its rarest ones up to this. */
const COMMON = 256;
const RAREST = 12;
/** Share of a text's rare fingerprints that another must have for the two to be compared. */
const ENOUGH = 0.12;
/** Nearest texts compared with each one; more only share a template. */
const MOST = 24;
/** Nearest in time of those with one title. */
const NEIGHBOURS = 6;

const TITLE_SHINGLE = 3;
const TITLE_COMMON = 400;
const TITLE_RAREST = 8;

function titleHashes(letters: string): Uint32Array {
  const kept = new Set<number>();
  for (let at = 0; at + TITLE_SHINGLE <= letters.length; at += 1) {
    kept.add(
      (Math.imul(letters.charCodeAt(at), 0x9e3779b1) ^
        Math.imul(letters.charCodeAt(at + 1), 0x85ebca6b) ^
        Math.imul(letters.charCodeAt(at + 2), 0xc2b2ae35)) >>>
        0,
    );
  }
  return Uint32Array.from(kept);
}

/** Unordered pairs of small whole numbers. */
class PairSet {
  private readonly size: number;
  private readonly pairs = new Set<number>();

  constructor(size: number) {
    this.size = size;
  }

  add(a: number, b: number): void {
    if (a !== b) this.pairs.add(a < b ? a * this.size + b : b * this.size + a);
  }

  *[Symbol.iterator](): IterableIterator<readonly [number, number]> {
    for (const pair of this.pairs) yield [Math.floor(pair / this.size), pair % this.size];
  }
}

/** The best few by shared fingerprints; Dice of the titles and the ids only order those that share alike. */
function nearest(
  self: number,
  shared: ReadonlyMap<number, number>,
  texts: readonly PreparedText[],
  enough: (other: number, count: number) => boolean,
): number[] {
  const passed = Array.from(shared).filter(([other, count]) => enough(other, count));
  if (passed.length <= MOST) return passed.map(([other]) => other);
  const title = (at: number): string => texts[at]?.title.letters ?? '';
  return passed
    .map(([other, count]) => ({ other, count, dice: compareTwoStrings(title(self), title(other)) }))
    .sort((a, b) => b.count - a.count || b.dice - a.dice || a.other - b.other)
    .slice(0, MOST)
    .map(({ other }) => other);
}

function byBodies(texts: readonly PreparedText[], pairs: PairSet): void {
  const prints = texts.map((text) => fingerprints(shingleHashes(text.body.letters)));
  const postings = new Postings(prints, COMMON);
  const rare = new Uint32Array(texts.length);
  for (const [self, own] of prints.entries()) {
    for (const print of own) if (postings.count(print) <= RARE) rare[self] = (rare[self] ?? 0) + 1;
  }
  for (const [self, own] of prints.entries()) {
    const asked = choose(own, postings);
    const shared = new Map<number, number>();
    for (const print of asked) {
      for (const other of postings.of(print)) {
        if (other !== self) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const few = (rare[self] ?? 0) < RAREST;
    const near = nearest(self, shared, texts, (other, count) =>
      few
        ? count >= asked.length / 3
        : count >= Math.max(1, ENOUGH * Math.min(rare[self] ?? 0, rare[other] ?? 0)),
    );
    for (const other of near) pairs.add(self, other);
  }
}

/** The fingerprints a text is looked up by: its rare ones, or where it has few, the rarest it has. */
function choose(own: Uint32Array, postings: Postings): number[] {
  const rare = Array.from(own).filter((print) => postings.count(print) <= RARE);
  if (rare.length >= RAREST) return rare;
  return Array.from(own)
    .filter((print) => postings.count(print) <= COMMON)
    .sort((a, b) => postings.count(a) - postings.count(b) || a - b)
    .slice(0, RAREST);
}

/** Texts of one title, each with its nearest in time. */
function byTitles(texts: readonly PreparedText[], pairs: PairSet): void {
  const blocks = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    const { letters } = text.title;
    if (letters.length < 4) continue;
    const block = blocks.get(letters);
    if (block === undefined) blocks.set(letters, [at]);
    else block.push(at);
  }
  const date = (at: number): string => texts[at]?.source.date ?? '';
  for (const block of blocks.values()) {
    const undated = block.filter((at) => date(at) === '');
    const dated = block
      .filter((at) => date(at) !== '')
      .sort((a, b) => compareText(date(a), date(b)) || a - b);
    const row = [...undated, ...dated];
    for (const [place, at] of row.entries()) {
      for (const other of row.slice(place + 1, place + 1 + NEIGHBOURS)) pairs.add(at, other);
    }
    for (const at of undated) for (const other of dated.slice(0, MOST)) pairs.add(at, other);
  }
}

/** Texts with hardly a body, by the rarest bits of their titles. */
function byLikeTitles(texts: readonly PreparedText[], pairs: PairSet): void {
  const bodiless = texts.map((text) => text.body.letters.length < LIMITS.enoughBody);
  if (!bodiless.includes(true)) return;
  const prints = texts.map((text) => titleHashes(text.title.letters));
  const postings = new Postings(prints, TITLE_COMMON);
  for (const [self, own] of prints.entries()) {
    if (bodiless[self] !== true) continue;
    const asked = Array.from(own)
      .filter((print) => postings.count(print) <= TITLE_COMMON)
      .sort((a, b) => postings.count(a) - postings.count(b) || a - b)
      .slice(0, TITLE_RAREST);
    const shared = new Map<number, number>();
    for (const print of asked) {
      for (const other of postings.of(print)) {
        if (other !== self) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const mine = texts[self]?.source.date ?? null;
    const near = nearest(self, shared, texts, (other, count) => {
      const theirs = texts[other]?.source.date ?? null;
      const inReach =
        mine === null || theirs === null || Math.abs(daysBetween(mine, theirs)) <= LIMITS.nearDays;
      return inReach && count >= Math.max(2, asked.length / 2);
    });
    for (const other of near) pairs.add(self, other);
  }
}

/**
 * Pairs worth comparing among the representatives, as ids in order. Near-linear: each text meets at most a
 * few dozen others, however many share its template.
 */
export function findCandidates(context: StoryContext): (readonly [string, string])[] {
  const texts: PreparedText[] = [];
  for (const id of context.classes.keys()) {
    const text = context.texts.get(id);
    if (text !== undefined) texts.push(text);
  }
  const pairs = new PairSet(texts.length);
  byBodies(texts, pairs);
  byTitles(texts, pairs);
  byLikeTitles(texts, pairs);
  const found: (readonly [string, string])[] = [];
  for (const [a, b] of pairs) {
    const first = texts[a]?.source.id;
    const second = texts[b]?.source.id;
    if (first !== undefined && second !== undefined) found.push([first, second]);
  }
  return found.sort(([a, b], [c, d]) => compareText(a, c) || compareText(b, d));
}
