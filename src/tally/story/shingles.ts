import type { Stream } from './stream.ts';

/** Letters in a shingle. */
const SHINGLE = 5;
/** Of each so many shingles in a row one fingerprint is kept: a common run of WINDOW + SHINGLE − 1 letters is never missed. */
const WINDOW = 7;

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** A 32-bit hash of a text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

/** Hash of every shingle of a letter stream, by its first letter. */
function shingleHashes(letters: string): Uint32Array {
  const count = Math.max(0, letters.length - SHINGLE + 1);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let hash = 0x811c9dc5;
    for (let step = 0; step < SHINGLE; step += 1) {
      hash = Math.imul(hash ^ letters.charCodeAt(at + step), 0x01000193);
    }
    hashes[at] = finish(hash);
  }
  return hashes;
}

/** Calls back with each winnowed shingle, in order: the smallest hash of each window, by its first letter. */
function winnow(hashes: Uint32Array, keep: (hash: number, at: number) => void): void {
  if (hashes.length <= WINDOW) {
    for (const [at, hash] of hashes.entries()) keep(hash, at);
    return;
  }
  let smallest = -1;
  for (let end = WINDOW - 1; end < hashes.length; end += 1) {
    const from = end - WINDOW + 1;
    if (smallest < from) {
      smallest = from;
      for (let at = from + 1; at <= end; at += 1) {
        if ((hashes[at] ?? 0) <= (hashes[smallest] ?? 0)) smallest = at;
      }
      keep(hashes[smallest] ?? 0, smallest);
    } else if ((hashes[end] ?? 0) <= (hashes[smallest] ?? 0)) {
      smallest = end;
      keep(hashes[smallest] ?? 0, smallest);
    }
  }
}

/** Digits of a run from which on it is a telephone number, a project number, a sum: nearly a name. */
const TELLING_DIGITS = 5;

/** Fingerprints of a body: winnowed shingles and its long numbers. */
export function bodyPrints(body: Stream): Uint32Array {
  const kept = new Set<number>();
  winnow(shingleHashes(body.letters), (hash) => kept.add(hash));
  for (const run of body.numbers.values()) {
    const digits = run.replace(/\D/g, '');
    if (digits.length >= TELLING_DIGITS) kept.add(hashText(digits));
  }
  return Uint32Array.from(kept);
}

const TITLE_SHINGLE = 3;

/** Fingerprints of a title: every run of three letters. */
export function titlePrints(letters: string): Uint32Array {
  const kept = new Set<number>();
  for (let at = 0; at + TITLE_SHINGLE <= letters.length; at += 1) {
    kept.add(hashText(letters.slice(at, at + TITLE_SHINGLE)));
  }
  return Uint32Array.from(kept);
}

/**
 * For each letter what `countOf` says of the winnowed shingle that begins there or last before it, at most 255;
 * letters before the first shingle go with it.
 */
export function countLetters(letters: string, countOf: (print: number) => number): Uint8Array {
  const counts = new Uint8Array(letters.length).fill(1);
  let from = 0;
  let count = 1;
  let first = true;
  winnow(shingleHashes(letters), (hash, at) => {
    if (!first) counts.fill(count, from, at);
    from = first ? 0 : at;
    first = false;
    count = Math.min(countOf(hash), 255);
  });
  return counts.fill(count, from);
}

/** The fingerprints of many texts in one array: a hundred thousand small ones would cost as much again. */
export class PrintStore {
  private data = new Uint32Array(1 << 12);
  private readonly ends: number[] = [];

  /** Adds the fingerprints of the next text. */
  push(prints: Uint32Array): void {
    const start = this.ends.at(-1) ?? 0;
    const end = start + prints.length;
    if (end > this.data.length) {
      const larger = new Uint32Array(Math.max(end, Math.floor(this.data.length * 1.25)));
      larger.set(this.data);
      this.data = larger;
    }
    this.data.set(prints, start);
    this.ends.push(end);
  }

  /** Number of texts, and of fingerprints in all. */
  get size(): number {
    return this.ends.length;
  }

  get total(): number {
    return this.ends.at(-1) ?? 0;
  }

  of(text: number): Uint32Array {
    return this.data.subarray(text === 0 ? 0 : this.ends[text - 1], this.ends[text]);
  }
}

/** Collects the fingerprints of texts in their order. */
export function storePrints<T>(texts: readonly T[], printsOf: (text: T) => Uint32Array): PrintStore {
  const store = new PrintStore();
  for (const text of texts) store.push(printsOf(text));
  return store;
}
