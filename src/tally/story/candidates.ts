import { compareTwoStrings } from 'string-similarity';
import { daysBetween } from '../../text/civil-date.ts';
import { compareText } from '../../text/normalise.ts';
import { hasBody } from './compare.ts';
import { MOST_POSTINGS, type StoryContext } from './context.ts';
import { LIMITS } from './limits.ts';
import { PairSet } from './pair-set.ts';
import { Postings } from './postings.ts';
import { seriesConflicts, stageConflicts } from './series.ts';
import { type PrintStore, storePrints, titlePrints } from './shingles.ts';
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
  /** The same where school, series or stage contradict each other: practically one text; null = never. */
  readonly nearlyAll: number | null;
}

const BODIES: Search = { rare: 32, common: MOST_POSTINGS, fewest: 12, enough: 0.2, nearlyAll: 0.75 };
const TITLES: Search = { rare: 8, common: 400, fewest: 8, enough: 0.5, nearlyAll: null };
/** Bodies with less of their fingerprints in common are two stories, whatever their titles. */
const TOO_LITTLE = 0.08;
/** Nearest texts compared with each one; more only share a template. */
const MOST = 24;
/** Nearest in time of those with one title. */
const NEIGHBOURS = 6;
/** Letters of a title that can be looked for at all. */
const SHORTEST_TITLE = 4;

/** The best few by shared fingerprints; Dice of the titles and the place only order those that share alike. */
function nearest(
  self: number,
  shared: readonly (readonly [number, number])[],
  texts: readonly PreparedText[],
): readonly number[] {
  if (shared.length <= MOST) return shared.map(([other]) => other);
  const counts = shared.map(([, count]) => count).sort((a, b) => b - a);
  const edge = counts[MOST - 1] ?? 0;
  const title = (at: number): string => texts[at]?.title.letters ?? '';
  const above = shared.filter(([, count]) => count > edge).map(([other]) => other);
  const tied = shared
    .filter(([, count]) => count === edge)
    .map(([other]) => ({ other, dice: compareTwoStrings(title(self), title(other)) }))
    .sort((a, b) => b.dice - a.dice || a.other - b.other)
    .map(({ other }) => other);
  return [...above, ...tied.slice(0, MOST - above.length)];
}

/** The fingerprints a text is looked up by: its rare ones, or where it has few, the rarest it has. */
function choose(own: Uint32Array, postings: Postings, search: Search, few: boolean): readonly number[] {
  const most = few ? search.common : search.rare;
  const kept: number[] = [];
  for (const print of own) if (postings.count(print) <= most) kept.push(print);
  if (!few) return kept;
  return kept.sort((a, b) => postings.count(a) - postings.count(b) || a - b).slice(0, search.fewest);
}

/** How often each other text was met in one look-up; emptied between look-ups without touching the rest. */
class Tally {
  private readonly counts: Uint16Array;
  private readonly met: number[] = [];

  constructor(size: number) {
    this.counts = new Uint16Array(size);
  }

  add(text: number): void {
    const count = this.counts[text] ?? 0;
    if (count === 0) this.met.push(text);
    this.counts[text] = count + 1;
  }

  /** Those met for which `passes` holds, with their counts; begins anew. */
  take(passes: (text: number, count: number) => boolean): (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    for (const text of this.met) {
      const count = this.counts[text] ?? 0;
      this.counts[text] = 0;
      if (passes(text, count)) found.push([text, count]);
    }
    this.met.length = 0;
    return found;
  }
}

/** One kind of fingerprint of all texts. */
interface Index {
  readonly prints: PrintStore;
  readonly postings: Postings;
  readonly search: Search;
  /** Whether a text is looked up by it at all, and whether two texts may pair by it. */
  readonly asks: (self: number) => boolean;
  readonly mayPair: (self: number, other: number) => boolean;
}

/** Adds the pairs that an index leads to. Returns which texts have few rare fingerprints: templates. */
function lookUp(index: Index, texts: readonly PreparedText[], pairs: PairSet): readonly boolean[] {
  const { prints, postings, search, asks, mayPair } = index;
  const rare = texts.map((_, text) => {
    let count = 0;
    for (const print of prints.of(text)) if (postings.count(print) <= search.rare) count += 1;
    return count;
  });
  const few = rare.map((count) => count < search.fewest);
  const units = unitNumbers(texts);
  const tally = new Tally(texts.length);
  for (let self = 0; self < texts.length; self += 1) {
    if (!asks(self)) continue;
    const own = prints.of(self);
    const asked = choose(own, postings, search, few[self] === true);
    for (const print of asked) for (const other of postings.of(print)) if (other !== self) tally.add(other);
    const least = (other: number): number =>
      few[self] === true
        ? asked.length / 2
        : Math.max(1, search.enough * Math.min(rare[self] ?? 0, rare[other] ?? 0));
    let known: ReadonlySet<number> | null = null;
    const passed = tally.take((other, count) => {
      if (count < least(other) || !mayPair(self, other)) return false;
      if (!contradict(self, other, units, texts)) return true;
      // Where school, series or stage differ, only practically one text is worth a question.
      if (search.nearlyAll === null || count < search.nearlyAll * asked.length) return false;
      known ??= new Set(own);
      return commonShare(known, prints.of(other)) >= search.nearlyAll;
    });
    for (const other of nearest(self, passed, texts)) pairs.add(self, other);
  }
  return few;
}

