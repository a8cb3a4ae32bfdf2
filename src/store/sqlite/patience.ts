import { setTimeout as pause } from 'node:timers/promises';
import { SqliteError } from 'better-sqlite3';

/** How long SQLite itself waits for a lock, in milliseconds. Short, as it holds up the whole process meanwhile. */
export const LOCK_WAIT = 50;
const PAUSE = 50;
/** Some fifteen to thirty seconds in all: longer than any of our writes takes. */
const TRIES = 300;

/**
 * Does work that fails as a whole, tried again while another holds the database. Between tries the process goes on
 * with other things: the one that holds the lock may be this very process.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      const busy = error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!busy || tried === TRIES) throw error;
    }
    await pause(PAUSE);
  }
}
