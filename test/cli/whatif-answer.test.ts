import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallHome } from '../report/publication/small-home.ts';
import { tallyIn } from './tally-cli.ts';

const ARTICLE = 'http://www.scgxhq.com/p/6.html';

let folder: string;

beforeAll(async () => {
  folder = (await smallHome()).folder;
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function asked(...more: readonly string[]): string {
  const done = tallyIn(folder, 'whatif', '--home', 'data', '--year', '2025', '--json', ...more);
  expect(done.stderr).toBe('');
  return done.stdout;
}

/** Answers kept, and what forgetting everything that was read leaves of them. */
function kept(): number {
  const db = new Database(join(folder, 'data', 'tally.db'));
  const count = db.prepare("select count(*) from reading_cache where kind = 'whatif-2025'").pluck().get();
  db.close();
  return Number(count);
}

function forget(): void {
  const db = new Database(join(folder, 'data', 'tally.db'));
  db.prepare('delete from reading_cache').run();
  db.close();
}

describe('an answer that is remembered', { timeout: 60_000 }, () => {
  it('is the same to the byte as one worked out', () => {
    const first = asked();
    expect(kept()).toBe(1);
    expect(asked()).toBe(first);
    forget();
    expect(asked()).toBe(first);
  });

  it('gives way to other readings and to a decision', () => {
    const before = asked();
    writeFileSync(join(folder, 'site.json'), '{"unit-rank":"site"}');
    const other = asked('--readings', 'site.json');
    const chosen = (json: string): string =>
      JSON.parse(json).readings.find(({ id }: { readonly id: string }) => id === 'unit-rank').chosen;
    expect([chosen(before), chosen(other)]).toEqual(['total', 'site']);

    writeFileSync(
      join(folder, 'decisions.csv'),
      `类型,对象,结论,理由,决定人,时间\nexclude,${ARTICLE},不计,重复申报,巫望宸,2025-12-24\n`,
    );
    expect(tallyIn(folder, 'decide', 'decisions.csv', '--home', 'data').status).toBe(0);
    const after = asked();
    expect(after).not.toBe(before);
    forget();
    expect(asked()).toBe(after);
  });
});
