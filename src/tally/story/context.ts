import type { CivilDate } from '../../model/civil-date.ts';
import type { StoryText } from '../../model/verdict.ts';
import { compareText } from '../../text/normalise.ts';
import { LIMITS } from './limits.ts';
import { Frequencies, SHINGLE, shingleHashes } from './shingles.ts';
import type { Stream } from './stream.ts';
import { type PreparedText, prepareText } from './text.ts';

/** What comparing two texts has to know of all the others. */
export interface StoryContext {
  readonly texts: ReadonlyMap<string, PreparedText>;
  /** Ids that stand for all texts equal to them letter by letter: the smallest id of each. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  /** For each letter of a body, in how many texts (up to 255) the words around it occur. */
  readonly commonness: (body: Stream) => Uint8Array;
  /** First and last day on which a unit has a text of this title; days unknown count as none. */
  readonly titleSpans: ReadonlyMap<string, { readonly from: CivilDate; readonly to: CivilDate }>;
}

/** Title of a unit as a key; digits tell series apart. */
export function titleKey(text: PreparedText): string {
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

function bodyKey(text: PreparedText): string {
  const numbers = Array.from(text.body.numbers, ([at, run]) => `${at}:${run}`).join(',');
  return `${titleKey(text)}\n${text.titleLine}\n${text.signed ?? ''}\n${text.body.letters}\n${numbers}`;
}

function findClasses(
  texts: readonly PreparedText[],
  spoken: ReadonlySet<string>,
): Map<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  const classes = new Map<string, readonly string[]>();
  for (const text of texts) {
    // Short texts repeat themselves from week to week: equal words do not make them one story.
    if (text.body.letters.length < LIMITS.enoughBody || spoken.has(text.source.id)) {
      classes.set(text.source.id, [text.source.id]);
      continue;
    }
    const key = bodyKey(text);
    const members = byKey.get(key);
    if (members === undefined) {
      const fresh = [text.source.id];
      byKey.set(key, fresh);
      classes.set(text.source.id, fresh);
    } else {
      members.push(text.source.id);
    }
  }
  return classes;
}

function readCommonness(frequencies: Frequencies): (body: Stream) => Uint8Array {
  const known = new WeakMap<Stream, Uint8Array>();
  return (body) => {
    const before = known.get(body);
    if (before !== undefined) return before;
    const { letters } = body;
    const hashes = shingleHashes(letters);
    const counts = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) {
      // The shingle of which the letter is the middle; at the ends, the first and the last.
      const hash = hashes[Math.min(Math.max(0, at - (SHINGLE >> 1)), hashes.length - 1)];
      counts[at] = hash === undefined ? 1 : frequencies.of(hash);
    }
    known.set(body, counts);
    return counts;
  };
}

/**
 * Reads all texts once. The same text given twice counts once. `spoken` are ids that decisions name: each stands
 * for itself, whatever its words.
 * @throws Error where two different texts bear one id: no grouping could name them.
 */
export function storyContext(
  texts: readonly StoryText[],
  spoken: ReadonlySet<string> = new Set(),
): StoryContext {
  const prepared = new Map<string, PreparedText>();
  const names = new Map<string, readonly string[]>();
  const sorted = [...texts].sort((a, b) => compareText(a.id, b.id));
  let total = 0;
  for (const text of sorted) {
    const known = prepared.get(text.id);
    if (known !== undefined) {
      if (sameWords(known.source, text)) continue;
      throw new Error(`同一个编号对应两篇不同的稿件：${text.id}`);
    }
    const ready = prepareText(text, names);
    prepared.set(text.id, ready);
    total += Math.max(0, ready.body.letters.length - SHINGLE + 1);
  }
  const classes = findClasses([...prepared.values()], spoken);
  const frequencies = new Frequencies(total);
  for (const id of classes.keys()) {
    const text = prepared.get(id);
    if (text !== undefined) frequencies.add(shingleHashes(text.body.letters));
  }
  const spans = new Map<string, { from: CivilDate; to: CivilDate }>();
  for (const text of prepared.values()) {
    const { date } = text.source;
    if (date === null) continue;
    const key = titleKey(text);
    const span = spans.get(key);
    if (span === undefined) spans.set(key, { from: date, to: date });
    else if (date < span.from) spans.set(key, { from: date, to: span.to });
    else if (date > span.to) spans.set(key, { from: span.from, to: date });
  }
  return { texts: prepared, classes, commonness: readCommonness(frequencies), titleSpans: spans };
}
