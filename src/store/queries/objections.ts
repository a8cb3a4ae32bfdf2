import type { Kysely } from 'kysely';
import type { Objection } from '../../model/objection.ts';
import type { Tables } from '../schema.ts';
import { rewriteInCopy } from '../sqlite/append-only.ts';

/** In the order in which they were received. */
export async function readObjections(db: Kysely<Tables>): Promise<readonly Objection[]> {
  const rows = await db.selectFrom('objection_case').selectAll().orderBy('seq').execute();
  return rows.map(({ objector, received_at, ...row }) => ({ ...row, by: objector, at: received_at }));
}

export async function insertObjection(db: Kysely<Tables>, objection: Omit<Objection, 'seq'>): Promise<void> {
  const { by, at, ...row } = objection;
  await db
    .insertInto('objection_case')
    .values({
      year: row.year,
      objector: by,
      unit: row.unit,
      contact: row.contact,
      item: row.item,
      claim: row.claim,
      evidence: row.evidence,
      received_at: at,
    })
    .execute();
}

/** Takes out how objectors can be reached, from a copy that goes to others. */
export async function dropContacts(db: Kysely<Tables>): Promise<void> {
  await rewriteInCopy(db, 'objection_case', async () => {
    await db.updateTable('objection_case').set({ contact: '' }).execute();
  });
}
