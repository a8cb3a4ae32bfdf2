import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITE_IDS } from '../../src/model/site.ts';
import { type RunningReplica, serveReplica } from '../../src/sample/replica/serve.ts';
import { CONTENT } from '../collect/support/year-content.ts';
import { MAIN, tallyAsync } from './tally-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-year-'));
const replicas: RunningReplica[] = [];
const YEAR = ['--year', '2025'];
const HOME = ['--home', 'home'];
const CLOSED = SITE_IDS.flatMap((id) => ['--base', `${id}=http://127.0.0.1:9`]);

beforeAll(async () => {
  for (const id of SITE_IDS) replicas.push(await serveReplica(CONTENT[id], { delay: 5 }));
});

afterAll(async () => {
  for (const replica of replicas) await replica.close();
  rmSync(folder, { recursive: true, force: true });
});

function runArgs(home: string, out: string): string[] {
  const bases = SITE_IDS.flatMap((id, at) => ['--base', `${id}=${replicas[at]?.origin ?? ''}`]);
  return ['run', ...YEAR, '--home', home, '--out', out, '--now', '2026-01-05', ...bases];
}

/** Every table of a folder of results, by name. */
function tables(out: string): Record<string, string> {
  const year = join(folder, out, '2025');
  const names = readdirSync(year).filter((name) => name.endsWith('.csv') || name === 'summary.json');
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(year, name), 'utf8')]));
}

