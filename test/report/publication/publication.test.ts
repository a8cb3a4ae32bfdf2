import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../../src/report/publication/folder.ts';
import { clearHalfMade } from '../../../src/report/publication/half-made.ts';
import { verifyPublication } from '../../../src/report/publication/verify.ts';
import { openStore } from '../../../src/store/open.ts';
import { tallyIn } from '../../cli/tally-cli.ts';
import { otherwiseCounted } from './otherwise-counted.ts';
import { smallHome } from './small-home.ts';

const YEAR = ['--year', '2025', '--home', 'data', '--out', 'out'];
const PLACE = join('out', 'published', '2025');

let folder: string;
let published: string;

beforeAll(async () => {
  folder = (await smallHome()).folder;
  published = join(folder, PLACE);
  const done = tallyIn(folder, 'publish', ...YEAR, '--notice-date', '2025-12-25', '--by', '巫望宸');
  expect(done.stderr).toBe('');
  expect(done.status).toBe(0);
  expect(done.stdout).toMatch(/sha256:[0-9a-f]{64}/);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of a publication beside the folders of this test, gone with them. */
function copyOf(publication: string): string {
  const copy = join(mkdtempSync(join(folder, 'copy-')), '2025');
  cpSync(publication, copy, { recursive: true });
  return copy;
}

/** Runs a check with one file changed, and puts it back. */
async function withChange(name: string, change: (bytes: Buffer) => Buffer, check: () => Promise<void>) {
  const path = join(published, name);
  const before = readFileSync(path);
  chmodSync(path, 0o644);
  try {
    writeFileSync(path, change(before));
    await check();
  } finally {
    writeFileSync(path, before);
    chmodSync(path, 0o444);
  }
}

describe('publish', { timeout: 120_000 }, () => {
  it('freezes the whole pack with its record, read-only, and says who, when and with what', async () => {
    const names = await filesBelow(published);
    for (const name of [
      'notice.docx',
      'notice.html',
      'workbook.xlsx',
      'ledger.csv',
      'record/tally.db',
      'record/readings.json',
    ]) {
      expect(names).toContain(name);
    }
    for (const name of names) expect(statSync(join(published, name)).mode & 0o222, name).toBe(0);
    const manifest = JSON.parse(readFileSync(join(published, 'manifest.json'), 'utf8'));
    expect(manifest.publication).toMatchObject({
      year: 2025,
      publishedOn: '2025-12-25',
      by: '巫望宸',
      draft: false,
    });
    expect(Object.keys(manifest.record)).toEqual(names.filter((name) => name.startsWith('record/')));
    expect(Object.keys(manifest.outputs)).toEqual(
      names.filter((name) => !name.startsWith('record/') && name !== 'manifest.json'),
    );
    expect(readFileSync(join(published, 'notice.html'), 'utf8')).not.toContain('征求意见稿');
    expect(readdirSync(join(folder, 'out', 'published'))).toEqual(['2025']);
  });

  it('never writes over a publication, nor into a folder that is used', () => {
    const again = tallyIn(folder, 'publish', ...YEAR);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('不会改动它');
    const used = tallyIn(folder, 'publish', ...YEAR, '--to', 'data');
    expect(used.status).toBe(2);
    expect(used.stderr).toContain('不是空目录');
    const inside = tallyIn(folder, 'publish', ...YEAR, '--to', join(PLACE, 'again', 'below'));
    expect(inside.status).toBe(2);
    expect(inside.stderr).toContain('在已封存的');
    for (const command of [['report'], ['slips'], ['bulletin', '--until', '2025-03-31']]) {
      const over = tallyIn(folder, ...command, ...YEAR.slice(0, -1), join('out', 'published'));
      expect(over.status, over.stdout).toBe(2);
      expect(over.stderr).toContain('在已封存的');
    }
    writeFileSync(join(folder, 'file'), '');
    const file = tallyIn(folder, 'publish', ...YEAR, '--to', 'file');
    expect(file.status).toBe(2);
    expect(file.stderr).toContain('是一个文件，不是目录');
  });

  it('clears away what a publishing that was killed has left, and nothing that still runs', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const parent = join(folder, 'out', 'elsewhere');
    const left = [`2025.${dead}.tmp`, `2024.${dead}.tmp`, `2025.${process.pid}.tmp`];
    for (const name of left) mkdirSync(join(parent, name, 'record'), { recursive: true });
    await clearHalfMade(join(parent, '2025'));
    expect(readdirSync(parent)).toEqual(left.slice(1).toSorted());
  });

  it('refuses a notice whose period reaches a year without holidays', () => {
    const done = tallyIn(folder, 'publish', ...YEAR, '--to', 'later', '--notice-date', '2099-12-30');
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('放假安排');
    expect(readdirSync(folder)).not.toContain('later');
  });
});

describe('verify', { timeout: 120_000 }, () => {
  it('finds an untouched publication the same to the byte, also where its home is gone', () => {
    const done = tallyIn(join(folder, 'out'), 'verify', published, '--json');
    expect(done.stderr).toBe('');
    expect(JSON.parse(done.stdout)).toMatchObject({ same: true, differences: [] });
    expect(done.status).toBe(0);
  });

  it('finds and names every file in which one byte is changed', async () => {
    for (const name of await filesBelow(published)) {
      const size = statSync(join(published, name)).size;
      for (const at of [0, Math.floor(size / 2), size - 1]) {
        await withChange(
          name,
          (bytes) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))),
          async () => {
            const { differences } = await verifyPublication(published);
            expect(
              differences.map(({ file }) => file),
              `${name} @${at}`,
            ).toContain(name);
          },
        );
      }
    }
    expect((await verifyPublication(published)).differences).toEqual([]);
  }, 240_000);

  it('finds what is missing and what is too much', async () => {
    const extra = join(published, 'extra.txt');
    writeFileSync(extra, '');
    expect((await verifyPublication(published)).differences).toEqual([
      { file: 'extra.txt', what: '多出的文件，不属于这次发布' },
    ]);
    rmSync(extra);
    const ledger = readFileSync(join(published, 'ledger.csv'));
    rmSync(join(published, 'ledger.csv'));
    expect((await verifyPublication(published)).differences).toEqual([{ file: 'ledger.csv', what: '缺少' }]);
    writeFileSync(join(published, 'ledger.csv'), ledger, { mode: 0o444 });
  });

  it('finds a figure that was changed in the table and in the manifest alike', async () => {
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    const table = readFileSync(join(published, 'unit-ranking.csv'));
    const forged = Buffer.from(table.toString('utf8').replace('西南石油大学,1', '西南石油大学,9'));
    expect(hash(forged)).not.toBe(hash(table));
    await withChange(
      'unit-ranking.csv',
      () => forged,
      () =>
        withChange(
          'manifest.json',
          (bytes) => Buffer.from(bytes.toString('utf8').replace(hash(table), hash(forged))),
          async () => {
            const { differences } = await verifyPublication(published);
            expect(differences.map(({ file }) => file)).toEqual(['manifest.json', 'unit-ranking.csv']);
          },
        ),
    );
  });

  it('finds a reading that was changed in the record', async () => {
    await withChange(
      'record/readings.json',
      (bytes) => Buffer.from(bytes.toString('utf8').replace('"unit-rank": "total"', '"unit-rank": "site"')),
      async () => {
        const { differences } = await verifyPublication(published);
        expect(differences.map(({ file }) => file)).toContain('record/readings.json');
      },
    );
  });

  it('names what a publication without its record, or with a part of it, lacks', async () => {
    for (const [gone, words] of [
      ['record', '缺少 record/publication.json、record/readings.json、record/tally.db'],
      [join('record', 'tally.db'), '缺少 record/tally.db'],
    ] as const) {
      const copy = copyOf(published);
      rmSync(join(copy, gone), { recursive: true, force: true });
      const done = tallyIn(folder, 'verify', copy);
      expect(done.status).toBe(1);
      expect(done.stdout).toContain(`record：记录不完整，无法重算：${words}`);
      expect(done.stdout).toContain('record/tally.db：缺少');
    }
  });

  it('says of a record that is damaged what to do, in its own words', async () => {
    for (const name of ['publication.json', 'readings.json', 'tally.db']) {
      await withChange(
        join('record', name),
        (bytes) => bytes.subarray(0, bytes.length - 9),
        async () => {
          const { differences, repeated } = await verifyPublication(published);
          expect(repeated).toBeNull();
          expect(differences).toEqual([
            { file: 'record', what: '记录有缺损，无法重算；请换用完好的一份' },
            { file: `record/${name}`, what: '与 manifest.json 所记的 SHA-256 不符' },
          ]);
        },
      );
    }
  });

  it('finds folders and links that stand where a file should, or nothing', async () => {
    const copy = copyOf(published);
    mkdirSync(join(copy, 'empty', 'inner'), { recursive: true });
    rmSync(join(copy, 'notice.html'));
    mkdirSync(join(copy, 'notice.html'));
    rmSync(join(copy, 'ledger.csv'));
    // A junction is what Windows lets anybody make.
    symlinkSync(join(published, 'record'), join(copy, 'ledger.csv'), 'junction');
    expect((await verifyPublication(copy)).differences.map(({ file, what }) => `${file}：${what}`)).toEqual([
      'empty：多出的空目录',
      'empty/inner：多出的空目录',
      'ledger.csv：不是普通文件（例如是快捷链接），发布的目录里不应有',
      'notice.html：多出的空目录',
    ]);
  });

  it('tells a file that was touched from a result that is counted otherwise now', async () => {
    const copy = copyOf(published);
    otherwiseCounted(copy);
    const done = tallyIn(folder, 'verify', copy);
    expect(done.status).toBe(1);
    expect(done.stdout).toContain('unit-ranking.csv：与清单一致，但与重算的结果不同');
    expect(done.stderr).toContain('封存以后没有动过');
    const touched = join(copy, 'ledger.csv');
    chmodSync(touched, 0o644);
    writeFileSync(touched, 'x');
    expect(tallyIn(folder, 'verify', copy).stderr).not.toContain('没有动过');
  });

  it('refuses a folder that is no publication', () => {
    const done = tallyIn(folder, 'verify', 'data');
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('不是 tally publish 写出的目录');
  });
});

