import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';
import { ImmediateSqliteDialect } from './dialect.ts';
import { LOCK_WAIT } from './patience.ts';

export interface Connection {
  readonly db: Kysely<Tables>;
  /** Closes; after the last close, copying the one file copies everything. */
  close(): Promise<void>;
}

/**
 * Opens (or creates) the database file. `synchronous=FULL` with the write-ahead log: what was committed survives
 * both kill -9 and a power cut; NORMAL would survive only the first.
 */
export function connect(file: string): Connection {
  const raw = new Database(file, { timeout: LOCK_WAIT });
  try {
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    raw.pragma('trusted_schema = OFF');
  } catch (error) {
    raw.close();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect({ database: raw }) });
  return {
    db,
    async close() {
      await db.destroy();
      // Kysely closes only a database that it has used; the last to close folds the log into the file.
      raw.close();
    },
  };
}
