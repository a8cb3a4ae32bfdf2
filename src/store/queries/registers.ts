import type { Kysely } from 'kysely';
import { registerHash } from '../register-hash.ts';
import type { Tables } from '../schema.ts';
import type { RegisterState } from '../types.ts';

export type RegisterKind = 'members' | 'outlets';

/** Null where none was imported. `read` makes rows of the stored JSON. */
export async function readRegister<T>(
  db: Kysely<Tables>,
  kind: RegisterKind,
  read: (text: string) => readonly T[],
): Promise<RegisterState<T> | null> {
  const row = await db.selectFrom('register').selectAll().where('kind', '=', kind).executeTakeFirst();
  return row === undefined ? null : { rows: read(row.rows), hash: row.hash, origin: row.origin };
}

export async function replaceRegister(
  db: Kysely<Tables>,
  kind: RegisterKind,
  rows: readonly object[],
  origin: string,
): Promise<void> {
  const values = { origin, hash: registerHash(rows), rows: JSON.stringify(rows) };
  await db
    .insertInto('register')
    .values({ kind, ...values })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet(values))
    .execute();
}
