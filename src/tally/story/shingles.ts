import type { Stream } from './stream.ts';

/** Letters in a shingle. */
export const SHINGLE = 5;
/** Of each so many shingles in a row one fingerprint is kept: a common run of WINDOW + SHINGLE − 1 letters is never missed. */
const WINDOW = 7;

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

/** Hash of every shingle of a letter stream, by its first letter. */
export function shingleHashes(letters: string): Uint32Array {
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

/** Winnowing: the smallest hash of each window, once each. */
function winnow(hashes: Uint32Array, kept: Set<number>): void {
  if (hashes.length <= WINDOW) {
    for (const hash of hashes) kept.add(hash);
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
      kept.add(hashes[smallest] ?? 0);
    } else if ((hashes[end] ?? 0) <= (hashes[smallest] ?? 0)) {
      smallest = end;
      kept.add(hashes[smallest] ?? 0);
    }
  }
}

/** Digits of a run from which on it is a telephone number, a project number, a sum: nearly a name. */
const TELLING_DIGITS = 5;

/** Fingerprints of a body: winnowed shingles and its long numbers. */
export function bodyPrints(body: Stream): Uint32Array {
  const kept = new Set<number>();
  winnow(shingleHashes(body.letters), kept);
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

/** In how many texts a shingle occurs, up to 255. Two shingles may share a slot: a count is never too low. */
export class Frequencies {
  private readonly counts: Uint8Array;
  private readonly mask: number;

  /** `total` = shingles to be counted in all. */
  constructor(total: number) {
    let slots = 1 << 16;
    while (slots < total * 2 && slots < 1 << 27) slots *= 2;
    this.counts = new Uint8Array(slots);
    this.mask = slots - 1;
  }

  /** Counts each shingle of one text. */
  add(hashes: Uint32Array): void {
    for (let at = 0; at < hashes.length; at += 1) {
      const slot = (hashes[at] ?? 0) & this.mask;
      const count = this.counts[slot] ?? 0;
      if (count < 255) this.counts[slot] = count + 1;
    }
  }

  of(hash: number): number {
    return this.counts[hash & this.mask] ?? 0;
  }
}
