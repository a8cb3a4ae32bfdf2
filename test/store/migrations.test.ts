import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../src/store/migrations/all.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import type { Migration } from '../../src/store/migrations/migration.ts';
import { openStore } from '../../src/store/open.ts';
import { connect } from '../../src/store/sqlite/connect.ts';
import { decisionOf, freshHome } from './samples.ts';

const next = (MIGRATIONS.at(-1)?.version ?? 0) + 1;

const addsTable: Migration = {
  version: next,
  async up(db) {
    await db.schema.createTable('objection').addColumn('id', 'integer').execute();
  },
};
const breaks: Migration = {
  version: next + 1,
  async up(db) {
    await db.schema.createTable('half_done').addColumn('id', 'integer').execute();
    await db.schema.createTable('objection').addColumn('id', 'integer').execute();
  },
};

async function homeWithDecision(): Promise<string> {
  const home = freshHome();
  const store = await openStore(home);
  await store.appendDecisions([decisionOf('http://www.scgxhq.com/1')]);
  await store.close();
  return home;
}

function inspect(file: string): { tables: unknown[]; version: unknown; decisions: unknown } {
  const raw = new Database(file);
  const tables = raw.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  const version = raw.prepare('select version from store_version').pluck().get();
  const decisions = raw.prepare('select count(*) from decision').pluck().get();
  raw.close();
  return { tables, version, decisions };
}

test('versions are 1, 2, 3 … without gaps', () => {
  expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('an older database is brought forward with everything in it', async () => {
  const file = join(await homeWithDecision(), 'tally.db');
  const connection = connect(file);
  await migrate(connection.db, [...MIGRATIONS, addsTable], file);
  await connection.close();
  expect(inspect(file)).toMatchObject({ version: next, decisions: 1 });
  expect(inspect(file).tables).toContain('objection');
});

test('a step that fails leaves the old version whole', async () => {
  const file = join(await homeWithDecision(), 'tally.db');
  const connection = connect(file);
  await expect(migrate(connection.db, [...MIGRATIONS, addsTable, breaks], file)).rejects.toThrow();
  await connection.close();
  const after = inspect(file);
  expect(after).toMatchObject({ version: next - 1, decisions: 1 });
  expect(after.tables).not.toContain('objection');
  expect(after.tables).not.toContain('half_done');
});

test('a database of a newer program is refused and left as it was', async () => {
  const home = await homeWithDecision();
  const file = join(home, 'tally.db');
  const connection = connect(file);
  await migrate(connection.db, [...MIGRATIONS, addsTable], file);
  await connection.close();
  await expect(openStore(home)).rejects.toMatchObject({
    name: 'RunError',
    code: 'newer-database',
    message: expect.stringContaining('请升级本程序'),
  });
  expect(inspect(file)).toMatchObject({ version: next, decisions: 1 });
});

test('several that open a new directory at once end with one sound database', async () => {
  const home = freshHome();
  const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(home)));
  await Promise.all(stores.map((store, index) => store.setMeta(`k${index}`, 'v')));
  await Promise.all(stores.map((store) => store.close()));
  const store = await openStore(home);
  expect(await Promise.all([0, 1, 2, 3, 4].map((index) => store.getMeta(`k${index}`)))).toEqual(
    Array(5).fill('v'),
  );
  await store.close();
});
