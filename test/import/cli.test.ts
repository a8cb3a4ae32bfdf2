import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { freshFile } from './samples.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Runs `tally import …` as a user would, in a directory of its own. */
function run(home: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, 'import', ...args], {
    cwd: dirname(home),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A home beside the files of one test. */
function workplace(files: Readonly<Record<string, string>>): { home: string; at: (name: string) => string } {
  const folder = dirname(freshFile('x'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { home: join(folder, '数据'), at: (name) => join(folder, name) };
}

const ARTICLES = '站点,栏目,标题,发布日期,网址,作者,来源,正文,热度\n';
const article = (number: number, title: string) =>
  `scgxhq,学校后勤动态,${title},2025-03-08,http://www.example.cn/${number}.html,佚名,,,9\n`;

describe('tally import', { timeout: 120_000 }, () => {
  test('adds what is new, says what it did, prints one JSON document', async () => {
    const { home, at } = workplace({ '稿件.csv': `${ARTICLES}${article(1, '甲')}\n${article(2, '乙')}` });
    const first = run(home, 'articles', at('稿件.csv'), '--home', home, '--json');
    expect(first.status).toBe(0);
    expect(first.stderr).toContain('新增 2 条，已有 0 条');
    expect(first.stderr).toContain('未识别的列（没有载入）：热度');
    expect(JSON.parse(first.stdout)).toMatchObject({
      kind: 'articles',
      rows: 2,
      added: 2,
      known: 0,
      unknownColumns: ['热度'],
    });

    writeFileSync(at('更正.csv'), `${ARTICLES}${article(1, '甲改')}${article(2, '乙')}${article(3, '丙')}`);
    const second = run(home, 'articles', at('更正.csv'), '--home', home);
    expect(second.stdout).toBe('');
    expect(second.stderr).toContain('新增 2 条，已有 1 条');
    expect(second.stderr).toContain('其中 1 条与以前载入的稿件网址相同、内容不同，以这次为准');
    const store = await openStore(home);
    expect((await store.importedArticles()).map(({ title }) => title)).toEqual(['甲', '乙', '甲改', '丙']);
    await store.close();
  });

  test('a bad file is refused whole: exit 2, every problem named, nothing made', () => {
    const { home, at } = workplace({ '稿件.csv': `${ARTICLES}${article(1, '甲')}某站,,,,,,,\n` });
    const { status, stdout, stderr } = run(home, 'articles', at('稿件.csv'), '--home', home, '--json');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    for (const column of ['站点', '标题', '发布日期', '网址'])
      expect(stderr).toContain(`稿件.csv 第 3 行「${column}」`);
    expect(existsSync(home)).toBe(false);
  });

  test('a register replaces the one before; a bad one leaves it', async () => {
    const { home, at } = workplace({
      '一.csv': '代码,名称,类型\n1,甲校,学校会员\n2,乙校,学校会员\n',
      '二.csv': '代码,名称,类型\n3,丙校,学校会员\n',
      '坏.csv': '代码,名称,类型\n4,丁校,学校\n',
    });
    expect(run(home, 'members', at('一.csv'), '--home', home).status).toBe(0);
    expect(run(home, 'members', at('二.csv'), '--home', home).status).toBe(0);
    expect(run(home, 'members', at('坏.csv'), '--home', home).status).toBe(2);
    const store = await openStore(home);
    expect(await store.members()).toMatchObject({ rows: [{ name: '丙校' }], origin: at('二.csv') });
    await store.close();
  });

  test('a template instead of a file', () => {
    const { home, at } = workplace({});
    const { status, stderr } = run(home, 'media', '--template', at('申报.csv'));
    expect(status).toBe(0);
    expect(stderr).toContain('标题（必填）');
    expect(readFileSync(at('申报.csv'), 'utf8')).toContain('媒体,标题,刊登日期');
    expect(run(home, 'media', at('申报.csv'), '--home', home)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('只有表头'),
    });
  });

  test.each([
    [['members'], '请指定要载入的文件'],
    [['members', 'a.csv', '--template', 'b.csv'], '--template'],
    [['teachers', 'a.csv'], 'teachers'],
    [['outlets', 'nowhere.csv'], '找不到这个文件'],
  ])('wrong use %j: exit 2, said in Chinese', (args, words) => {
    const { home } = workplace({});
    const { status, stdout, stderr } = run(home, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(existsSync(join(dirname(home), 'data'))).toBe(false);
  });

  test('help is Chinese and names the columns', () => {
    const { status, stdout } = run(workplace({}).home, 'articles', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/用法：.*<文件>/);
    expect(stdout).toContain('站点、栏目、标题、发布日期、网址、作者、来源、正文');
    expect(stdout).not.toMatch(/Usage|Options:|Arguments:/);
  });
});
