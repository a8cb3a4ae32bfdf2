import type { Kysely } from 'kysely';
import type { PageFields } from '../../model/page.ts';
import type { SiteId } from '../../model/site.ts';
import { batches } from '../batches.ts';
import type { Tables } from '../schema.ts';
import { readPageFields } from '../stored-json.ts';

/** Rows read at a time: bounds the memory that the JSON text takes beside what is made of it. */
const PAGE = 2000;

export async function readCache(
  db: Kysely<Tables>,
  site: SiteId,
  version: number,
): Promise<ReadonlyMap<string, PageFields>> {
  const found = new Map<string, PageFields>();
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('fields_cache')
      .select(['sha256', 'fields'])
      .where('site', '=', site)
      .where('version', '=', version)
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const fields = readPageFields(row.fields);
      if (fields !== null) found.set(row.sha256, fields);
      after = row.sha256;
    }
    if (rows.length < PAGE) return found;
  }
}

/** Adds readings of one scraper version; those of its other versions are of no more use and go. */
export async function writeCache(
  db: Kysely<Tables>,
  site: SiteId,
  version: number,
  fields: ReadonlyMap<string, PageFields>,
): Promise<void> {
  await db.deleteFrom('fields_cache').where('site', '=', site).where('version', '!=', version).execute();
  for (const batch of batches([...fields])) {
    await db
      .insertInto('fields_cache')
      .values(batch.map(([sha256, value]) => ({ site, version, sha256, fields: JSON.stringify(value) })))
      .onConflict((conflict) =>
        conflict
          .columns(['site', 'version', 'sha256'])
          .doUpdateSet((row) => ({ fields: row.ref('excluded.fields') })),
      )
      .execute();
  }
}
