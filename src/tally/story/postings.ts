import type { PrintStore } from './shingles.ts';

/** An inverted index: which texts bear a fingerprint. Slots are shared by few; a shared slot only adds a comparison. */
export class Postings {
  private readonly mask: number;
  /** Up to 65535; only compared with small bounds. */
  private readonly counts: Uint16Array;
  private readonly starts: Uint32Array;
  private readonly texts: Uint32Array;
  private readonly most: number;

  /** Each text bears each of its fingerprints once. Slots in more than `most` texts are counted but not kept. */
  constructor(prints: PrintStore, most: number) {
    const { total, size } = prints;
    let slots = 1 << 12;
    while (slots < total && slots < 1 << 26) slots *= 2;
    this.mask = slots - 1;
    this.most = most;
    this.counts = new Uint16Array(slots);
    for (let text = 0; text < size; text += 1) {
      const own = prints.of(text);
      for (let at = 0; at < own.length; at += 1) {
        const slot = (own[at] ?? 0) & this.mask;
        const count = this.counts[slot] ?? 0;
        if (count < 0xffff) this.counts[slot] = count + 1;
      }
    }
    this.starts = new Uint32Array(slots);
    let kept = 0;
    // Each slot's start is first set to its end and moves down as the slot is filled.
    for (let slot = 0; slot < slots; slot += 1) {
      const count = this.counts[slot] ?? 0;
      if (count > 1 && count <= most) kept += count;
      this.starts[slot] = kept;
    }
    this.texts = new Uint32Array(kept);
    for (let text = size - 1; text >= 0; text -= 1) {
      const own = prints.of(text);
      for (let at = 0; at < own.length; at += 1) {
        const slot = (own[at] ?? 0) & this.mask;
        const count = this.counts[slot] ?? 0;
        if (count < 2 || count > most) continue;
        const place = (this.starts[slot] ?? 0) - 1;
        this.texts[place] = text;
        this.starts[slot] = place;
      }
    }
  }

  /** In how many texts it occurs, itself included. */
  count(print: number): number {
    return this.counts[print & this.mask] ?? 0;
  }

  /** The texts that bear it; none for one that only one text bears, or too many. */
  of(print: number): Uint32Array {
    const slot = print & this.mask;
    const count = this.counts[slot] ?? 0;
    if (count < 2 || count > this.most) return this.texts.subarray(0, 0);
    const start = this.starts[slot] ?? 0;
    return this.texts.subarray(start, start + count);
  }
}
