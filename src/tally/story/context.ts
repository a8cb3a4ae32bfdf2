import type { CivilDate } from '../../model/civil-date.ts';
import type { StoryText } from '../../model/verdict.ts';
import { compareText } from '../../text/normalise.ts';
import { type Finder, finderOf } from './finder.ts';
import { LIMITS } from './limits.ts';
import { Postings } from './postings.ts';
import { bodyPrints, countLetters, hashText, type PrintStore, storePrints } from './shingles.ts';
import type { Stream } from './stream.ts';
import { type PreparedText, prepareText } from './text.ts';
import { collectSchoolNames, type SchoolNames } from './title-school.ts';

/** A fingerprint in more texts than this leads nowhere. */
export const MOST_POSTINGS = 256;

/** What comparing two texts has to know of all the others. */
export interface StoryContext {
  readonly texts: ReadonlyMap<string, PreparedText>;
  /** Ids that stand for all texts equal to them letter by letter: the smallest id of each. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  /** The texts that stand for their classes, in the order of their ids. */
  readonly standing: readonly PreparedText[];
  /** Which of them bear a fingerprint of a body. */
  readonly postings: Postings;
  /** For each letter of a body, in how many texts (up to 255) the words around it occur. */
  readonly commonness: (body: Stream) => Uint8Array;
  /** Finds passages in a body; the last one asked for is at hand. */
  readonly finder: (letters: string) => Finder;
  readonly schoolNames: SchoolNames;
  /** Days on which a unit has texts of this title, in order; texts without a date count for nothing. */
  readonly titleDays: (text: PreparedText) => readonly CivilDate[];
}

/** Shortest common passage of two bodies that counts. */
const BODY_SEED = 4;

/** Pairs come in the order of their second text: its table is made once for all of them. */
function readFinders(): (letters: string) => Finder {
  let last: { readonly letters: string; readonly finder: Finder } | null = null;
  return (letters) => {
    if (last === null || last.letters !== letters) last = { letters, finder: finderOf(letters, BODY_SEED) };
    return last.finder;
  };
}

function readTitleDays(texts: Iterable<PreparedText>): (text: PreparedText) => readonly CivilDate[] {
  const days = new Map<string, Set<CivilDate>>();
  for (const text of texts) {
    const { date } = text.source;
    if (date === null) continue;
    const key = titleKey(text);
    days.set(key, (days.get(key) ?? new Set<CivilDate>()).add(date));
  }
  return (text) => [...(days.get(titleKey(text)) ?? [])].sort(compareText);
}

/** Title of a unit as a key; digits tell series apart. */
function titleKey(text: PreparedText): string {
  const numbers = Array.from(text.title.numbers, ([at, run]) => `${at}:${run}`).join(',');
  return `${text.source.unit ?? ''}\n${text.title.letters}\n${numbers}`;
}

function sameWords(a: StoryText, b: StoryText): boolean {
  return (
    a.title === b.title &&
    a.date === b.date &&
    a.unit === b.unit &&
    a.site === b.site &&
    a.column === b.column &&
    a.body.length === b.body.length &&
    a.body.every((line, index) => line === b.body[index])
  );
}

function sameNumbers(a: Stream, b: Stream): boolean {
  if (a.numbers.size !== b.numbers.size) return false;
  for (const [at, run] of a.numbers) if (b.numbers.get(at) !== run) return false;
  return true;
}

/** Letter by letter the same, title, school and signature included. */
function equalTexts(a: PreparedText, b: PreparedText): boolean {
  return (
    a.source.unit === b.source.unit &&
    a.titleLine === b.titleLine &&
    a.signed === b.signed &&
    a.title.letters === b.title.letters &&
    a.body.letters === b.body.letters &&
    sameNumbers(a.body, b.body)
  );
}

/** Groups texts equal letter by letter, under the smallest id of each. `texts` are in the order of their ids. */
function findClasses(
  texts: readonly PreparedText[],
  spoken: ReadonlySet<string>,
): Map<string, readonly string[]> {
  const byHash = new Map<number, { readonly first: PreparedText; readonly ids: string[] }[]>();
  const classes = new Map<string, readonly string[]>();
  for (const text of texts) {
    const { id } = text.source;
    const ids = [id];
    // Short texts repeat themselves from week to week: equal words do not make them one story.
    if (text.body.letters.length >= LIMITS.enoughBody && !spoken.has(id)) {
      const hash = hashText(text.body.letters);
      const bucket = byHash.get(hash) ?? [];
      byHash.set(hash, bucket);
      const equal = bucket.find(({ first }) => equalTexts(first, text));
      if (equal !== undefined) {
        equal.ids.push(id);
        continue;
      }
      bucket.push({ first: text, ids });
    }
    classes.set(id, ids);
  }
  return classes;
}

function readCommonness(postings: Postings): (body: Stream) => Uint8Array {
  const known = new WeakMap<Stream, Uint8Array>();
  return (body) => {
    const before = known.get(body);
    if (before !== undefined) return before;
    const counts = countLetters(body.letters, (print) => postings.count(print));
    known.set(body, counts);
    return counts;
  };
}

/**
 * Reads all texts once. The same text given twice counts once. `spoken` are ids that decisions name: each stands
 * for itself, whatever its words. The fingerprints of the standing texts come apart: only the search needs them.
 * @throws Error where two different texts bear one id: no grouping could name them.
 */
export function openContext(
  texts: readonly StoryText[],
  spoken: ReadonlySet<string>,
): { readonly context: StoryContext; readonly prints: PrintStore } {
  const prepared = new Map<string, PreparedText>();
  const names = new Map<string, readonly string[]>();
  const sorted = [...texts].sort((a, b) => compareText(a.id, b.id));
  for (const text of sorted) {
    const known = prepared.get(text.id);
    if (known !== undefined) {
      if (sameWords(known.source, text)) continue;
      throw new Error(`同一个编号对应两篇不同的稿件：${text.id}`);
    }
    prepared.set(text.id, prepareText(text, names));
  }
  const classes = findClasses([...prepared.values()], spoken);
  const standing = [...prepared.values()].filter(({ source }) => classes.has(source.id));
  const prints = storePrints(standing, ({ body }) => bodyPrints(body));
  const postings = new Postings(prints, MOST_POSTINGS);
  const context: StoryContext = {
    texts: prepared,
    classes,
    standing,
    postings,
    commonness: readCommonness(postings),
    finder: readFinders(),
    schoolNames: collectSchoolNames(prepared.values()),
    titleDays: readTitleDays(prepared.values()),
  };
  return { context, prints };
}

/**
 * What {@link comparePair} has to know of all texts.
 * @throws Error where two different texts bear one id.
 */
export function storyContext(texts: readonly StoryText[]): StoryContext {
  return openContext(texts, new Set()).context;
}