describe('open questions', { timeout: 120_000 }, () => {
  it('refuse the final version with the list, and leave the draft', async () => {
    const { folder: other, home } = await smallHome();
    try {
      const store = await openStore(home);
      await store.addClaims([
        {
          id: 'claim-1',
          outlet: '不在名册的报纸',
          title: '四川农业大学后勤开展节水宣传',
          date: '2025-05-06',
          dateText: '2025-05-06',
          place: '第 3 版',
          unit: '四川农业大学',
          author: '向听岷',
          proof: '',
          body: '',
        },
      ]);
      await store.close();
      const final = tallyIn(other, 'publish', ...YEAR);
      expect(final.status).toBe(3);
      expect(final.stdout).toContain('四川农业大学后勤开展节水宣传');
      expect(readdirSync(other)).toEqual(['data']);
      const draft = tallyIn(other, 'publish', ...YEAR, '--draft');
      expect(draft.status).toBe(3);
      const place = join(other, 'out', 'published', '2025-draft');
      expect(readFileSync(join(place, 'notice.html'), 'utf8')).toContain('征求意见稿');
      expect((await verifyPublication(place)).differences).toEqual([]);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });
});

describe('interim bulletin', { timeout: 120_000 }, () => {
  it('counts until the day and no further, and says on its face that it is interim', () => {
    const done = tallyIn(folder, 'bulletin', ...YEAR, '--until', '2025-03-31', '--json');
    expect(done.status).toBe(0);
    const { folder: place, window, ledger } = JSON.parse(done.stdout);
    expect(window).toEqual({ from: '2024-12-21', to: '2025-03-31' });
    expect(ledger).toBe(3);
    expect(readFileSync(join(folder, place, 'bulletin.html'), 'utf8')).toContain('期中通报');
    const beyond = tallyIn(folder, 'bulletin', ...YEAR, '--until', '2026-01-01');
    expect(beyond.status).toBe(2);
    expect(beyond.stderr).toContain('应在统计期间');
  });
});