describe('a year on the command line', () => {
  it('killed at any point and run again, comes out as if nothing had happened', async () => {
    const whole = await tallyAsync(folder, ...runArgs('home', 'whole'));
    expect(whole.status, whole.stderr).toBe(3);
    for (const after of [12, 60]) {
      const before = replicas.reduce((sum, { log }) => sum + log.length, 0);
      const child = spawn(process.execPath, [MAIN, ...runArgs('broken', 'broken')], {
        cwd: folder,
        stdio: 'ignore',
      });
      const gone = new Promise((resolve) => child.on('close', resolve));
      while (
        child.exitCode === null &&
        replicas.reduce((sum, { log }) => sum + log.length, 0) < before + after
      ) {
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      child.kill('SIGKILL');
      await gone;
      expect(child.signalCode).toBe('SIGKILL');
    }
    const again = await tallyAsync(folder, ...runArgs('broken', 'broken'));
    expect(again.status, again.stderr).toBe(3);
    expect(tables('broken')).toEqual(tables('whole'));
  }, 120_000);

  it('a counted site that cannot be reached fails the run; nothing is written over', async () => {
    const before = tables('whole');
    const done = await tallyAsync(
      folder,
      'run',
      ...YEAR,
      ...HOME,
      '--out',
      'whole',
      '--now',
      '2026-01-05',
      ...CLOSED,
    );
    expect([done.status, done.stdout]).toEqual([1, '']);
    expect(done.stderr).toContain('四川省高校后勤协会网');
    expect(tables('whole')).toEqual(before);
  }, 60_000);

  it('report needs no network and writes the same; 3 while questions are open', async () => {
    const done = await tallyAsync(folder, 'report', ...YEAR, ...HOME, '--out', 'again');
    expect(done.status).toBe(3);
    expect(tables('again')['ledger.csv']).toBe(tables('whole')['ledger.csv']);
  });

  const commands: readonly (readonly [readonly string[], number])[] = [
    [['report', ...YEAR, '--out', 'json'], 3],
    [['questions', ...YEAR], 3],
    [['explain', ...YEAR, '--unit', '四川大学'], 0],
    [['explain', ...YEAR, '--cap', 'units'], 0],
    [['whatif', ...YEAR], 0],
    [['summary', ...YEAR], 0],
    [['decisions'], 0],
    [['readings'], 0],
    [['import', 'media', 'media.csv'], 0],
    [['decide', 'd.csv'], 0],
    [['probe', '--site', 'scgxhq', '--base', 'scgxhq=REPLICA'], 0],
    [['crawl', ...YEAR, '--site', 'scgxhq', '--base', 'scgxhq=REPLICA', '--now', '2026-01-05'], 0],
  ];

  it.each(commands)(
    '%j --json prints one JSON document and nothing else',
    async (args, status) => {
      const claim = ['四川日报', '四川大学换软管', '2025-05-08', '第6版', '四川大学', '沈小禾', '', ''];
      writeFileSync(
        join(folder, 'media.csv'),
        `媒体,标题,刊登日期,网址或版面,单位,第一作者,凭证,正文\n${claim.join()}\n`,
      );
      writeFileSync(
        join(folder, 'd.csv'),
        '类型,对象,结论,理由,决定人,时间\nclaim-reject,第6版,,查无此文,秘书处甲,2025-12-26\n',
      );
      const words = args.map((arg) => arg.replace('REPLICA', replicas[0]?.origin ?? ''));
      const done = await tallyAsync(folder, ...words, ...HOME, '--json');
      expect(done.status, done.stderr).toBe(status);
      expect(() => JSON.parse(done.stdout)).not.toThrow();
      expect(done.stdout.trim()).not.toBe('');
    },
    60_000,
  );

  it('registers and readings given for one run hold for that run only', async () => {
    writeFileSync(join(folder, 'readings.json'), '{"bids":"no"}');
    writeFileSync(
      join(folder, 'members.csv'),
      '代码,名称,类型,层次,曾用名,简称,片区,入会日期,退会日期,备注\nX1,四川大学,学校会员,本科,,,,,,\n',
    );
    const summary = async (...flags: string[]) =>
      JSON.parse(
        (await tallyAsync(folder, 'report', ...YEAR, ...HOME, '--out', 'once', '--json', ...flags)).stdout,
      );
    const plain = await summary();
    const given = await summary('--members', 'members.csv', '--readings', 'readings.json');
    expect(given.readings.bids).toBe('no');
    expect(given.inputs.members).not.toBe(plain.inputs.members);
    expect(given.funnel.inCountedColumns).toBeLessThan(plain.funnel.inCountedColumns);
    expect(await summary()).toEqual(plain);
  }, 60_000);

  it('a record of imports alone is counted; 0 where nothing is open', async () => {
    const body = '东区八栋公寓的机组全部更换到位，水温稳定在四十五度。';
    const row = [
      'scgxhq',
      '学校后勤动态',
      '四川大学：公寓通热水',
      '2025-04-08',
      '',
      '沈小禾',
      '四川大学',
      body,
    ];
    writeFileSync(join(folder, 'a.csv'), `站点,栏目,标题,发布日期,网址,作者,来源,正文\n${row.join()}\n`);
    expect((await tallyAsync(folder, 'import', 'articles', 'a.csv', '--home', 'own')).status).toBe(2);
    row[4] = 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x638985725059070122';
    writeFileSync(join(folder, 'a.csv'), `站点,栏目,标题,发布日期,网址,作者,来源,正文\n${row.join()}\n`);
    expect((await tallyAsync(folder, 'import', 'articles', 'a.csv', '--home', 'own')).status).toBe(0);
    const done = await tallyAsync(folder, 'report', ...YEAR, '--home', 'own', '--out', 'own-out', '--json');
    expect([done.status, JSON.parse(done.stdout).funnel.sitePoints]).toEqual([0, 1]);
  }, 60_000);

  it('common flags are taken by every command, unknown ones by none', async () => {
    const common = ['--out', 'o', '--rate', '5', '--now', '2026-01-05', '--base', 'yxhq=http://127.0.0.1:9'];
    const done = await tallyAsync(folder, 'questions', ...YEAR, ...HOME, ...common);
    expect(done.status).toBe(3);
    expect((await tallyAsync(folder, 'questions', ...YEAR, ...HOME, '--sites', 'x')).status).toBe(2);
  });
});
