import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tallyIn } from './tally-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-flags-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a flag takes exactly one value', { timeout: 60_000 }, () => {
  it.each([
    [
      'two years',
      ['report', '--year', '2025', '--year', '2024'],
      '--year 给了两个不同的值「2025」和「2024」',
    ],
    ['two homes', ['questions', '--year', '2025', '--home=a', '--home', 'b'], '--home 给了两个不同的值'],
    [
      'another flag in its place',
      ['report', '--year', '--home', 'x'],
      '选项缺少取值：--year（后面紧跟着另一个选项 --home）',
    ],
    ['a blank directory', ['report', '--year', '2025', '--home', ''], '--home 不能留空'],
    ['a blank name', ['explain', '--year', '2025', '--unit', ' '], '--unit 不能留空'],
    ['of a subcommand', ['objection', 'list', '--year', '2025', '--year', '2026'], '--year 给了两个不同的值'],
    [
      'a year by another name',
      ['compare', '--year', '2025', '--with', 'abc'],
      '--with 应为 2000 至 2100 之间的四位年份',
    ],
    ['an author of nothing', ['readings', '--by', '甲某'], '--by 要与 --set 一同给出'],
  ])('%s: status 2, said in Chinese, nothing made', (_, args, message) => {
    const done = tallyIn(folder, ...args);
    expect(done.stderr).toContain(message);
    expect([done.status, done.stdout]).toEqual([2, '']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('the same value again says nothing new', () => {
    const done = tallyIn(folder, 'report', '--year', '2025', '--year', '2025');
    expect(done.stderr).toContain('还没有数据');
    expect(done.stderr).not.toContain('两个不同的值');
  });
});
