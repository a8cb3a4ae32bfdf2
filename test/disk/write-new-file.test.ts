import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeNewFile } from '../../src/disk/write-new-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('一');
  throw new Error('the source gave up');
}

test('writes all pieces, in a folder that is made where it is missing', async () => {
  const path = join(folder, '新', '目录', 'a.bin');
  await writeNewFile(path, pieces('一', '', '二'));
  expect(readFileSync(path, 'utf8')).toBe('一二');
  expect(readdirSync(join(folder, '新', '目录'))).toEqual(['a.bin']);
});

test('a name that is taken is refused, before anything is asked of the source', async () => {
  const path = join(folder, 'a.bin');
  writeFileSync(path, '原来的');
  await expect(writeNewFile(path, broken())).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringContaining('没有改动它。请换一个文件名'),
  });
  expect(readFileSync(path, 'utf8')).toBe('原来的');
  mkdirSync(join(folder, 'b.bin'));
  await expect(writeNewFile(join(folder, 'b.bin'), pieces('一'))).rejects.toThrow('已经存在');
});

test('a name that is taken meanwhile is not written over', async () => {
  const path = join(folder, 'a.bin');
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('一');
    writeFileSync(path, '别人的');
  }
  await expect(writeNewFile(path, slow())).rejects.toThrow('已经存在');
  expect(readdirSync(folder)).toEqual(['a.bin']);
  expect(readFileSync(path, 'utf8')).toBe('别人的');
});

test('a source that fails leaves nothing, and its own words', async () => {
  await expect(writeNewFile(join(folder, 'a.bin'), broken())).rejects.toThrow('the source gave up');
  expect(readdirSync(folder)).toEqual([]);
});

test('takes away what a killed run left of the same file, and nothing else', async () => {
  for (const name of ['a.bin.4711.tmp', 'a.bin.old.tmp', 'b.bin.4711.tmp'])
    writeFileSync(join(folder, name), '');
  await writeNewFile(join(folder, 'a.bin'), pieces('一'));
  expect(readdirSync(folder).toSorted()).toEqual(['a.bin', 'a.bin.old.tmp', 'b.bin.4711.tmp']);
});

test('a place that cannot be written is told in Chinese', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(writeNewFile(join(folder, 'file', 'a.bin'), pieces('一'))).rejects.toMatchObject({
    name: 'RunError',
    message: expect.stringContaining('写不进去'),
  });
  expect(existsSync(join(folder, 'file', 'a.bin'))).toBe(false);
});
