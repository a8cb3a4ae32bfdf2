import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSampleYear } from '../../src/sample/index.ts';
import type { ReplicaContent } from '../../src/sample/replica/content.ts';
import { type RunningReplica, serveReplica } from '../../src/sample/replica/serve.ts';
import { type RunningSampleYear, serveSampleYear } from '../../src/sample/serve.ts';
import { ROOT, tallyAsync } from './tally-cli.ts';

/** The commands of both READMEs, as printed, without the npm words before them and the comment behind. */
function commandsOf(name: string): string[] {
  return readFileSync(join(ROOT, name), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('npm run -s tally -- '))
    .map((line) =>
      line
        .replace('npm run -s tally -- ', '')
        .replace(/\s+#.*$/, '')
        .trim(),
    );
}

/** The trade site that the sample year does not have. */
const FOURTH_SITE: ReplicaContent = {
  site: 'yxhq',
  columns: [
    {
      name: '后勤动态',
      section: '首页',
      path: 'hqdt',
      postings: ['2025-09-03', '2025-06-11'].map((date, index) => ({
        id: String(70_123 - index),
        title: `四川农业大学：第${index + 1}食堂检修完成`,
        listDate: date,
        printedDate: date,
        author: '四川农业大学后勤管理处 漆望舒',
        body: [{ text: '暑期检修历时二十天，灶台、排烟和下水全部更新，师生返校即可就餐。' }],
      })),
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'tally-readme-'));
const year = makeSampleYear();
let served: RunningSampleYear;
let fourth: RunningReplica;

beforeAll(async () => {
  served = await serveSampleYear(year);
  fourth = await serveReplica(FOURTH_SITE);
  // What the reader is told to have: a filled register, claims, answers.
  copyFileSync(join(ROOT, 'data', 'registers', 'members.csv'), join(folder, 'members.csv'));
  mkdirSync(join(folder, 'filled'));
  writeFileSync(join(folder, 'filled', 'media.csv'), year.claimsCsv);
});

afterAll(async () => {
  await served.close();
  await fourth.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Files that a command of the README reads; a template it writes stays empty until somebody fills it. */
function prepare(command: string): void {
  const template = /--template (\S+)/.exec(command)?.[1];
  if (template !== undefined) rmSync(join(folder, template), { force: true });
  if (command.startsWith('import members members')) {
    copyFileSync(join(folder, 'members.csv'), join(folder, 'members.xlsx'));
  }
  if (command.startsWith('import media media')) {
    copyFileSync(join(folder, 'filled', 'media.csv'), join(folder, 'media.xlsx'));
  }
  if (command.startsWith('decide ')) {
    const url =
      year.key.find(({ kind, outcome }) => kind === 'article' && outcome === 'point')?.address ?? '';
    const rows = ['类型,对象,结论,理由,决定人,时间', `unit,${url},四川农业大学,测试,测试员,2025-12-26`];
    writeFileSync(join(folder, 'decisions.csv'), `${rows.join('\n')}\n`);
  }
}

/** The real sites cannot be reached from a test: the same command goes to their replicas. */
function onReplicas(command: string): string[] {
  const words = command.split(/\s+/);
  if (!['run', 'crawl', 'probe'].includes(words[0] ?? '')) return words;
  const bases = Object.entries(served.bases).flatMap(([site, origin]) => ['--base', `${site}=${origin}`]);
  return [...words, ...bases, '--base', `yxhq=${fourth.origin}`];
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  it('shows npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const text = readFileSync(join(ROOT, name), 'utf8');
    const shown = [...text.matchAll(/^npm (start|test|run (?:-s )?(\w+))/gm)].map(
      (match) => match[2] ?? match[1] ?? '',
    );
    expect(shown.length).toBeGreaterThan(2);
    for (const script of shown) expect(Object.keys(scripts)).toContain(script);
  });
});

describe('the commands of the READMEs, one after the other', () => {
  const commands = [...new Set([...commandsOf('README.md'), ...commandsOf('README.zh-CN.md')])];
  it.each(commands)(
    '%s',
    async (command) => {
      prepare(command);
      const done = await tallyAsync(folder, ...onReplicas(command));
      expect(done.stderr).not.toMatch(/\bat .*\.ts:\d+/);
      // An address that a document gives as an example need not stand in the sample year.
      const example = command.includes('--article');
      expect([0, 3, ...(example ? [2] : [])], done.stderr.slice(-2000)).toContain(done.status);
      expect(done.stdout + done.stderr).not.toBe('');
    },
    300_000,
  );
});
