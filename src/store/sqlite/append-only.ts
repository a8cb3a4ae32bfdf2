import { type Kysely, sql } from 'kysely';

/**
 * Lets the database itself refuse to change or drop rows of a table, also under `INSERT OR REPLACE`, which removes
 * the old row without telling the delete trigger. SQLite's own words: another database gets its own such file.
 */
export async function makeAppendOnly(db: Kysely<never>, table: string, key: string): Promise<void> {
  const refuse = sql.raw(`'${table} is append-only'`);
  const at = (kind: string) => sql.ref(`${table}_no_${kind}`);
  const on = sql.table(table);
  await sql`create trigger ${at('update')} before update on ${on} begin select raise(abort, ${refuse}); end`.execute(
    db,
  );
  await sql`create trigger ${at('delete')} before delete on ${on} begin select raise(abort, ${refuse}); end`.execute(
    db,
  );
  await sql`create trigger ${at('replace')} before insert on ${on}
    when exists (select 1 from ${on} where ${sql.ref(key)} = new.${sql.ref(key)})
    begin select raise(abort, ${refuse}); end`.execute(db);
}
