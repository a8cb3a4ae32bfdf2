import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tallyIn } from './tally-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-registers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SCHOOLS = ['绵阳师范学院', '西昌学院', '西华大学', '成都大学', '宜宾学院'] as const;
const EVENTS = ['举办厨艺赛', '检修供水管网', '更换公寓门锁', '清理排水沟渠', '开展节电宣传'] as const;

function write(name: string, rows: readonly Readonly<Record<string, string>>[]): string {
  writeFileSync(join(folder, name), stringify([...rows], { header: true }));
  return name;
}

function read(name: string) {
  const rows = parse(readFileSync(join(folder, name)), { bom: true, columns: true });
  return z.array(z.record(z.string(), z.string())).parse(rows);
}

const YEAR = ['--year', '2025', '--home', 'home'] as const;

beforeAll(() => {
  const members = write(
    'members.csv',
    SCHOOLS.map((name, index) => ({ 代码: String(index + 1), 名称: name, 类型: '学校会员' })),
  );
  const articles = write(
    'articles.csv',
    SCHOOLS.flatMap((name, index) =>
      EVENTS.slice(0, 5 - index).map((event, at) => ({
        站点: 'scgxhq',
        栏目: '学校后勤动态',
        标题: `${name}${event}`,
        发布日期: '2025-05-06',
        网址: `http://www.scgxhq.com/p/10/?StId=st_app_news_i_x63${index}${at}`,
        作者: '丁一',
        来源: name,
        正文: `${name}后勤处近日${event}，第${index}${at}号工单按期办结。`,
      })),
    ),
  );
  expect(tallyIn(folder, 'import', 'members', members, '--home', 'home').status).toBe(0);
  expect(tallyIn(folder, 'import', 'articles', articles, '--home', 'home').status).toBe(0);
});

