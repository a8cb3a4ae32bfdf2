import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tallyIn } from './tally-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMMANDS = [
  'demo',
  'run',
  'crawl',
  'import',
  'report',
  'explain',
  'whatif',
  'questions',
  'decide',
  'select',
  'decisions',
  'readings',
  'summary',
  'probe',
];

describe('wrong use: status 2, one clear Chinese sentence, nothing on stdout, nothing made', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['unknown command', ['count'], /没有这个命令：count/],
    ['unknown flag', ['report', '--year', '2025', '--yaer', '2025'], /不认识的选项：--yaer/],
    ['no year', ['report'], /缺少必需的选项：--year/],
    ['flag without value', ['report', '--year'], /选项缺少取值/],
    ['year that is none', ['report', '--year', '25'], /四位年份/],
    [
      'year without a regulation',
      ['run', '--year', '2018', '--home', 'none'],
      /没有适用于 2018 年度的评选办法/,
    ],
    ['unknown site', ['crawl', '--year', '2025', '--site', 'scghq'], /站点「scghq」不认识.*scgxhq/],
    [
      'base that is no address',
      ['crawl', '--year', '2025', '--base', 'scgxhq=ftp://x'],
      /--base 的网址应形如/,
    ],
    [
      'base of an unknown site',
      ['crawl', '--year', '2025', '--base', 'x=http://127.0.0.1:1'],
      /站点「x」不认识/,
    ],
    ['rate that is none', ['crawl', '--year', '2025', '--rate', '0'], /--rate 应为大于 0/],
    ['day that does not exist', ['run', '--year', '2025', '--now', '2025-02-30'], /确有其日/],
    ['no record yet', ['report', '--year', '2025', '--home', 'nowhere'], /还没有数据/],
    ['too many arguments', ['decide', 'a.csv', 'b.csv'], /参数太多/],
    ['missing file', ['import', 'members', 'nofile.csv'], /nofile\.csv/],
    ['explain nothing', ['explain', '--year', '2025'], /--unit、--author、--article/],
  ];
  it.each(cases)('%s', (_, args, message) => {
    const before = readdirSync(folder);
    const done = tallyIn(folder, ...args);
    expect(done.stderr).toMatch(message);
    expect(done.stdout).toBe('');
    expect(done.status).toBe(2);
    expect(done.stderr).not.toMatch(/\bat .*\.ts:\d+/);
    expect(readdirSync(folder).filter((name) => name !== 'data')).toEqual(
      before.filter((name) => name !== 'data'),
    );
  });

  it('a directory that cannot be made is a failure of the world: status 1', () => {
    writeFileSync(join(folder, 'file'), '');
    const done = tallyIn(folder, 'import', 'members', '--home', join('file', 'home'), 'file');
    expect([1, 2]).toContain(done.status);
    expect(done.stderr).not.toMatch(/\bat .*\.ts:\d+/);
  });
});

describe('--help', () => {
  it('lists every command, in Chinese', () => {
    const done = tallyIn(folder, '--help');
    expect(done.status).toBe(0);
    for (const command of COMMANDS) expect(done.stdout).toContain(command);
    expect(done.stdout).toMatch(/用法：/);
    expect(done.stdout).not.toMatch(/Usage|Options|Commands|display/);
  });

  it.each(COMMANDS)('%s answers --help in Chinese', (command) => {
    const done = tallyIn(folder, command, '--help');
    expect(done.status).toBe(0);
    expect(done.stdout).toMatch(/用法：/);
    expect(done.stdout).toMatch(/选项：/);
    expect(done.stdout).not.toMatch(/Usage|Options:|Arguments:|display help|\(default/);
  });
});
