import type { Kysely } from 'kysely';
import { batches } from '../batches.ts';
import type { Tables } from '../schema.ts';
import type { CachedKind } from '../types.ts';

export async function readCache(
  db: Kysely<Tables>,
  kind: CachedKind,
  version: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const batch of batches(keys)) {
    const rows = await db
      .selectFrom('reading_cache')
      .select(['key', 'value'])
      .where('kind', '=', kind)
      .where('version', '=', version)
      .where('key', 'in', batch)
      .execute();
    for (const { key, value } of rows) found.set(key, value);
  }
  return found;
}

export async function writeCache(
  db: Kysely<Tables>,
  kind: CachedKind,
  version: string,
  values: ReadonlyMap<string, string>,
): Promise<void> {
  await db.deleteFrom('reading_cache').where('kind', '=', kind).where('version', '!=', version).execute();
  for (const batch of batches([...values])) {
    await db
      .insertInto('reading_cache')
      .values(batch.map(([key, value]) => ({ kind, version, key, value })))
      .onConflict((conflict) =>
        conflict
          .columns(['kind', 'version', 'key'])
          .doUpdateSet((row) => ({ value: row.ref('excluded.value') })),
      )
      .execute();
  }
}

export async function emptyCache(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('reading_cache').execute();
}
