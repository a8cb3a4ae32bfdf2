import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { freshStore, snapshotOf } from './samples.ts';

test('a snapshot comes back byte for byte, with all that was asked and answered', async () => {
  const store = await freshStore();
  const bytes = Buffer.from([0, 255, 0xb2, 0xe2, ...Array(500).fill(65)]);
  const snapshot = snapshotOf(bytes, {
    site: 'scxxjjhqcy',
    method: 'POST',
    form: 'GetItems=1&PageNum=2',
    servedFrom: 'http://127.0.0.1:8080',
    status: 404,
    headers: { a: '1', 内容: '二' },
    charset: 'gb18030',
    purpose: 'list',
  });
  const id = await store.putSnapshot(snapshot);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await store.getSnapshot(id)).toEqual({ ...snapshot, id, sha256 });
  expect(await store.getSnapshot(id + 1)).toBeNull();
});

test.each([0, 1, 40, 100_000])('bodies of %i bytes', async (size) => {
  const store = await freshStore();
  const body = Buffer.alloc(size, '餐');
  const id = await store.putSnapshot(snapshotOf(body));
  expect((await store.getSnapshot(id))?.body).toEqual(body);
});

test('the same bytes are kept once, and small', async () => {
  const store = await freshStore();
  const page = '<p>后勤服务</p>'.repeat(5000);
  const first = await store.putSnapshot(snapshotOf(page));
  const second = await store.putSnapshot(snapshotOf(page, { fetchedAt: '2025-12-21T08:00:00.000Z' }));
  expect(second).not.toBe(first);
  const raw = new Database(store.file, { readonly: true });
  const bodies = raw.prepare('select length(bytes) from body').pluck().all();
  raw.close();
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toBeLessThan(Buffer.byteLength(page) / 20);
  const hashes = await store.snapshotHashes([first, second, 999]);
  expect(hashes.get(first)).toBe(hashes.get(second));
  expect(hashes.size).toBe(2);
});

test('snapshots are walked in order of id, by purpose or all, while others are written', async () => {
  const store = await freshStore();
  for (let index = 0; index < 120; index += 1) {
    await store.putSnapshot(snapshotOf(`page ${index}`, { purpose: index % 3 === 0 ? 'list' : 'article' }));
  }
  const lists: number[] = [];
  for await (const snapshot of store.listSnapshots('list')) {
    lists.push(snapshot.id);
    if (lists.length === 1) await store.setMeta('written', 'meanwhile');
  }
  expect(lists).toEqual(Array.from({ length: 40 }, (_, index) => index * 3 + 1));
  const all: string[] = [];
  for await (const snapshot of store.listSnapshots()) all.push(snapshot.body.toString());
  expect(all).toEqual(Array.from({ length: 120 }, (_, index) => `page ${index}`));
});

test('hashes of more snapshots than one question to the database may name', async () => {
  const store = await freshStore();
  for (let index = 0; index < 450; index += 1) await store.putSnapshot(snapshotOf(`p${index}`));
  const hashes = await store.snapshotHashes(Array.from({ length: 450 }, (_, index) => index + 1));
  expect(new Set(hashes.values()).size).toBe(450);
});