describe('tally readings', () => {
  it('lists the defaults where nothing is recorded, and makes nothing', () => {
    const done = tallyIn(folder, 'readings', '--year', '2025', '--home', 'nowhere', '--json');
    expect(done.status).toBe(0);
    const listed = JSON.parse(done.stdout);
    expect(listed.find(({ id }: { id: string }) => id === 'unit-rank')).toMatchObject({
      answer: 'total',
      isDefault: true,
      recorded: [],
    });
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('records an answer with who and when; the last one holds and is used', () => {
    const set = (answer: string, day: string) =>
      tallyIn(
        folder,
        'readings',
        '--home',
        'home',
        '--set',
        `unit-rank=${answer}`,
        '--by',
        '顾北辰',
        '--now',
        day,
      );
    expect(set('site', '2025-12-01').status).toBe(0);
    expect(set('total', '2025-12-02').status).toBe(0);
    const done = set('site', '2025-12-03');
    expect(done.stdout).toMatch(/现用 site：.*（顾北辰，2025-12-03）/);
    expect(done.stdout).toMatch(/曾用 total（顾北辰，2025-12-02）/);
    tallyIn(folder, 'report', ...YEAR, '--out', 'out');
    const summary = JSON.parse(readFileSync(join(folder, 'out', '2025', 'summary.json'), 'utf8'));
    expect(summary.readings['unit-rank']).toBe('site');
  });

  it.each<[readonly string[], RegExp]>([
    [['--set', 'unit-rank=site'], /--by/],
    [['--set', 'unit-rank', '--by', '顾北辰'], /口径=答案/],
    [['--set', 'unit-rank=best', '--by', '顾北辰'], /没有答案 "best".*total、site/],
    [['--set', 'units=site', '--by', '顾北辰'], /没有口径「units」/],
    [['--set', 'bids=no', '--set', 'bids=yes', '--by', '顾北辰'], /两个答案/],
  ])('%j: status 2, nothing recorded', (args, message) => {
    const done = tallyIn(folder, 'readings', '--home', 'fresh', ...args);
    expect([done.status, done.stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(existsSync(join(folder, 'fresh'))).toBe(false);
  });
});

describe('tally explain --cap', () => {
  it('lists the base of each cap, as long as the cap says', () => {
    const units = JSON.parse(tallyIn(folder, 'explain', ...YEAR, '--cap', 'units', '--json').stdout);
    expect(units).toMatchObject({
      award: '先进集体',
      clause: '4.1',
      base: 5,
      percent: 20,
      places: 1,
      reading: { id: 'unit-base' },
    });
    expect(units.members).toEqual(
      [...SCHOOLS].toSorted().map((name) => ({ name, articles: 5 - SCHOOLS.indexOf(name) })),
    );
    const authors = tallyIn(folder, 'explain', ...YEAR, '--cap', 'authors');
    expect(authors.stdout).toMatch(/5 人 × 10% = 0\.5 → 0 名/);
    expect(authors.stdout).toContain('西华大学+丁一　协会网计分稿件 3 篇');
  });

  it('knows two caps', () => {
    const done = tallyIn(folder, 'explain', ...YEAR, '--cap', 'schools');
    expect([done.status, done.stderr]).toEqual([2, expect.stringMatching(/units 或 authors/)]);
  });
});

describe('tally explain', () => {
  it('says how far from the line one is', () => {
    const distance = (...what: readonly string[]) =>
      JSON.parse(tallyIn(folder, 'explain', ...YEAR, ...what, '--json').stdout).distance;
    // 5 and 4 articles, one place: one less and the first no longer stands alone; the second needs two more.
    expect(distance('--unit', '绵阳师范学院')).toEqual({ short: 0, spare: 0 });
    expect(distance('--unit', '西昌学院')).toEqual({ short: 2, spare: null });
    expect(tallyIn(folder, 'explain', ...YEAR, '--unit', '宜宾学院').stdout).toContain('距入围线：还差 5 分');
  });
});

describe('tally whatif --csv', () => {
  it('writes a row for every other answer, with the numbers of --json', () => {
    const done = tallyIn(folder, 'whatif', ...YEAR, '--json', '--csv', 'whatif.csv');
    expect(done.status).toBe(0);
    const answer = JSON.parse(done.stdout);
    const rows = read('whatif.csv');
    const expected = answer.readings.flatMap(
      (reading: { id: string; alternatives: { answer: string; unitsIn: string[] }[] }) =>
        reading.alternatives.map((other) => [reading.id, other.answer, other.unitsIn.join(';')]),
    );
    expect(rows.map((row) => [row['口径'], row['答案'], row['新入围单位']])).toEqual(expected);
    expect(rows.find((row) => row['答案'] === 'association-all')?.['单位名额']).toBe('5/1');
  });

  it('says in Chinese where it cannot write', () => {
    const done = tallyIn(folder, 'whatif', ...YEAR, '--csv', join('no', 'such', 'whatif.csv'));
    expect([done.status, done.stderr]).toEqual([1, expect.stringMatching(/写不进去/)]);
  });
});

describe('tally decisions', () => {
  it('lists who decided what, when and why, and what still holds', () => {
    const url = 'http://www.scgxhq.com/p/10/?StId=st_app_news_i_x6300';
    const row = (结论: string, 理由: string, 时间: string) => ({
      类型: 'unit',
      对象: url,
      结论,
      理由,
      决定人: '顾北辰',
      时间,
    });
    const file = write('decisions.csv', [
      row('西昌学院', '来函说明', '2025-12-22'),
      row('西华大学', '复核', '2025-12-23'),
    ]);
    expect(tallyIn(folder, 'decisions', '--home', 'home').stdout).toBe('还没有决定。\n');
    const decided = tallyIn(folder, 'decide', file, '--home', 'home');
    expect([decided.status, decided.stderr]).toEqual([0, '']);
    const done = tallyIn(folder, 'decisions', '--home', 'home', '--json', '--csv', 'list.csv');
    expect(JSON.parse(done.stdout)).toMatchObject([
      {
        seq: 1,
        kind: 'unit',
        object: expect.stringContaining('st_app_news_i_x6300'),
        verdict: '西昌学院',
        reason: '来函说明',
        by: '顾北辰',
        at: '2025-12-22',
        status: 'superseded',
      },
      { seq: 2, verdict: '西华大学', status: 'holds' },
    ]);
    expect(read('list.csv').map((one) => [one['决定人'], one['状态']])).toEqual([
      ['顾北辰', '已被取代或撤回'],
      ['顾北辰', '有效'],
    ]);
    expect(tallyIn(folder, 'decisions', '--home', 'home').stdout).toMatch(
      /2025-12-23 顾北辰　单位：西华大学[\s\S]*理由：复核/,
    );
  });
});
