import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, hashOfFile } from '../../../src/report/publication/folder.ts';
import { openStore } from '../../../src/store/open.ts';
import { tallyIn } from '../../cli/tally-cli.ts';
import { otherwiseCounted } from '../publication/otherwise-counted.ts';
import { smallHome } from '../publication/small-home.ts';

const HOME = ['--home', 'data'];
const YEAR = ['--year', '2025', ...HOME, '--out', 'out'];
const RULED = ['--by', '巫望宸', '--at', '2025-12-29'];
const FIRST = 'out/published/2025-correction-1';
const ARTICLE = 'http://www.scgxhq.com/p/6.html';

let folder: string;

beforeAll(async () => {
  folder = (await smallHome()).folder;
  expect(tallyIn(folder, 'publish', ...YEAR, '--notice-date', '2025-12-25').status).toBe(0);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const read = (...path: string[]): string => readFileSync(join(folder, 'out', 'published', ...path), 'utf8');

function object(item: string, claim: string): string {
  const done = tallyIn(
    folder,
    'objection',
    'add',
    '--year',
    '2025',
    ...HOME,
    '--by',
    '苟望',
    '--unit',
    '西南石油大学',
    '--contact',
    '13812345678',
    '--item',
    item,
    '--claim',
    claim,
    '--at',
    '2025-12-26',
    '--json',
  );
  expect(done.stderr).toBe('');
  return JSON.parse(done.stdout).number;
}

describe('objections', { timeout: 120_000 }, () => {
  it('lead from a publication to a correction whose every figure stands in its own tables', () => {
    expect(object(ARTICLE, '这篇是转载')).toBe('2025-1');
    expect(object('西南石油大学', '少计一篇')).toBe('2025-2');

    const early = tallyIn(folder, 'objection', 'correct', ...YEAR, '--published', 'out/published/2025');
    expect(early.status).toBe(3);
    expect(early.stdout).toContain('异议2025-2');

    const upheld = tallyIn(
      folder,
      'objection',
      'resolve',
      '2025-1',
      ...HOME,
      '--uphold',
      '--kind',
      'reprint',
      '--object',
      ARTICLE,
      '--verdict',
      '转载',
      '--reason',
      '系转载',
      ...RULED,
    );
    expect(upheld.stderr).toBe('');
    expect(
      tallyIn(
        folder,
        'objection',
        'resolve',
        '异议2025-2',
        ...HOME,
        '--dismiss',
        '--reason',
        '没有这一篇',
        ...RULED,
      ).status,
    ).toBe(0);
    const done = tallyIn(
      folder,
      'objection',
      'correct',
      ...YEAR,
      '--published',
      'out/published/2025',
      '--notice-date',
      '2026-01-05',
    );
    expect(done.status).toBe(0);

    const differences: string[][] = parse(read('2025-correction-1', 'differences.csv'), { bom: true });
    expect(differences.slice(1).map((row) => row.slice(0, 5))).toEqual([
      ['学校', '四川农业大学', '网站积分', '4', '3'],
      ['学校', '四川农业大学', '总积分', '4', '3'],
      ['个人', '詹安垣（四川农业大学）', '网站积分', '2', '1'],
      ['个人', '詹安垣（四川农业大学）', '总积分', '2', '1'],
      ['个人', '詹安垣（四川农业大学）', '名次', '1', '3'],
      ['个人', '雍祺（西南石油大学）', '名次', '4', '3'],
      ['明细', '四川农业大学：检修锅炉房换热设备', '计分', '网站积分', ''],
      ['明细', '四川农业大学：检修锅炉房换热设备', '学校', '四川农业大学', ''],
      ['明细', '四川农业大学：检修锅炉房换热设备', '第一作者', '詹安垣', ''],
    ]);
    expect(read('2025-correction-1', 'ledger.csv').match(/四川农业大学,[^,]*,四川农业大学：/g)?.length).toBe(
      3,
    );
    expect(read('2025', 'ledger.csv').match(/四川农业大学,[^,]*,四川农业大学：/g)?.length).toBe(4);
  });

  it('the announcement names what was wrong and not who said so; each objector gets an answer', () => {
    const announcement = read('2025-correction-1', 'correction.html');
    expect(announcement).toContain('共收到异议 2 件。经逐件核实，成立 1 件，不成立 1 件');
    expect(announcement).toContain('系转载');
    expect(announcement).not.toContain('苟望');
    expect(read('2025-correction-1', 'replies', '2025-1.html')).toContain('异议成立：系转载');
    expect(read('2025-correction-1', 'replies', '2025-2.html')).toContain('异议不成立：没有这一篇');
    for (const reply of ['2025-1.html', '2025-2.html']) {
      expect(read('2025-correction-1', 'replies', reply)).not.toContain('13812345678');
    }
  });

  it('the whole result beside it says that it is the corrected one', () => {
    expect(read('2025-correction-1', 'notice.html')).toContain('（更正后）');
    expect(read('2025', 'notice.html')).not.toContain('（更正后）');
  });

  it('both publications stay verifiable', () => {
    for (const place of ['2025', '2025-correction-1']) {
      expect(tallyIn(folder, 'verify', join('out', 'published', place)).stdout).toContain('逐字节一致');
    }
  });

  it('nothing that goes to others holds how an objector can be reached', async () => {
    const corrected = join(folder, 'out', 'published', '2025-correction-1');
    for (const name of await filesBelow(corrected)) {
      expect(readFileSync(join(corrected, name)).includes('13812345678'), name).toBe(false);
    }
  });

  it('a second correction starts from the first and answers only what came since', () => {
    const again = tallyIn(folder, 'objection', 'correct', ...YEAR, '--published', 'out/published/2025');
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/已经由 .*2025-correction-1 更正过/);
    const nothing = tallyIn(folder, 'objection', 'correct', ...YEAR, '--published', FIRST);
    expect(nothing.status).toBe(2);
    expect(nothing.stderr).toContain('没有待答复的异议');

    expect(object('四川师范大学', '名次不对')).toBe('2025-3');
    const dismissed = ['--dismiss', '--reason', '名次无误', ...RULED];
    expect(tallyIn(folder, 'objection', 'resolve', '2025-3', ...HOME, ...dismissed).status).toBe(0);
    expect(tallyIn(folder, 'objection', 'correct', ...YEAR, '--published', FIRST).status).toBe(0);
    const announcement = read('2025-correction-2', 'correction.html');
    expect(announcement).toContain(
      '更正公告发布后，协会秘书处又收到异议 1 件。经逐件核实，成立 0 件，不成立 1 件',
    );
    expect(announcement).not.toContain('系转载');
    expect(announcement).toContain('没有变动。');
    expect(readdirSync(join(folder, 'out', 'published', '2025-correction-2', 'replies'))).toEqual([
      '2025-3.docx',
      '2025-3.html',
    ]);
  });

  it('goes by what was frozen where the program counts otherwise since, if its own record knows the publication', async () => {
    const { folder: other, home } = await smallHome();
    try {
      expect(tallyIn(other, 'publish', ...YEAR, '--notice-date', '2025-12-25').status).toBe(0);
      const published = join(other, 'out', 'published', '2025');
      otherwiseCounted(published);
      const correct = ['objection', 'correct', ...YEAR, '--published', 'out/published/2025'];
      const unknown = tallyIn(other, ...correct);
      expect(unknown.status).toBe(2);
      expect(unknown.stderr).toContain('不能据以更正');

      const store = await openStore(home);
      const [fact] = await store.publications(2025);
      if (fact === undefined) throw new Error('nothing was published');
      const { seq: _, ...rest } = fact;
      await store.recordPublication({
        ...rest,
        manifest: await hashOfFile(join(published, 'manifest.json')),
      });
      await store.close();
      const same = tallyIn(other, ...correct);
      expect(same.stderr).toContain('以封存的结果为准');
      expect(same.stderr).toContain('无需更正');
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it.each([
    [['2025-9', '--dismiss'], '没有登记过'],
    [['2025-1'], '--uphold（成立）和 --dismiss'],
    [['2025-1', '--uphold'], '写明改变结果的决定'],
    [['2025-1', '--dismiss', '--kind', 'reprint'], '不要再给决定'],
    [
      ['2025-1', '--uphold', '--kind', 'reprint', '--object', 'http://h/none', '--verdict', '转载'],
      '记录中没有',
    ],
  ])('%j is refused and nothing is recorded', (args, words) => {
    const before = tallyIn(folder, 'objection', 'list', '--year', '2025', ...HOME).stdout;
    const done = tallyIn(folder, 'objection', 'resolve', ...args, ...HOME, '--reason', '试', ...RULED);
    expect(done.status).toBe(2);
    expect(done.stderr).toContain(words);
    expect(tallyIn(folder, 'objection', 'list', '--year', '2025', ...HOME).stdout).toBe(before);
  });

  it.each([
    ['--by', '', '--by 不能留空'],
    ['--item', ' ', '--item 不能留空'],
    ['--claim', '　', '--claim 不能留空'],
    ['--at', '2026-02-30', '--at 应为确有其日的日期'],
  ])('an objection whose %s is %j is refused and nothing is recorded', (flag, text, words) => {
    const list = () => tallyIn(folder, 'objection', 'list', '--year', '2025', ...HOME).stdout;
    const before = list();
    const given = {
      '--by': '苟望',
      '--item': ARTICLE,
      '--claim': '少计一篇',
      '--at': '2025-12-26',
      [flag]: text,
    };
    const done = tallyIn(
      folder,
      'objection',
      'add',
      '--year',
      '2025',
      ...HOME,
      ...Object.entries(given).flat(),
    );
    expect(done.status).toBe(2);
    expect(done.stderr).toContain(words);
    expect(list()).toBe(before);
  });

  it('an objection to a year that was never published is kept, with a word about the year', () => {
    const given = ['--by', '苟望', '--item', '四川农业大学', '--claim', '少计一篇', '--at', '2025-12-26'];
    const done = tallyIn(folder, 'objection', 'add', '--year', '2023', ...HOME, ...given);
    expect(done.status).toBe(0);
    expect(done.stdout).toContain('异议2023-1');
    expect(done.stderr).toContain('请核对年度');
  });

  it('nothing is decided before it was asked', () => {
    const early = ['--dismiss', '--reason', '试', '--by', '巫望宸', '--at', '2025-12-25'];
    const done = tallyIn(folder, 'objection', 'resolve', '2025-1', ...HOME, ...early);
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('不应早于异议2025-1的收到日期 2025-12-26');
  });
});
