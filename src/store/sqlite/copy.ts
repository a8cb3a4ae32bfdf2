import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.ts';

/** Writes a whole, consistent copy of the database to a file that does not exist yet, while others may go on writing. */
export async function copyDatabase(db: Kysely<Tables>, file: string): Promise<void> {
  await sql`vacuum into ${file}`.execute(db);
}

/** Gives the room of deleted rows back. */
export async function compact(db: Kysely<Tables>): Promise<void> {
  await sql`vacuum`.execute(db);
}
