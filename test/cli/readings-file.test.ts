import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { readReadings } from '../../src/cli/readings-file.ts';
import { InputError } from '../../src/model/failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-readings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: string | Buffer): string {
  const file = join(folder, 'readings.json');
  writeFileSync(file, content);
  return file;
}

describe('a readings file', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
  ])('is read in %s', async (_, encode) => {
    const read = await readReadings(fileOf(encode('{"unit-rank":"site","bids":"no"}')), 2025);
    expect(read).toEqual({ 'unit-rank': 'site', bids: 'no' });
  });

  it.each([
    ['one reading answered twice', '{\n"bids":"no",\n"bids":"yes"\n}', /第 3 行：口径「bids」答了不止一次/],
    ['a comma too few', '{\n"bids":"no"\n"editor":"none"\n}', /第 3 行：口径文件应是 JSON 对象/],
    ['a list', '["bids"]', /应是一个 JSON 对象/],
    ['nothing', '', /第 1 行：口径文件应是 JSON 对象/],
    ['no text at all', Buffer.from([0x00, 0xd8, 0xff, 0x81, 0x9d]), /文字编码认不出来/],
  ])('with %s is refused, naming the place', async (_, content, message) => {
    const failed = await readReadings(fileOf(content), 2025).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(InputError);
    expect(String(failed)).toMatch(message);
  });

  it('that is missing or a directory is named as such', async () => {
    await expect(readReadings(join(folder, 'none.json'), 2025)).rejects.toThrow(/找不到口径文件/);
    await expect(readReadings(folder, 2025)).rejects.toThrow(/是一个目录/);
  });
});
