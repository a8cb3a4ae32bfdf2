import { type Kysely, sql } from 'kysely';

/**
 * Lets the database itself refuse to change or drop rows of a table, also under `INSERT OR REPLACE`, which removes
 * the old row without telling the delete trigger. SQLite's own words: another database gets its own such file.
 */
export async function makeAppendOnly(db: Kysely<never>, table: string, key: string): Promise<void> {
  const { refuse, at, on } = wordsFor(table);
  await refuseUpdates(db, table);
  await sql`create trigger ${at('delete')} before delete on ${on} begin select raise(abort, ${refuse}); end`.execute(
    db,
  );
  await sql`create trigger ${at('replace')} before insert on ${on}
    when exists (select 1 from ${on} where ${sql.ref(key)} = new.${sql.ref(key)})
    begin select raise(abort, ${refuse}); end`.execute(db);
}

/**
 * Lets `change` rewrite rows of an append-only table, which refuses again afterwards. Only for copies that are handed
 * to others: what the office keeps stays as it was written.
 */
export async function rewriteInCopy<T>(
  db: Kysely<T>,
  table: string,
  change: () => Promise<void>,
): Promise<void> {
  await sql`drop trigger ${wordsFor(table).at('update')}`.execute(db);
  await change();
  await refuseUpdates(db, table);
}

async function refuseUpdates<T>(db: Kysely<T>, table: string): Promise<void> {
  const { refuse, at, on } = wordsFor(table);
  await sql`create trigger ${at('update')} before update on ${on} begin select raise(abort, ${refuse}); end`.execute(
    db,
  );
}

function wordsFor(table: string) {
  return {
    refuse: sql.raw(`'${table} is append-only'`),
    at: (kind: string) => sql.ref(`${table}_no_${kind}`),
    on: sql.table(table),
  };
}
