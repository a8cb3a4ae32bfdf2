import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_VERSION } from '../../src/sample/index.ts';
import { ROOT } from './child.ts';

/** What the numbers were measured on. */
export interface Environment {
  readonly commit: string;
  /** Whether files of the program differ from the commit. */
  readonly changed: boolean;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Load of the machine before the first measurement: what else it does makes the numbers worse. */
  readonly load: number;
  /** Names the generators and registers that all inputs are made from. */
  readonly inputs: string;
}

const INPUT_FILES = [
  'data/registers/members.csv',
  'data/registers/outlets.csv',
  'test/bench/articles.ts',
  'test/bench/crawl-site.ts',
  'test/tally/story/corpus.ts',
];

export function environment(): Environment {
  const [cpu] = cpus();
  const hash = createHash('sha256').update(SAMPLE_VERSION);
  for (const file of INPUT_FILES) hash.update(readFileSync(join(ROOT, file)));
  return {
    commit: git('rev-parse', '--short=12', 'HEAD'),
    changed: git('status', '--porcelain', '--', 'src', 'scrapers', 'data') !== '',
    node: process.version,
    cpu: cpu?.model ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    load: loadavg()[0] ?? 0,
    inputs: `sha256:${hash.digest('hex')}`,
  };
}

/** '' outside a git checkout. */
function git(...args: string[]): string {
  const done = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return done.status === 0 ? done.stdout.trim() : '';
}
