import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallHome } from '../report/publication/small-home.ts';
import { tallyIn } from './tally-cli.ts';

let folder = '';
const PUBLISHED = join('reports', 'published', '2025');
const RECORD = join(PUBLISHED, 'record');
const HOME = ['--home', 'data'];
const CLAIMS =
  '媒体,标题,刊登日期,网址或版面,单位,第一作者,凭证,正文\n四川日报,甲,2025-03-01,第3版,四川农业大学,,,\n';

beforeAll(async () => {
  ({ folder } = await smallHome());
  writeFileSync(join(folder, 'claims.csv'), CLAIMS);
  const done = tallyIn(folder, 'publish', '--year', '2025', ...HOME, '--notice-date', '2026-01-05');
  expect(done.status, done.stderr).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const listed = (): readonly string[] => readdirSync(join(folder, PUBLISHED), { recursive: true }).map(String);

describe('nothing is ever written into a publication', { timeout: 120_000 }, () => {
  const year = ['--year', '2025'];
  it.each([
    ['whatif over a table', ['whatif', ...year, ...HOME, '--csv', join(PUBLISHED, 'ledger.csv')]],
    ['whatif beside it', ['whatif', ...year, ...HOME, '--line-csv', join(PUBLISHED, 'line.csv')]],
    ['decisions', ['decisions', ...HOME, '--csv', join(PUBLISHED, 'decisions.csv')]],
    ['warc', ['warc', ...year, ...HOME, '--to', join(PUBLISHED, 'y.warc.gz')]],
    ['a template', ['import', 'media', '--template', join(PUBLISHED, 'media.csv')]],
    [
      'a template of nominations',
      ['select', '--pack', 'youzhi-shifangang', '--template', join(PUBLISHED, 'n.csv')],
    ],
    [
      'probe',
      ['probe', ...HOME, '--site', 'scgxhq', '--base', 'scgxhq=http://127.0.0.1:9', '--out', PUBLISHED],
    ],
    ['an import', ['import', 'media', 'claims.csv', '--home', RECORD]],
    ['an answer to a reading', ['readings', '--set', 'bids=no', '--by', '甲某', '--home', RECORD]],
    ['even by reading', ['questions', ...year, '--home', RECORD]],
    ['a new record within', ['import', 'media', 'claims.csv', '--home', join(PUBLISHED, 'data')]],
  ])('%s', (_, args) => {
    const before = listed();
    const done = tallyIn(folder, ...args);
    expect(done.stderr).toMatch(/在已封存的 .* 里面/);
    expect([done.status, done.stdout]).toEqual([2, '']);
    expect(listed()).toEqual(before);
  });

  it('and after all that it is still as it was sealed', () => {
    const done = tallyIn(folder, 'verify', PUBLISHED);
    expect([done.status, done.stdout]).toEqual([0, expect.stringContaining('逐字节一致')]);
  });
});

describe('a table for --csv', { timeout: 60_000 }, () => {
  it('goes nowhere but to a .csv file: the record itself stays whole', () => {
    const done = tallyIn(folder, 'whatif', '--year', '2025', ...HOME, '--csv', join('data', 'tally.db'));
    expect([done.status, done.stdout]).toEqual([2, '']);
    expect(done.stderr).toContain('应以 .csv 结尾');
    expect(tallyIn(folder, 'questions', '--year', '2025', ...HOME).status).toBe(0);
  });
});
