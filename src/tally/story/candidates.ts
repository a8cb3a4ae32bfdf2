import { compareTwoStrings } from 'string-similarity';
import { daysBetween } from '../../text/civil-date.ts';
import { compareText } from '../../text/normalise.ts';
import { hasBody } from './compare.ts';
import type { StoryContext } from './context.ts';
import { LIMITS } from './limits.ts';
import { PairSet } from './pair-set.ts';
import { Postings } from './postings.ts';
import { bodyPrints, titlePrints } from './shingles.ts';
import type { PreparedText } from './text.ts';

/** How one kind of fingerprint leads from a text to others. */
interface Search {
  /** A fingerprint in no more texts than this is rare: all of a text's rare ones are looked up. */
  readonly rare: number;
  /** A text with fewer rare ones than `fewest` is looked up by its rarest `fewest`, up to this frequency. */
  readonly common: number;
  readonly fewest: number;
  /** Share of the rare fingerprints (of the poorer text) that must be common. */
  readonly enough: number;
}

const BODIES: Search = { rare: 32, common: 256, fewest: 12, enough: 0.12 };
const TITLES: Search = { rare: 8, common: 400, fewest: 8, enough: 0.5 };
/** Nearest texts compared with each one; more only share a template. */
const MOST = 24;
/** Nearest in time of those with one title. */
const NEIGHBOURS = 6;

/** The best few by shared fingerprints; Dice of the titles and the place only order those that share alike. */
function nearest(
  self: number,
  shared: readonly (readonly [number, number])[],
  texts: readonly PreparedText[],
): number[] {
  if (shared.length <= MOST) return shared.map(([other]) => other);
  const title = (at: number): string => texts[at]?.title.letters ?? '';
  return shared
    .map(([other, count]) => ({ other, count, dice: compareTwoStrings(title(self), title(other)) }))
    .sort((a, b) => b.count - a.count || b.dice - a.dice || a.other - b.other)
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** The fingerprints a text is looked up by: its rare ones, or where it has few, the rarest it has. */
function choose(own: Uint32Array, postings: Postings, search: Search): number[] {
  const rare = Array.from(own).filter((print) => postings.count(print) <= search.rare);
  if (rare.length >= search.fewest) return rare;
  return Array.from(own)
    .filter((print) => postings.count(print) <= search.common)
    .sort((a, b) => postings.count(a) - postings.count(b) || a - b)
    .slice(0, search.fewest);
}

/** Adds the pairs that one kind of fingerprint leads to. Returns which texts have few rare ones: templates. */
function lookUp(
  prints: readonly Uint32Array[],
  search: Search,
  texts: readonly PreparedText[],
  pairs: PairSet,
  asks: (self: number) => boolean,
  mayPair: (self: number, other: number) => boolean,
): readonly boolean[] {
  const postings = new Postings(prints, search.common);
  const rare = prints.map((own) =>
    own.reduce((count, print) => count + Number(postings.count(print) <= search.rare), 0),
  );
  const few = rare.map((count) => count < search.fewest);
  for (const [self, own] of prints.entries()) {
    if (!asks(self)) continue;
    const asked = choose(own, postings, search);
    const shared = new Map<number, number>();
    for (const print of asked) {
      for (const other of postings.of(print)) {
        if (other !== self) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const least = (other: number): number =>
      few[self] === true
        ? asked.length / 3
        : Math.max(1, search.enough * Math.min(rare[self] ?? 0, rare[other] ?? 0));
    const passed = Array.from(shared).filter(
      ([other, count]) => count >= least(other) && mayPair(self, other),
    );
    for (const other of nearest(self, passed, texts)) pairs.add(self, other);
  }
  return few;
}

/** Texts of one title, each with its nearest in time. */
function pairTitles(texts: readonly PreparedText[], pairs: PairSet): void {
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
  const always = (): boolean => true;
  const templates = lookUp(
    texts.map((text) => bodyPrints(text.body)),
    BODIES,
    texts,
    pairs,
    always,
    always,
  );
  pairTitles(texts, pairs);
  const told = texts.map(hasBody);
  // What the body cannot find, the title may: pages of pictures, claims, notices that are all template.
  const inReach = (self: number, other: number): boolean => {
    if (told[self] === true && told[other] === true) return true;
    const [mine, theirs] = [texts[self]?.source.date ?? null, texts[other]?.source.date ?? null];
    return mine === null || theirs === null || Math.abs(daysBetween(mine, theirs)) <= LIMITS.nearDays;
  };
  const needsTitle = (self: number): boolean => told[self] !== true || templates[self] === true;
  lookUp(
    texts.map((text) => titlePrints(text.title.letters)),
    TITLES,
    texts,
    pairs,
    needsTitle,
    inReach,
  );
  const found: (readonly [string, string])[] = [];
  for (const [a, b] of pairs) {
    const first = texts[a]?.source.id;
    const second = texts[b]?.source.id;
    if (first !== undefined && second !== undefined) found.push([first, second]);
  }
  return found.sort(([a, b], [c, d]) => compareText(a, c) || compareText(b, d));
}
