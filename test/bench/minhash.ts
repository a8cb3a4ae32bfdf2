/** MinHash with banded LSH as textbooks have it: the usual way to find near-duplicates, for comparison. */

const HASHES = 64;
const ROWS = 4;
const SHINGLE = 5;

function shingles(text: string): Uint32Array {
  const plain = text.replace(/\s/g, '');
  const kept = new Set<number>();
  for (let at = 0; at + SHINGLE <= plain.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let step = 0; step < SHINGLE; step += 1)
      hash = Math.imul(hash ^ plain.charCodeAt(at + step), 0x01000193);
    kept.add(hash >>> 0);
  }
  return Uint32Array.from(kept);
}

function signature(values: Uint32Array): Uint32Array {
  const smallest = new Uint32Array(HASHES).fill(0xffffffff);
  for (const value of values) {
    for (let row = 0; row < HASHES; row += 1) {
      let mixed = Math.imul(value ^ Math.imul(row + 1, 0x9e3779b1), 0x85ebca6b);
      mixed = (mixed ^ (mixed >>> 13)) >>> 0;
      if (mixed < (smallest[row] ?? 0)) smallest[row] = mixed;
    }
  }
  return smallest;
}

/** Pairs of places whose estimated Jaccard similarity reaches `least`. */
export function minhashPairs(texts: readonly string[], least: number): (readonly [number, number])[] {
  const signatures = texts.map((text) => signature(shingles(text)));
  const found = new Map<string, readonly [number, number]>();
  for (let band = 0; band < HASHES; band += ROWS) {
    const buckets = new Map<string, number[]>();
    for (const [at, own] of signatures.entries()) {
      const key = own.subarray(band, band + ROWS).join(',');
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [at]);
      else bucket.push(at);
    }
    for (const bucket of buckets.values()) {
      for (const [place, a] of bucket.entries()) {
        for (const b of bucket.slice(place + 1)) {
          const [left, right] = [signatures[a], signatures[b]];
          if (left === undefined || right === undefined) continue;
          let equal = 0;
          for (let row = 0; row < HASHES; row += 1) if (left[row] === right[row]) equal += 1;
          if (equal / HASHES >= least) found.set(`${a}-${b}`, [a, b]);
        }
      }
    }
  }
  return [...found.values()];
}
