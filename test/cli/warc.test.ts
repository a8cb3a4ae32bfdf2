import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningReplica, serveReplica } from '../../src/sample/replica/serve.ts';
import { CONTENT } from '../collect/support/year-content.ts';
import { fieldsOf, readWarc } from '../report/warc/read-back.ts';
import { tallyAsync, tallyIn } from './tally-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-warc-'));
const HOME = ['--home', 'home'];
let replica: RunningReplica;

beforeAll(async () => {
  replica = await serveReplica(CONTENT.scgxhq, { delay: 0 });
  const base = `scgxhq=${replica.origin}`;
  const crawl = ['crawl', '--year', '2025', '--site', 'scgxhq', '--now', '2026-01-05', '--base', base];
  const done = await tallyAsync(folder, ...crawl, ...HOME);
  expect(done.status, done.stderr).toBe(0);
});

afterAll(async () => {
  await replica.close();
  rmSync(folder, { recursive: true, force: true });
});

const warc = (...flags: string[]) => tallyIn(folder, 'warc', ...flags);
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));

describe('tally warc', { timeout: 60_000 }, () => {
  it('exports what the crawl archived; an independent reader finds every page with the bytes served', async () => {
    const done = warc('--year', '2025', ...HOME, '--to', 'out/y.warc.gz', '--json');
    expect([done.status, done.stderr]).toEqual([0, '']);
    const told = JSON.parse(done.stdout);
    const records = await readWarc(bytesOf('out/y.warc.gz'));
    expect(told).toMatchObject({
      year: 2025,
      records: records.length,
      bytes: bytesOf('out/y.warc.gz').length,
    });
    const responses = records.filter(({ type }) => type === 'response');
    expect(responses).toHaveLength(told.pages);
    expect(told.articles).toBeGreaterThan(3);
    const purposes = records
      .filter(({ type }) => type === 'metadata')
      .map(({ payload }) => fieldsOf(payload)['purpose']);
    expect(new Set(purposes)).toEqual(new Set(['robots', 'home', 'list', 'article']));
    for (const { http, field } of responses) {
      expect(http?.line).toBe('HTTP/1.1 200 OK');
      expect(field('WARC-Target-URI')).toMatch(/^http:\/\/www\.scgxhq\.com\//);
    }
    // The replica serves the same bytes again.
    const page = responses.find(({ field }) => field('WARC-Target-URI')?.includes('StId='));
    const address = new URL(page?.field('WARC-Target-URI') ?? '');
    const served = await fetch(replica.origin + address.pathname + address.search);
    expect(page?.payload).toEqual(Buffer.from(await served.arrayBuffer()));
  });

  it('writes the same bytes again, and says in plain words what it wrote', () => {
    const done = warc('--year', '2025', ...HOME, '--to', 'again.warc.gz');
    expect(done.status).toBe(0);
    expect(done.stdout).toMatch(/已导出 \d+ 个网页（稿件页 \d+ 个，列表等 \d+ 个）/);
    expect(bytesOf('again.warc.gz')).toEqual(bytesOf('out/y.warc.gz'));
  });

  it('exports a publication from its own record, its home gone', async () => {
    const publish = ['publish', '--year', '2025', ...HOME, '--draft', '--to', 'published'];
    expect([0, 3]).toContain(tallyIn(folder, ...publish).status);
    const done = warc('--published', 'published', '--home', 'none', '--to', 'p.warc.gz', '--json');
    expect([done.status, done.stderr]).toEqual([0, '']);
    const [kept, published] = [
      await readWarc(bytesOf('out/y.warc.gz')),
      await readWarc(bytesOf('p.warc.gz')),
    ];
    const ids = (records: typeof kept) => records.slice(1).map(({ field }) => field('WARC-Record-ID'));
    expect(ids(published)).toEqual(ids(kept));
    expect(fieldsOf(published[0]?.payload ?? Buffer.alloc(0))['description']).toContain('封存的结果');
    expect(tallyIn(folder, 'verify', 'published').stdout).toContain('逐字节一致');
  });

  it.each([
    [['--year', '2025', ...HOME, '--to', 'out/y.warc.gz'], '已经存在，没有改动它'],
    [['--year', '2025', ...HOME, '--to', 'y.warc'], '应以 .warc.gz 结尾'],
    [['--year', '2021', ...HOME, '--to', 'n.warc.gz'], '2021 年度没有采集过网页'],
    [['--year', '2025', '--home', 'none', '--to', 'n.warc.gz'], '还没有数据'],
    [[...HOME, '--to', 'n.warc.gz'], '请用 --year 给出年度'],
    [['--year', '2025', ...HOME], '--to'],
    [['--published', 'home', '--to', 'n.warc.gz'], '不是 tally publish 写出的目录'],
    [['--published', 'published', '--year', '2024', '--to', 'n.warc.gz'], '是 2025 年度的结果'],
  ])('%j is refused, and nothing is written', (flags, words) => {
    const before = readdirSync(folder);
    const done = warc(...flags);
    expect([done.status, done.stdout]).toEqual([2, '']);
    expect(done.stderr).toContain(words);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('a disk that does not take it is told, and nothing is left', () => {
    writeFileSync(join(folder, 'file'), '');
    const done = warc('--year', '2025', ...HOME, '--to', 'file/y.warc.gz');
    expect(done.status).toBe(1);
    expect(done.stderr).toContain('写不进去');
  });
});
