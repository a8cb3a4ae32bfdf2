import { readFileSync, rmSync } from 'node:fs';
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
