import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { INVENTED_PACK, INVENTED_RULES } from '../selection/invented-pack.ts';
import { tallyIn } from './tally-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-select-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PACK = ['select', '--pack', 'jiangsu-gaozhi-2024'] as const;

function write(name: string, rows: readonly Readonly<Record<string, string>>[]): string {
  writeFileSync(join(folder, name), stringify([...rows], { header: true, bom: true }));
  return name;
}

function read(...path: string[]) {
  const text = readFileSync(join(folder, ...path));
  return z.array(z.record(z.string(), z.string())).parse(parse(text, { bom: true, columns: true }));
}

function person(单位: string, 姓名: string, more: Readonly<Record<string, string>> = {}) {
  return {
    推举类别: '最美后勤人',
    单位,
    姓名,
    报送日期: '2024/12/2',
    到本校后勤工作日期: '2015年9月1日',
    联系电话: '13800000000',
    主要事迹: '事'.repeat(1000),
    所在单位意见: '同意',
    评议名次: '',
    ...more,
  };
}

const members = write('members.csv', [
  { 代码: '1', 名称: '北辰职业技术学院', 类型: '学校会员', 层次: '高职' },
  { 代码: '2', 名称: '南苑职业技术学院', 类型: '学校会员', 层次: '高职' },
]);
const absences = write('absences.csv', [{ 单位: '南苑职业技术学院', 次数: '3' }]);

