import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { tallyIn } from '../../cli/tally-cli.ts';
import { smallHome } from './small-home.ts';

const YEAR = ['--year', '2025', '--home', 'data', '--out', 'out'];

it('a publication that cannot be recorded stands all the same, and the user is told', {
  timeout: 60_000,
}, async () => {
  const { folder, home } = await smallHome();
  try {
    const raw = new Database(join(home, 'tally.db'));
    raw.exec("create trigger full before insert on publication begin select raise(abort, '磁盘满'); end");
    raw.close();
    const done = tallyIn(folder, 'publish', ...YEAR);
    expect(done.status).toBe(1);
    expect(done.stdout).toBe('');
    expect(done.stderr).toContain('已经封存，可以使用；但没能记入发布历史');
    expect(done.stderr).not.toMatch(/\bat .*\.ts:\d+/);
    const place = join(folder, 'out', 'published', '2025');
    expect(readFileSync(join(place, 'manifest.json'), 'utf8')).toContain('"year": 2025');
    expect(tallyIn(folder, 'verify', place).stdout).toContain('逐字节一致');
    expect(tallyIn(folder, 'history', ...YEAR).stdout).toContain('未登记');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('what was sealed but not recorded is recorded by the same command again, and by no other', {
  timeout: 60_000,
}, async () => {
  const { folder, home } = await smallHome();
  const publish = (...flags: string[]) => tallyIn(folder, 'publish', ...YEAR, ...flags);
  const history = () => JSON.parse(tallyIn(folder, 'history', ...YEAR, '--json').stdout);
  try {
    // As a run leaves it that was killed between the two: the folder is there, the record as it was before.
    copyFileSync(join(home, 'tally.db'), join(folder, 'before.db'));
    expect(publish('--by', '甲某').status).toBe(0);
    copyFileSync(join(folder, 'before.db'), join(home, 'tally.db'));
    const manifest = readFileSync(join(folder, 'out', 'published', '2025', 'manifest.json'), 'utf8');

    const other = publish('--by', '乙某');
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('已经有一份发布的结果')]);
    expect(history()).toMatchObject({ entries: [], unregistered: [{}] });

    const same = publish('--by', '甲某');
    expect([same.status, same.stderr]).toEqual([0, expect.stringContaining('现已补记，内容没有改动')]);
    expect(history()).toMatchObject({ entries: [{}], unregistered: [] });
    expect(readFileSync(join(folder, 'out', 'published', '2025', 'manifest.json'), 'utf8')).toBe(manifest);
    expect(publish('--by', '甲某').status).toBe(2);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
