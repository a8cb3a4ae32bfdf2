import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gather } from '../../src/collect/gather/gather.ts';
import { csvFiles } from '../../src/report/tables.ts';
import { makeSampleYear } from '../../src/sample/index.ts';
import { openStore } from '../../src/store/open.ts';
import { tally } from '../../src/tally/tally.ts';
import { tallyAsync } from '../cli/tally-cli.ts';
import { answersFrom } from './answers.ts';
import { differencesBetween, personOf, recountLedger, type Tables, tableScores, unitOf } from './recount.ts';
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

function rows(name: string, place = year): Row[] {
  return z
    .array(z.record(z.string(), z.string()))
    .parse(parse(readFileSync(join(place, name)), { bom: true, columns: true }));
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

describe('the sample year, published, objected to and corrected', { timeout: 120_000 }, () => {
  const office = join(folder, 'office');
  const published = join(folder, 'published', '2025');
  const corrected = join(folder, 'published', '2025-correction-1');
  const YEAR = ['--year', '2025', '--home', office];
  const files = (place: string): Map<string, string> =>
    new Map(
      readdirSync(place, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
    );
  const tables = (place: string): Tables => ({
    ledger: rows('ledger.csv', place),
    units: rows('unit-ranking.csv', place),
    authors: rows('author-ranking.csv', place),
  });
  const decided = (lines: readonly (readonly string[])[], at: string): string => {
    const file = join(folder, `decisions-${at}.csv`);
    const signed = lines.map((line) => [...line, '核对原页面', '巫望宸', at]);
    writeFileSync(file, stringify([['类型', '对象', '结论', '理由', '决定人', '时间'], ...signed]));
    return file;
  };
  let first: ReadonlyMap<string, string>;

  it('cannot be published before its questions are answered, and can when the answer key has answered them', () => {
    cpSync(home, office, { recursive: true });
    const early = cli('publish', ...YEAR, '--to', published);
    expect(early.status).toBe(3);
    expect(early.stderr).toContain('可能影响名次或入围，不能定稿');
    expect(existsSync(published)).toBe(false);
    // One answer may raise the next question: whose the article is, then who wrote it.
    for (let round = 0; round < 4; round += 1) {
      const open: Row[] = JSON.parse(cli('questions', ...YEAR, '--json').stdout);
      if (open.length === 0) break;
      const file = decided(answersFrom(makeSampleYear(), open), '2025-12-26');
      expect(cli('decide', file, '--home', office).stderr).toBe('');
    }
    const done = cli('publish', ...YEAR, '--to', published, '--notice-date', '2025-12-29', '--by', '巫望宸');
    expect(done.stderr).toBe('');
    expect(done.status).toBe(0);
    const notice = readFileSync(join(published, 'notice.html'), 'utf8');
    expect(['本稿为征求意见稿', '待核实事项'].filter((words) => notice.includes(words))).toEqual([]);
    first = files(published);
  });

  it('comes to a correction in three commands, every figure of which its own ledger gives', () => {
    const before = tables(published);
    const inside = before.units.filter((row) => row['入围'] === '是');
    const last = inside.at(-1);
    const next = before.units[inside.length];
    const school = last?.['单位'] ?? '';
    const short = Number(last?.['总积分']) - Number(next?.['总积分']) + 1;
    const wrong = before.ledger
      .filter((row) => row['单位'] === school && row['类别'] === '网站积分' && row['第一作者'] !== '')
      .slice(0, short);
    expect(wrong).toHaveLength(short);
    const effects = decided(
      wrong.map((row) => ['exclude', row['网址'] ?? '', '不计']),
      '2026-01-04',
    );
    const by = ['--by', '巫望宸', '--at', '2026-01-04', '--home', office];
    const item = wrong[0]?.['网址'] ?? '';
    const objecting = [
      '--by',
      '苟望',
      '--contact',
      '13812345678',
      '--claim',
      '不是该校稿件',
      '--at',
      '2025-12-30',
    ];
    expect(cli('objection', 'add', ...YEAR, ...objecting, '--item', item).status).toBe(0);
    expect(
      cli(
        'objection',
        'resolve',
        '2025-1',
        '--uphold',
        '--decisions',
        effects,
        '--reason',
        '系其他单位稿件',
        ...by,
      ).status,
    ).toBe(0);
    const flags = ['--published', published, '--to', corrected, '--notice-date', '2026-01-05'];
    expect(cli('objection', 'correct', ...YEAR, ...flags).status).toBe(0);

    const after = tables(corrected);
    const recount = recountLedger(after.ledger);
    expect(tableScores(after.units, unitOf)).toEqual(recount.units);
    expect(tableScores(after.authors, personOf)).toEqual(recount.authors);
    const { caps } = JSON.parse(readFileSync(join(corrected, 'summary.json'), 'utf8'));
    expect({ units: caps.units.arithmetic, authors: caps.authors.arithmetic }).toEqual(recount.caps);
    const differences = rows('differences.csv', corrected).map((row) =>
      ['类别', '名称', '项目', '公布', '更正'].map((name) => row[name]).join(),
    );
    expect(differences.toSorted()).toEqual(differencesBetween(before, after));
    expect(recount.units.get(school)?.['入围']).toBe('否');
    expect(recount.units.get(next?.['单位'] ?? '')?.['入围']).toBe('是');
    const announcement = readFileSync(join(corrected, 'correction.html'), 'utf8');
    expect(announcement).toContain(`${school}：由“入围”改为“未入围”`);
    expect(announcement).toContain(`${next?.['单位']}：由“未入围”改为“入围”`);
    expect(announcement).toContain(recount.caps.units);
    expect(readdirSync(join(corrected, 'replies'))).toEqual(['2025-1.docx', '2025-1.html']);
    for (const [path] of files(corrected)) {
      if (/\.(?:html|csv|json)$/.test(path) && !path.includes('record')) {
        expect(readFileSync(path, 'utf8'), path).not.toContain('13812345678');
      }
    }
  });

  it('leaves what was published as it was; both stand up to being repeated', async () => {
    expect(files(published)).toEqual(first);
    const verified = await Promise.all(
      [published, corrected].map((place) => tallyAsync(folder, 'verify', place)),
    );
    for (const { status, stdout } of verified)
      expect([status, stdout.slice(0, 5)]).toEqual([0, '逐字节一致']);
  });
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