/** Share of the poorer text's fingerprints that the other has too. */
function commonShare(known: ReadonlySet<number>, other: Uint32Array): number {
  if (other.length === 0 || known.size === 0) return 0;
  let common = 0;
  for (const print of other) if (known.has(print)) common += 1;
  return common / Math.min(known.size, other.length);
}

/** Each text's unit as a number, 0 for none: numbers compare without looking into the texts. */
function unitNumbers(texts: readonly PreparedText[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(texts, ({ source: { unit } }) => {
    if (unit === null) return 0;
    const number = numbers.get(unit) ?? numbers.size + 1;
    numbers.set(unit, number);
    return number;
  });
}

function contradict(a: number, b: number, units: Uint32Array, texts: readonly PreparedText[]): boolean {
  if (units[a] !== 0 && units[b] !== 0 && units[a] !== units[b]) return true;
  const [one, other] = [texts[a], texts[b]];
  if (one === undefined || other === undefined) return true;
  return (
    seriesConflicts(one.series, other.series).length + stageConflicts(one.series, other.series).length > 0
  );
}

/** Texts of one title and one school, or none, each with its nearest in time. */
function pairTitles(texts: readonly PreparedText[], pairs: PairSet): void {
  const blocks = new Map<string, Map<string | null, number[]>>();
  for (const [at, { title, source }] of texts.entries()) {
    if (title.letters.length < SHORTEST_TITLE) continue;
    const block = blocks.get(title.letters) ?? new Map<string | null, number[]>();
    blocks.set(title.letters, block);
    const own = block.get(source.unit);
    if (own === undefined) block.set(source.unit, [at]);
    else own.push(at);
  }
  const date = (at: number): string => texts[at]?.source.date ?? '';
  for (const block of blocks.values()) {
    const nobodys = block.get(null) ?? [];
    for (const [unit, own] of block) {
      // Undated texts come first and meet every dated one within reach of the list.
      const row = (unit === null ? [...own] : [...own, ...nobodys]).sort(
        (a, b) => compareText(date(a), date(b)) || a - b,
      );
      for (const [place, at] of row.entries()) {
        const reach = date(at) === '' ? MOST : NEIGHBOURS;
        for (const other of row.slice(place + 1, place + 1 + reach)) pairs.add(at, other);
      }
    }
  }
}

/**
 * Pairs worth comparing among the representatives, as ids. Near-linear: each text meets at most a
 * few dozen others, however many share its template.
 */
export function findCandidates(context: StoryContext, prints: PrintStore): (readonly [string, string])[] {
  const texts = context.standing;
  const pairs = new PairSet(texts.length);
  const always = (): boolean => true;
  const { postings } = context;
  const templates = lookUp({ prints, postings, search: BODIES, asks: always, mayPair: always }, texts, pairs);
  pairTitles(texts, pairs);
  const told = texts.map(hasBody);
  // What the body cannot find, the title may: pages of pictures, claims, notices that are all template.
  const inReach = (self: number, other: number): boolean => {
    if (told[self] === true && told[other] === true) return true;
    const [mine, theirs] = [texts[self]?.source.date ?? null, texts[other]?.source.date ?? null];
    return mine === null || theirs === null || Math.abs(daysBetween(mine, theirs)) <= LIMITS.nearDays;
  };
  const needsTitle = (self: number): boolean => told[self] !== true || templates[self] === true;
  const titles = storePrints(texts, (text) => titlePrints(text.title.letters));
  const index = { prints: titles, postings: new Postings(titles, TITLES.common), search: TITLES };
  lookUp({ ...index, asks: needsTitle, mayPair: inReach }, texts, pairs);
  const found: (readonly [string, string])[] = [];
  let last = -1;
  let known: ReadonlySet<number> = new Set();
  for (const [a, b] of pairs.inOrder()) {
    const [first, second] = [texts[a], texts[b]];
    if (first === undefined || second === undefined) continue;
    if (b !== last) known = new Set(prints.of(b));
    last = b;
    const bodiesTell = told[a] === true && told[b] === true;
    if (bodiesTell && commonShare(known, prints.of(a)) < TOO_LITTLE && !sameTitleWithinDays(first, second))
      continue;
    found.push([first.source.id, second.source.id]);
  }
  return found;
}

function sameTitleWithinDays(a: PreparedText, b: PreparedText): boolean {
  const { date: dateA } = a.source;
  const { date: dateB } = b.source;
  if (a.title.letters !== b.title.letters || dateA === null || dateB === null) return false;
  return Math.abs(daysBetween(dateA, dateB)) <= LIMITS.fewDays;
}
