import type { ZodType } from 'zod';
import type { CachedKind, Store } from '../../store/types.ts';

/** Values looked up or worked out at a time: bounds the memory that their JSON takes beside them. */
const BATCH = 2000;

/** One sort of reading that the record remembers. */
export interface Remembered<T> {
  readonly kind: CachedKind;
  /** Whatever all values of a run rest on besides their keys. */
  readonly version: string;
  readonly shape: ZodType<T>;
}

/**
 * The value of each key, in order: as it was worked out before, or worked out now and kept. A kept value of another
 * shape counts as absent.
 */
export async function remembered<T, Key extends { readonly key: string }>(
  store: Store,
  { kind, version, shape }: Remembered<T>,
  wanted: readonly Key[],
  workOut: (item: Key) => T | Promise<T>,
): Promise<T[]> {
  const values: T[] = [];
  for (let start = 0; start < wanted.length; start += BATCH) {
    const batch = wanted.slice(start, start + BATCH);
    const keys = batch.map(({ key }) => key);
    const known = await store.recall(kind, version, keys);
    const fresh = new Map<string, string>();
    for (const item of batch) {
      const kept = known.get(item.key);
      const before = kept === undefined ? null : parseKept(shape, kept);
      // Fresh values take the same road, so that a value is the same to the byte whether it was kept or not.
      const value = before ?? shape.parse(await workOut(item));
      if (before === null) fresh.set(item.key, JSON.stringify(value));
      values.push(value);
    }
    if (fresh.size > 0) await store.remember(kind, version, fresh);
  }
  return values;
}

/** A kept value as it was worked out, or null. */
export function parseKept<T>(shape: ZodType<T>, json: string): T | null {
  try {
    return shape.parse(JSON.parse(json));
  } catch {
    // Damaged or of an older shape: worked out again, and kept anew.
    return null;
  }
}
