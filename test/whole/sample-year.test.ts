import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gather } from '../../src/collect/gather/gather.ts';
import { csvFiles } from '../../src/report/tables.ts';
import { makeSampleYear } from '../../src/sample/index.ts';
import { openStore } from '../../src/store/open.ts';
import { tally } from '../../src/tally/tally.ts';
import { type Row, scoreYear } from './score.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'src', 'cli', 'main.ts');
const COMMITTED = join(ROOT, 'reports', 'sample', '2025');
/** Files of the sample year that are committed; manifest.json holds the rest by hash. */
const HELD = ['unit-ranking.csv', 'author-ranking.csv', 'summary.json', 'notice.html', 'manifest.json'];

const folder = mkdtempSync(join(tmpdir(), 'tally-sample-'));
const home = join(folder, 'home');
const out = join(folder, 'out');
const year = join(out, '2025');

function cli(...args: string[]) {
  return spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
}

function rows(name: string): Row[] {
  return z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(join(year, name)), { bom: true, columns: true }));
}

let demo: ReturnType<typeof cli>;

beforeAll(() => {
  demo = cli('demo', '--home', home, '--out', out);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the sample year, from the first request to the last file', () => {
  it('is done, with questions left to people', () => {
    expect(demo.stderr).toContain('3435/3435');
    expect(demo.stdout).toContain('先进集体');
    expect(demo.status).toBe(3);
  });

  it('collects what the real 2023 had', () => {
    const summary = JSON.parse(readFileSync(join(year, 'summary.json'), 'utf8'));
    expect(summary.collected.scgxhq).toMatchObject({
      协会新闻: 70,
      学校后勤动态: 2665,
      招投标信息: 697,
      理论与实践: 8,
    });
    const counts = JSON.parse(cli('summary', '--year', '2025', '--home', home, '--json').stdout);
    expect(counts.sentence).toBe(
      '2025 年协会网站共发协会新闻 70 篇，学校后勤动态 2665 篇，招投标信息 697 条，理论与实践 8 篇。',
    );
  });

  it('holds to the answer key: hardly a quiet error, few questions', () => {
    const score = scoreYear(makeSampleYear(), {
      ledger: rows('ledger.csv'),
      excluded: rows('excluded.csv'),
      questions: rows('questions.csv'),
    });
    expect(score.judged).toBeGreaterThan(4500);
    expect(score.wrong.length / score.judged, score.wrong.join('\n')).toBeLessThanOrEqual(0.005);
    expect(score.asked / score.judged, score.needless.join('\n')).toBeLessThanOrEqual(0.06);
  });

  it('gives every article and claim one row of its own', () => {
    const summary = JSON.parse(readFileSync(join(year, 'summary.json'), 'utf8'));
    const all = [...rows('ledger.csv'), ...rows('excluded.csv')];
    expect(all.length).toBe(summary.funnel.collected);
    const keys = all.map((row) => [row['网址'], row['站点'], row['标题'], row['发布日期']].join('\n'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has rankings that anyone can recount from the ledger alone', () => {
    const site = new Map<string, number>();
    const bonus = new Map<string, number>();
    for (const row of rows('ledger.csv')) {
      const sums = row['类别'] === '网站积分' ? site : bonus;
      sums.set(row['单位'] ?? '', (sums.get(row['单位'] ?? '') ?? 0) + Number(row['分值']));
    }
    const ranking = rows('unit-ranking.csv');
    const names = new Set([...site.keys(), ...bonus.keys()]);
    expect(new Set(ranking.map((row) => row['单位']))).toEqual(names);
    const total = (name: string): number => (site.get(name) ?? 0) + (bonus.get(name) ?? 0);
    for (const row of ranking) {
      const name = row['单位'] ?? '';
      expect(Number(row['网站积分'])).toBe(site.get(name) ?? 0);
      expect(Number(row['附加分'])).toBe(bonus.get(name) ?? 0);
      expect(Number(row['总积分'])).toBe(total(name));
      expect(Number(row['协会网篇数']) + Number(row['信息网篇数'])).toBe(site.get(name) ?? 0);
      const above = [...names].filter(
        (other) =>
          total(other) > total(name) ||
          (total(other) === total(name) && (site.get(other) ?? 0) > (site.get(name) ?? 0)),
      );
      expect(Number(row['名次']), name).toBe(above.length + 1);
    }
  });

  it('never gives a place past a cap', () => {
    const summary = JSON.parse(readFileSync(join(year, 'summary.json'), 'utf8'));
    const placed = (name: string) => rows(name).filter((row) => row['入围'] === '是').length;
    expect(placed('unit-ranking.csv')).toBeLessThanOrEqual(summary.caps.units.places);
    expect(placed('author-ranking.csv')).toBeLessThanOrEqual(summary.caps.authors.places);
    expect(summary.caps.units.places).toBe(Math.floor((summary.caps.units.base * 20) / 100));
  });

  it('explains a unit with the numbers of the CSV', () => {
    const [first] = rows('unit-ranking.csv');
    const name = first?.['单位'] ?? '';
    const explained = JSON.parse(
      cli('explain', '--year', '2025', '--home', home, '--unit', name, '--json').stdout,
    );
    expect(explained.totalPoints).toBe(first?.['总积分']);
    expect(explained.points.map(({ url }: { url: string }) => url).toSorted()).toEqual(
      rows('ledger.csv')
        .filter((row) => row['单位'] === name)
        .map((row) => row['网址'])
        .toSorted(),
    );
  });

  it('comes out the same whatever the order of what goes in', async () => {
    const store = await openStore(home, { mustExist: true });
    const { input } = await gather(store, { year: 2025, membersFile: null, outletsFile: null, readings: {} });
    await store.close();
    const turned = {
      ...input,
      articles: [...input.articles].reverse(),
      claims: [...input.claims].reverse(),
      members: [...input.members].reverse(),
      outlets: [...input.outlets].reverse(),
    };
    const files = csvFiles(tally(turned));
    for (const [name, text] of files)
      expect(readFileSync(join(year, name), 'utf8') === text, name).toBe(true);
  }, 120_000);
});

describe('reports/sample/2025', () => {
  it.each(HELD)('%s is committed and comes out the same to the byte', (name) => {
    expect(readFileSync(join(year, name), 'utf8') === readFileSync(join(COMMITTED, name), 'utf8'), name).toBe(
      true,
    );
  });

  it('holds all other files by their hash', () => {
    const manifest = JSON.parse(readFileSync(join(COMMITTED, 'manifest.json'), 'utf8'));
    const written = readdirSync(year).filter((name) => name !== 'manifest.json');
    expect(written.toSorted()).toEqual(Object.keys(manifest.outputs).toSorted());
    for (const name of written) {
      const hash = createHash('sha256')
        .update(readFileSync(join(year, name)))
        .digest('hex');
      expect(`sha256:${hash}`, name).toBe(manifest.outputs[name]);
    }
  });
});
