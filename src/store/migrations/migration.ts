import type { Kysely } from 'kysely';

/** One step forward of the database's shape. Never changed once released; there is no way back. */
export interface Migration {
  /** Version that the database has after it; 1, 2, 3 … without gaps. */
  readonly version: number;
  /** Runs inside one transaction together with the note of its version. */
  up(db: Kysely<never>): Promise<void>;
}
