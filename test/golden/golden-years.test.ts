import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ReplicaContent } from '../../src/sample/replica/content.ts';
import { type RunningReplica, serveReplica } from '../../src/sample/replica/serve.ts';
import { tallyAsync } from '../cli/tally-cli.ts';

/**
 * A golden year is a folder: what the sites hold (served as real pages), register, claims and decisions in; CSVs out.
 * GOLDEN_RECORD=1 writes expected/ anew: read every changed line before you commit it.
 */
const FOLDERS = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const FILES = ['unit-ranking.csv', 'author-ranking.csv', 'ledger.csv', 'excluded.csv', 'questions.csv'];
const JOB = z.object({ year: z.number(), note: z.string() });
const LINE = z.object({ text: z.string(), align: z.enum(['right', 'center']).optional() });
const CONTENT = z.object({
  site: z.enum(['scgxhq', 'scxxjjhqcy', 'chinacacm', 'yxhq']),
  columns: z.array(
    z.object({
      name: z.string(),
      section: z.string(),
      path: z.string(),
      postings: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          listDate: z.string().nullable(),
          printedDate: z.string().nullable(),
          author: z.string().optional(),
          source: z.string().optional(),
          body: z.array(LINE),
        }),
      ),
    }),
  ),
});

const QUIET_TRADE: readonly ReplicaContent[] = (['chinacacm', 'yxhq'] as const).map((site) => ({
  site,
  columns: [
    {
      name: '后勤动态',
      section: '首页',
      path: 'hqdt',
      postings: [
        {
          id: '9001',
          title: '江苏科技大学：节能宣传周圆满结束',
          listDate: '2018-01-05',
          printedDate: '2018-01-05',
          body: [{ text: '水电中心张贴标语，发放节水器具，活动历时一周，师生参与踊跃。' }],
        },
      ],
    },
  ],
}));

function contentOf(path: string): ReplicaContent {
  // Optional fields that are absent stay absent.
  return JSON.parse(JSON.stringify(CONTENT.parse(JSON.parse(readFileSync(path, 'utf8')))));
}

describe.each(FOLDERS)('%s', (name) => {
  it('comes out as it was read and approved', async () => {
    const folder = join(import.meta.dirname, name);
    const { year } = JOB.parse(JSON.parse(readFileSync(join(folder, 'job.json'), 'utf8')));
    const work = mkdtempSync(join(tmpdir(), 'tally-golden-'));
    const replicas: RunningReplica[] = [];
    try {
      const bases: string[] = [];
      const contents = [
        ...['scgxhq', 'scxxjjhqcy'].map((site) => contentOf(join(folder, `${site}.json`))),
        ...QUIET_TRADE,
      ];
      for (const content of contents) {
        const replica = await serveReplica(content);
        replicas.push(replica);
        bases.push('--base', `${content.site}=${replica.origin}`);
      }
      const run = async (...args: string[]): Promise<void> => {
        const done = await tallyAsync(work, ...args, '--home', 'home');
        expect([0, 3], done.stderr).toContain(done.status);
      };
      const given = (file: string): string | null => (existsSync(join(folder, file)) ? join(folder, file) : null);
      await run('import', 'members', join(folder, 'members.csv'));
      const media = given('media.csv');
      if (media !== null) await run('import', 'media', media);
      await run('run', '--year', String(year), '--out', 'out', ...bases);
      const decisions = given('decisions.csv');
      if (decisions !== null) {
        await run('decide', decisions);
        await run('report', '--year', String(year), '--out', 'out');
      }
      for (const file of FILES) {
        const text = readFileSync(join(work, 'out', String(year), file), 'utf8');
        const expected = join(folder, 'expected', file);
        if (process.env['GOLDEN_RECORD'] === '1') writeFileSync(expected, text);
        expect(text, file).toBe(readFileSync(expected, 'utf8'));
      }
    } finally {
      for (const replica of replicas) await replica.close();
      rmSync(work, { recursive: true, force: true });
    }
  }, 120_000);
});
