import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { InputError, RunError } from '../../src/model/failure.ts';
import { openStore } from '../../src/store/open.ts';
import { connect } from '../../src/store/sqlite/connect.ts';
import { storeOver } from '../../src/store/store.ts';
import { freshHome, freshStore, snapshotOf } from './samples.ts';

describe('opening a store', () => {
  test('makes the directory and its parents, and keeps what was written', async () => {
    const home = join(freshHome(), '数据', '2025');
    const store = await openStore(home);
    expect(store.file).toBe(join(home, 'tally.db'));
    await store.setMeta('sample', '川');
    await store.close();
    const again = await freshStore(home);
    expect(await again.getMeta('sample')).toBe('川');
  });

  test('the one file holds everything once it is closed', async () => {
    const home = freshHome();
    const store = await openStore(home);
    await store.setMeta('k', 'v');
    await store.close();
    expect(readdirSync(home)).toEqual(['tally.db']);
    const copy = freshHome();
    writeFileSync(join(copy, 'tally.db'), readFileSync(join(home, 'tally.db')));
    expect(await (await freshStore(copy)).getMeta('k')).toBe('v');
  });

  test('a command that only reads makes nothing', async () => {
    const home = join(freshHome(), 'none');
    const opening = openStore(home, { mustExist: true });
    await expect(opening).rejects.toThrow(/还没有数据.*tally crawl.*tally import/);
    await expect(opening).rejects.toBeInstanceOf(InputError);
    expect(existsSync(home)).toBe(false);
  });

  test.each(['', 'deeper'])(
    'a file where the directory should be is a failure in Chinese (%j)',
    async (below) => {
      const path = join(freshHome(), 'file');
      writeFileSync(path, 'x');
      await expect(openStore(join(path, below))).rejects.toMatchObject({
        name: 'RunError',
        code: 'home-unwritable',
        message: expect.stringContaining('不能作为数据目录'),
      });
    },
  );

  test('a directory where the database should be is a failure in Chinese', async () => {
    const home = freshHome();
    mkdirSync(join(home, 'tally.db'));
    await expect(openStore(home)).rejects.toMatchObject({ name: 'RunError', code: 'home-unwritable' });
  });

  test('a file that is no database is refused and left as it was', async () => {
    const home = freshHome();
    const file = join(home, 'tally.db');
    const words = '这是一份会议记录，不是数据库。'.repeat(100);
    writeFileSync(file, words);
    await expect(openStore(home)).rejects.toMatchObject({ name: 'RunError', code: 'not-a-database' });
    expect(readFileSync(file, 'utf8')).toBe(words);
  });

  test("another program's database is refused and left as it was", async () => {
    const home = freshHome();
    const other = new Database(join(home, 'tally.db'));
    other.exec('create table contacts (name text)');
    other.close();
    await expect(openStore(home)).rejects.toMatchObject({ code: 'not-a-tally-database' });
    const after = new Database(join(home, 'tally.db'));
    const tables = after.prepare('select name from sqlite_master').pluck().all();
    after.close();
    expect(tables).toEqual(['contacts']);
  });

  test('a full disk is told in Chinese, and nothing of the act is kept', async () => {
    const home = freshHome();
    await (await openStore(home)).close();
    const file = join(home, 'tally.db');
    const connection = connect(file);
    const store = storeOver(connection, file);
    await sql`pragma max_page_count = 60`.execute(connection.db);
    await expect(store.putSnapshot(snapshotOf(randomBytes(2_000_000)))).rejects.toMatchObject({
      name: 'RunError',
      code: 'disk-full',
      message: expect.stringContaining('磁盘空间不足'),
    });
    expect(await store.getSnapshot(1)).toBeNull();
    await store.setMeta('still', 'usable');
    expect(await store.getMeta('still')).toBe('usable');
    await store.close();
  });

  test('failures carry what caused them', async () => {
    const home = freshHome();
    writeFileSync(join(home, 'tally.db'), 'x'.repeat(4096));
    const error = await openStore(home).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RunError);
    expect(error instanceof RunError && error.cause).toBeInstanceOf(Database.SqliteError);
  });
});
