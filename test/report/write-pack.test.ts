import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePack } from '../../src/report/write-pack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('writePack', () => {
  it('replaces a whole pack and leaves nothing else behind', async () => {
    await writePack(
      folder,
      new Map([
        ['a.csv', 'old a'],
        ['sub/b.csv', 'old b'],
      ]),
    );
    await writePack(
      folder,
      new Map([
        ['a.csv', 'new a'],
        ['sub/b.csv', 'new b'],
        ['c.csv', 'c'],
      ]),
    );
    expect([read('a.csv'), read('sub/b.csv'), read('c.csv')]).toEqual(['new a', 'new b', 'c']);
    expect(readdirSync(folder).toSorted()).toEqual(['a.csv', 'c.csv', 'sub']);
  });

  it('changes nothing where one file cannot be replaced', async () => {
    writeFileSync(join(folder, 'a.csv'), 'old a');
    mkdirSync(join(folder, 'b.csv'));
    const writing = writePack(
      folder,
      new Map([
        ['a.csv', 'new a'],
        ['b.csv', 'new b'],
      ]),
    );
    await expect(writing).rejects.toThrow(/无法写入 .*b\.csv：同名的是一个文件夹。原有的结果文件没有改动/);
    expect(read('a.csv')).toBe('old a');
    expect(readdirSync(folder).toSorted()).toEqual(['a.csv', 'b.csv']);
  });
});
