import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallyIn } from '../../cli/tally-cli.ts';
import { smallHome } from '../publication/small-home.ts';

const HOME = ['--home', 'data'];
const ARTICLE = 'http://www.scgxhq.com/p/6.html';

let folder: string;

beforeAll(async () => {
  folder = (await smallHome()).folder;
  const words = ['--by', '苟望', '--item', ARTICLE, '--claim', '这篇是转载', '--at', '2025-12-26'];
  expect(tallyIn(folder, 'objection', 'add', '--year', '2025', ...HOME, ...words).status).toBe(0);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function uphold(kind: string, verdict: string, ...more: readonly string[]) {
  const decision = ['--kind', kind, '--object', ARTICLE, '--verdict', verdict];
  const ruled = ['--reason', '核对原文', '--by', '巫望宸', '--at', '2025-12-29'];
  return tallyIn(
    folder,
    'objection',
    'resolve',
    '2025-1',
    ...HOME,
    '--uphold',
    ...decision,
    ...ruled,
    ...more,
  );
}

describe('an objection that is upheld', { timeout: 60_000 }, () => {
  it('says where its decisions change nothing', () => {
    const done = uphold('not-reprint', '原创');
    expect(done.status).toBe(0);
    expect(done.stdout).toContain('异议2025-1：成立，已写入 2 条决定。');
    expect(done.stdout).toContain('没有变化。请核对决定的对象和结论');
  });

  it('a second ruling names the one that it supersedes, and how much it changes', () => {
    const done = uphold('reprint', '转载', '--json');
    expect(done.status).toBe(0);
    const said = JSON.parse(done.stdout);
    expect(said).toMatchObject({
      objection: '2025-1',
      upheld: true,
      appended: 2,
      supersedes: { upheld: true, by: '巫望宸', at: '2025-12-29' },
    });
    // The article's line, its school's and its author's points.
    expect(said.changes).toBeGreaterThanOrEqual(3);
    expect(uphold('reprint', '转载').stdout).toContain('（取代 2025-12-29 巫望宸 的处理：成立）');
  });
});