describe('tally select', () => {
  it('writes a template with the columns of the forms, which it can read itself', () => {
    for (const name of ['t.csv', 't.xlsx']) {
      expect(tallyIn(folder, ...PACK, '--template', name).status).toBe(0);
      expect(existsSync(join(folder, name))).toBe(true);
    }
    const header = readFileSync(join(folder, 't.csv'), 'utf8');
    for (const column of [
      '单位',
      '姓名',
      '职务',
      '职称',
      '学历',
      '工作简历',
      '主要事迹',
      '所在单位意见',
      '评议名次',
    ]) {
      expect(header).toContain(column);
    }
    const again = tallyIn(folder, ...PACK, '--template', 't.csv');
    expect([again.status, again.stderr]).toEqual([2, expect.stringMatching(/已经存在/)]);
    expect(tallyIn(folder, ...PACK, '--nominations', 't.csv').stderr).toMatch(/没有数据行/);
  });

  it('is done with status 0 where nothing is open, and no telephone number leaves the table', () => {
    const file = write('good.csv', [person('北辰职业技术学院', '江一鸣')]);
    const none = write('none.csv', [{ 单位: '北辰职业技术学院', 次数: '0' }]);
    const done = tallyIn(
      folder,
      ...PACK,
      '--nominations',
      file,
      '--members',
      members,
      '--absences',
      none,
      '--out',
      'good',
      '--json',
    );
    expect([done.status, done.stderr]).toEqual([0, expect.stringMatching(/推荐表里没有的列/)]);
    const summary = JSON.parse(done.stdout);
    expect(summary).toMatchObject({
      counts: { valid: 1, refused: 0 },
      refused: [],
      shortlist: [{ row: 2, standing: '是' }],
      open: false,
      inputs: { members: expect.stringMatching(/^sha256:/) },
    });
    expect(read('good', 'jiangsu-gaozhi-2024', 'shortlist.csv')).toMatchObject([
      { 姓名: '江一鸣', 入围: '是' },
    ]);
    for (const name of ['valid.csv', 'shortlist.csv', 'refused.csv', 'notice.html', 'summary.json']) {
      expect(readFileSync(join(folder, 'good', 'jiangsu-gaozhi-2024', name), 'utf8')).not.toContain(
        '13800000000',
      );
    }
    expect(readFileSync(join(folder, 'good', 'jiangsu-gaozhi-2024', 'notice.html'), 'utf8')).toContain(
      '江一鸣',
    );
  });

  it('names every row that breaks a rule of handing in, with the rule: status 2, all at once', () => {
    const file = write('bad.csv', [
      person('北辰职业技术学院', '江一鸣'),
      person('北辰职业技术学院', '林小满'),
      person('无名职业技术学院', '周知远'),
      person('南苑职业技术学院', '顾北辰', { 报送日期: '2024-12-20', 主要事迹: '短' }),
    ]);
    const done = tallyIn(
      folder,
      ...PACK,
      '--nominations',
      file,
      '--members',
      members,
      '--absences',
      absences,
      '--out',
      'bad',
    );
    expect(done.status).toBe(2);
    const said = done.stderr.split('\n').filter((line) => line.startsWith('bad.csv'));
    expect(said.map((line) => /第 (\d) 行「(.+?)」.*依据 \[([\d.]+)\]/.exec(line)?.slice(1))).toEqual([
      ['2', '单位', '2.4'],
      ['3', '单位', '2.4'],
      ['4', '单位', '1'],
      ['5', '报送日期', '5.4'],
      ['5', '主要事迹', '5.3'],
    ]);
    const refused = read('bad', 'jiangsu-gaozhi-2024', 'refused.csv');
    expect(refused.filter(({ 行号 }) => 行号 === '5').map(({ 条款 }) => 条款)).toEqual(['5.4', '5.3', '4.1']);
    for (const row of refused) expect(row['条款内容']).not.toBe('');
  });

  it('names a cell that cannot be read, refuses nobody for it, and writes the papers: status 2', () => {
    const file = write('slip.csv', [
      person('北辰职业技术学院', '江一鸣', { 主要事迹: '', 主要事迹字数: '约一千', 评议名次: '1' }),
    ]);
    const done = tallyIn(
      folder,
      ...PACK,
      '--nominations',
      file,
      '--members',
      members,
      '--absences',
      absences,
      '--year',
      '2024',
      '--out',
      'slip',
    );
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('slip.csv 第 2 行「主要事迹字数」：应为数字；现为「约一千」');
    expect(done.stderr).toContain('--year 没有用到');
    const out = join(folder, 'slip', 'jiangsu-gaozhi-2024');
    expect(readdirSync(out).toSorted()).toEqual([
      'checks.csv',
      'conflicts.csv',
      'notice.docx',
      'notice.html',
      'refused.csv',
      'shortlist.csv',
      'summary.json',
      'valid.csv',
      'workbook.xlsx',
    ]);
    expect(read('slip', 'jiangsu-gaozhi-2024', 'refused.csv')).toEqual([]);
    expect(read('slip', 'jiangsu-gaozhi-2024', 'shortlist.csv')[0]?.['入围']).toBe('待定');
    expect(read('slip', 'jiangsu-gaozhi-2024', 'checks.csv').at(-1)).toMatchObject({
      性质: '填写有误',
      列: '主要事迹字数',
      行号: '2',
    });
  });

  it('leaves what nobody can know to people: status 3', () => {
    const file = write('open.csv', [person('北辰职业技术学院', '江一鸣')]);
    const done = tallyIn(folder, ...PACK, '--nominations', file, '--members', members, '--out', 'open');
    expect([done.status, done.stdout]).toEqual([3, expect.stringMatching(/待核：没有提供缺席记录/)]);
    expect(read('open', 'jiangsu-gaozhi-2024', 'shortlist.csv')[0]?.['入围']).toBe('待定');
    expect(readFileSync(join(folder, 'open', 'jiangsu-gaozhi-2024', 'notice.html'), 'utf8')).toContain(
      '征求意见稿',
    );
  });

  it('takes a pack of one’s own from a folder', () => {
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'pack.json'), JSON.stringify(INVENTED_PACK));
    writeFileSync(join(folder, 'mine', 'rules.md'), INVENTED_RULES);
    const file = write('ideas.csv', [
      {
        项目: '金点子',
        班组: '一班',
        提案人: '江一鸣',
        领域: '绿化',
        提出日期: '2024-03-02',
        提案: '把草坪换成菜地',
        造成损失: '否',
        已试行: '否',
      },
    ]);
    const done = tallyIn(folder, 'select', '--pack', 'mine', '--nominations', file);
    expect([done.status, done.stdout]).toEqual([0, expect.stringMatching(/是　一班\+江一鸣/)]);
    expect(existsSync(join(folder, 'reports', 'invented-ideas', 'summary.json'))).toBe(true);
  });

  it.each<[string, readonly string[], RegExp]>([
    [
      'no such pack',
      ['select', '--pack', 'none', '--nominations', 'x.csv'],
      /没有评选规则包「none」.*jiangsu-gaozhi-2024/,
    ],
    ['no nominations', PACK, /--nominations/],
    ['template and nominations', [...PACK, '--template', 'u.csv', '--nominations', 'x.csv'], /不能与/],
    ['no such file', [...PACK, '--nominations', 'x.csv'], /x\.csv/],
    ['a table without the columns', [...PACK, '--nominations', 'members.csv'], /缺少列：奖项/],
    [
      'a register that is none',
      [...PACK, '--nominations', 'good.csv', '--members', 'absences.csv'],
      /缺少列/,
    ],
  ])('%s: status 2, nothing written', (_, args, message) => {
    const done = tallyIn(folder, ...args, '--out', 'nothing');
    expect([done.status, done.stdout]).toEqual([2, '']);
    expect(done.stderr).toMatch(message);
    expect(existsSync(join(folder, 'nothing'))).toBe(false);
  });
});
