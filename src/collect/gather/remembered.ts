import type { ZodType } from 'zod';
import type { CachedKind, Store } from '../../store/types.ts';

/** Values looked up or worked out at a time: bounds the memory that their JSON takes beside them. */
const BATCH = 5000;

/** One sort of reading that the record remembers. */
export interface Remembered<T> {
  readonly kind: CachedKind;
  /** Whatever all values of a run rest on besides their keys. */
  readonly version: string;
  readonly shape: ZodType<T>;
}

/**
 * What is wanted, each with its value: as it was worked out before, or worked out now and kept. A kept value of
 * another shape counts as absent. `workOut` is given what is missing; asked for nothing, it is not called.
 */
export async function remembered<T, Key extends { readonly key: string }>(
  store: Store,
  { kind, version, shape }: Remembered<T>,
  wanted: readonly Key[],
  workOut: (missing: readonly Key[]) => Iterable<readonly [Key, T]> | AsyncIterable<readonly [Key, T]>,
): Promise<ReadonlyMap<Key, T>> {
  const values = new Map<Key, T>();
  for (let start = 0; start < wanted.length; start += BATCH) {
    const batch = wanted.slice(start, start + BATCH);
    const kept = await store.recall(
      kind,
      version,
      batch.map(({ key }) => key),
    );
    const known = new Map<string, T>();
    for (const [key, json] of kept) {
      const value = parseKept(shape, json);
      if (value !== null) known.set(key, value);
    }
    const missing = batch.filter(({ key }) => !known.has(key));
    const fresh = new Map<string, string>();
    for await (const [{ key }, worked] of missing.length === 0 ? [] : workOut(missing)) {
      // Fresh values take the same road as kept ones, so that a value is the same to the byte either way.
      const value = shape.parse(worked);
      known.set(key, value);
      fresh.set(key, JSON.stringify(value));
    }
    if (fresh.size > 0) await store.remember(kind, version, fresh);
    for (const one of batch) {
      const value = known.get(one.key);
      if (value === undefined) throw new Error(`nothing was worked out for ${one.key}`);
      values.set(one, value);
    }
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
