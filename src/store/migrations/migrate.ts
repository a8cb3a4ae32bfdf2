import type { Kysely, Transaction } from 'kysely';
import { RunError } from '../../model/failure.ts';
import type { Tables } from '../schema.ts';
import type { Migration } from './migration.ts';

/**
 * Brings the database to the newest version, one transaction for all steps: it is at the old version or at the new
 * one, never between. Refuses a database of a newer program, and one that is somebody else's.
 */
export async function migrate(
  db: Kysely<Tables>,
  migrations: readonly Migration[],
  file: string,
): Promise<void> {
  const newest = migrations.at(-1)?.version ?? 0;
  const steps = (version: number) => migrations.filter((migration) => migration.version > version);
  const present = await versionOf(db, file);
  if (present > newest) throw newer(file, present, newest);
  if (steps(present).length === 0) return;
  await db.transaction().execute(async (transaction) => {
    // Another process may have migrated while this one waited for the lock.
    const version = await versionOf(transaction, file);
    if (version > newest) throw newer(file, version, newest);
    for (const migration of steps(version)) await migration.up(shapeless(transaction));
    await noteVersion(transaction, newest);
  });
}

/** 0 for a file with nothing in it. */
async function versionOf(db: Kysely<Tables>, file: string): Promise<number> {
  const tables = await db.introspection.getTables();
  if (tables.length === 0) return 0;
  if (!tables.some((table) => table.name === 'store_version')) {
    throw new RunError(
      'not-a-tally-database',
      `${file}：这是别的程序的数据库，不是本程序的；请检查 --home。`,
    );
  }
  const row = await db.selectFrom('store_version').select('version').executeTakeFirst();
  if (row === undefined) throw new RunError('database-damaged', `${file}：数据库没有版本号，可能已损坏。`);
  return row.version;
}

async function noteVersion(db: Transaction<Tables>, version: number): Promise<void> {
  await db.schema
    .createTable('store_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.deleteFrom('store_version').execute();
  await db.insertInto('store_version').values({ version }).execute();
}

/** A migration knows the tables of its own time only, not today's. */
function shapeless(db: Transaction<Tables>): Kysely<never> {
  return db.$extendTables<never>();
}

function newer(file: string, found: number, known: number): RunError {
  return new RunError(
    'newer-database',
    `${file}：由更新版本的程序建立（数据版本 ${found}，本程序只认识到 ${known}）；请升级本程序后再用，数据没有改动。`,
  );
}
