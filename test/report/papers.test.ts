import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadPapers, PAPER_FILES } from '../../src/report/papers.ts';
import { shippedPapers } from './papers.ts';

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'tally-papers-'));
  for (const name of Object.values(PAPER_FILES)) {
    cpSync(resolve(import.meta.dirname, '..', '..', 'data', name), join(data, name));
  }
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

it('files that an office has saved anew are the same files', async () => {
  const wording = join(data, PAPER_FILES.wording);
  const holidays = join(data, PAPER_FILES.holidays);
  const shipped = await shippedPapers();
  const windows = (file: string): string => readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
  writeFileSync(wording, `\ufeff${windows(wording)}`);
  writeFileSync(holidays, iconv.encode(windows(holidays), 'gb18030'));
  const { wording: read, holidays: table, hashes } = await loadPapers(data);
  expect(read).toEqual(shipped.wording);
  expect(table.days).toEqual(shipped.holidays.days);
  expect(hashes).toEqual(shipped.hashes);
});

it('a file in no known encoding is refused, not printed as rubbish', async () => {
  writeFileSync(join(data, PAPER_FILES.slip), Buffer.from([0x7b, 0xff, 0xff, 0x81, 0x20, 0x7d]));
  await expect(loadPapers(data)).rejects.toThrow(/slip\.json：文字编码认不出来/);
});

it('a file that is missing is named', async () => {
  rmSync(join(data, PAPER_FILES.layout));
  await expect(loadPapers(data)).rejects.toThrow(/找不到文件：.*layout\.json/);
});
