import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { connect } from '../../src/store/sqlite/connect.ts';
import { decisionOf, freshHome, freshStore } from './samples.ts';

const WRITER = fileURLToPath(new URL('./kill-writer.ts', import.meta.url));

/** Lets a writer run until it has reported so many acts, then kills it with no chance to tidy up. */
async function writeAndKill(home: string, run: number, acts: number): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, home, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
  const reported: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    reported.push(line);
    if (reported.length === acts) child.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
  return reported;
}

test('kill -9 in the middle of writing loses nothing that was reported and leaves nothing half done', async () => {
  const home = freshHome();
  const reported: string[] = [];
  for (const [run, acts] of [1, 7, 40].entries()) reported.push(...(await writeAndKill(home, run, acts)));
  expect(reported.length).toBeGreaterThanOrEqual(48);

  const store = await openStore(home);
  const postings = await store.postings(2025, true);
  const archived = new Set(postings.filter(({ state }) => state === 'archived').map(({ ident }) => ident));
  for (const ident of reported) expect(archived).toContain(ident);
  for (const posting of postings) {
    expect(posting.columns).toHaveLength(1);
    expect(posting.snapshotId === null).toBe(posting.state !== 'archived');
    if (posting.snapshotId === null) continue;
    expect((await store.getSnapshot(posting.snapshotId))?.body.toString()).toBe(
      `${posting.ident} `.repeat(3000),
    );
  }
  await store.close();
  const raw = new Database(join(home, 'tally.db'));
  expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(raw.pragma('foreign_key_check')).toEqual([]);
  raw.close();
});

test('every commit is synced to the disk, and others see it at once', async () => {
  const store = await freshStore();
  await store.appendDecisions([decisionOf('x')]);
  const other = connect(store.file);
  expect((await sql`pragma journal_mode`.execute(other.db)).rows).toEqual([{ journal_mode: 'wal' }]);
  // 2 is FULL: the log is synced at every commit, so that a power cut takes nothing back.
  expect((await sql`pragma synchronous`.execute(other.db)).rows).toEqual([{ synchronous: 2 }]);
  expect((await sql`pragma foreign_keys`.execute(other.db)).rows).toEqual([{ foreign_keys: 1 }]);
  expect(await other.db.selectFrom('decision').select('object').execute()).toEqual([{ object: 'x' }]);
  await other.close();
});

test('two that write at the same time lose nothing of each other', async () => {
  const home = freshHome();
  const [one, two] = [await freshStore(home), await freshStore(home)];
  const acts = [one, two].flatMap((store, who) =>
    Array.from({ length: 25 }, (_, index) => store.appendDecisions([decisionOf(`${who}-${index}`)])),
  );
  await Promise.all(acts);
  const objects = (await one.decisions()).map(({ object }) => object);
  expect(new Set(objects).size).toBe(50);
  expect(await two.decisions()).toEqual(await one.decisions());
});
