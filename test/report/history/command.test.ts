import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { tallyIn } from '../../cli/tally-cli.ts';
import { decisionOf } from '../../store/samples.ts';
import { smallHome } from '../publication/small-home.ts';

const YEAR = ['--year', '2025', '--home', 'data'];
const OUT = ['--out', 'out'];

let folder: string;
const path = (...parts: string[]): string => join(folder, ...parts);

function publish(...flags: string[]): void {
  const done = tallyIn(folder, 'publish', ...YEAR, ...OUT, ...flags);
  expect(done.stderr).toBe('');
  expect(done.status).toBe(0);
}

function history(...flags: string[]) {
  const done = tallyIn(folder, 'history', ...YEAR, '--json', ...(flags.length === 0 ? OUT : flags));
  expect(done.stderr).toBe('');
  expect(done.status).toBe(0);
  return JSON.parse(done.stdout);
}

const states = (list: ReturnType<typeof history>): string[] =>
  list.entries.flatMap((entry: { type: string; state: string }) =>
    entry.type === 'publication' ? [entry.state] : [],
  );

async function decide(): Promise<void> {
  const store = await openStore(path('data'));
  await store.appendDecisions([decisionOf('http://www.scgxhq.com/p/6.html')]);
  await store.close();
}

beforeAll(async () => {
  folder = (await smallHome()).folder;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('tally history', { timeout: 120_000 }, () => {
  it('says so where nothing was published', () => {
    const done = tallyIn(folder, 'history', ...YEAR);
    expect([done.status, done.stderr]).toEqual([0, '']);
    expect(done.stdout).toContain('还没有发布过');
    expect(history()).toEqual({ year: 2025, entries: [], unregistered: [] });
  });

  it('lists each publication with when, by whom, where and what, and what came between', async () => {
    publish('--draft');
    await decide();
    publish('--notice-date', '2025-12-25', '--by', '巫望宸');
    const { entries } = history();
    const manifest = JSON.parse(readFileSync(path('out', 'published', '2025', 'manifest.json'), 'utf8'));
    expect(entries).toMatchObject([
      {
        type: 'publication',
        number: 1,
        draft: true,
        publishedOn: null,
        by: null,
        decisions: 0,
        state: 'same',
      },
      { type: 'decisions', appended: 1 },
      {
        type: 'publication',
        number: 2,
        draft: false,
        publishedOn: '2025-12-25',
        by: '巫望宸',
        program: manifest.program.replace('tally ', ''),
        decisions: manifest.decisions,
        folder: path('out', 'published', '2025'),
        manifest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        units: 3,
        authors: 4,
      },
    ]);
    expect(tallyIn(folder, 'history', '--year', '2024', '--home', 'data').stdout).toContain('还没有发布过');
  });

  it('all publications stay verifiable, also those whose record tells of earlier ones', () => {
    for (const name of ['2025-draft', '2025']) {
      expect(tallyIn(folder, 'verify', path('out', 'published', name)).stdout).toContain('逐字节一致');
    }
  });

  it('sees what was changed, moved, put in the same place again, or is gone', () => {
    const place = path('out', 'published', '2025');
    const manifest = join(place, 'manifest.json');
    const before = readFileSync(manifest);
    chmodSync(manifest, 0o644);
    writeFileSync(manifest, `${before} `);
    expect(states(history())).toEqual(['same', 'changed']);
    expect(tallyIn(folder, 'history', ...YEAR, ...OUT).stdout).toContain('请用 tally verify 核对');
    writeFileSync(manifest, before);

    mkdirSync(path('else', 'published'), { recursive: true });
    renameSync(place, path('else', 'published', '旧的2025'));
    expect(states(history())).toEqual(['same', 'missing']);
    expect(tallyIn(folder, 'history', ...YEAR, ...OUT).stdout).toContain('用 --out 指明');
    const found = history('--out', 'else');
    expect(states(found)).toEqual(['same', 'moved']);
    expect(found.entries.at(-1).folder).toBe(path('else', 'published', '旧的2025'));

    publish('--notice-date', '2025-12-26');
    expect(states(history())).toEqual(['same', 'replaced', 'same']);
    expect(states(history('--out', 'else'))).toEqual(['same', 'moved', 'same']);
  });

  it('data and results moved together are found where they are', () => {
    const moved = path('moved');
    mkdirSync(moved);
    for (const name of ['data', 'out']) cpSync(path(name), join(moved, name), { recursive: true });
    const done = tallyIn(moved, 'history', ...YEAR, ...OUT, '--json');
    const folders = JSON.parse(done.stdout).entries.flatMap((entry: { state?: string; folder?: string }) =>
      entry.state === 'same' ? [entry.folder] : [],
    );
    expect(folders).toEqual(['2025-draft', '2025'].map((name) => join(moved, 'out', 'published', name)));
  });

  it('a publication that was frozen but not recorded is found and said so; half-made ones are none', () => {
    // As a kill between the two leaves it: the folder in its place, the record as it was before.
    copyFileSync(path('data', 'tally.db'), path('before.db'));
    publish('--to', path('out', 'published', '2025-second'), '--by', '巫望宸');
    copyFileSync(path('before.db'), path('data', 'tally.db'));
    cpSync(path('out', 'published', '2025'), path('out', 'published', '2025-third.4711.tmp'), {
      recursive: true,
    });
    mkdirSync(path('out', 'published', '2025-broken', 'record'), { recursive: true });
    const { entries, unregistered } = history();
    expect(entries.filter(({ type }: { type: string }) => type === 'publication')).toHaveLength(3);
    expect(unregistered).toMatchObject([
      { folder: path('out', 'published', '2025-broken'), said: null },
      {
        folder: path('out', 'published', '2025-second'),
        said: { publication: { year: 2025, by: '巫望宸' }, units: 3, authors: 4 },
      },
    ]);
    const text = tallyIn(folder, 'history', ...YEAR, ...OUT).stdout;
    expect(text).toContain('未登记');
    expect(text).toContain('2025-broken：清单缺失或读不出来');
    expect(text).not.toContain('4711');
  });
});
