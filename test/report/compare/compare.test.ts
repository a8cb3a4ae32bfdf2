import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareYears } from '../../../src/report/compare/compare.ts';
import { comparisonCsv, printMove } from '../../../src/report/compare/csv.ts';
import { printComparison } from '../../../src/report/compare/text.ts';
import { openStore } from '../../../src/store/open.ts';
import { tallyIn } from '../../cli/tally-cli.ts';
import { importedArticle } from '../../store/samples.ts';
import { madeResult, rankedAuthor, rankedUnit, SICAU, SICNU } from '../made-result.ts';
import { smallHome } from '../publication/small-home.ts';

const SWPU = { code: '10615', name: '西南石油大学' };
const AFTER = madeResult();
const BEFORE = madeResult({
  year: 2024,
  unitRanking: [
    rankedUnit({ ...SWPU, rank: 1 }),
    rankedUnit({ ...SICNU, rank: 2 }),
    rankedUnit({ ...SICAU, name: '四川农业大学（旧名）', rank: 5 }),
  ],
  authorRanking: [rankedAuthor({ name: '向听岷', unit: SICNU })],
});

describe('two years compared', () => {
  it('schools are the same by code, whatever their name; each moves, stays, is new or silent', () => {
    const { units } = compareYears(AFTER, BEFORE);
    expect(units.map((mover) => [mover.name, printMove(mover)])).toEqual([
      ['四川农业大学', '上升 4 名'],
      ['四川师范大学', '不变'],
      ['西南石油大学', '未再上榜'],
    ]);
  });

  it('people of one name at two schools are two people', () => {
    const { authors } = compareYears(AFTER, BEFORE);
    expect(authors.map((mover) => [mover.name, printMove(mover)])).toEqual([
      ['向听岷（四川农业大学）', '新上榜'],
      ['向听岷（四川师范大学）', '未再上榜'],
    ]);
  });

  it('turned round, a rise is a fall', () => {
    const [first] = compareYears(BEFORE, AFTER).units.filter(({ code }) => code === SICAU.code);
    expect(first === undefined ? '' : printMove(first)).toBe('下降 4 名');
  });

  it('the table has everybody, the screen says who moved', () => {
    const comparison = compareYears(AFTER, BEFORE);
    expect(comparisonCsv(comparison).trim().split('\r\n').length).toBe(6);
    expect(printComparison(comparison)).toContain('四川农业大学　第 5 名 3 分 → 第 1 名 3 分　上升 4 名');
    expect(printComparison(comparison)).toContain('学校：未再上榜 1');
  });

  it('a year without counted articles cannot be compared with', async () => {
    const { folder } = await smallHome();
    try {
      const run = (...args: string[]) =>
        tallyIn(folder, 'compare', '--home', 'data', '--out', 'out', ...args);
      const none = run('--year', '2025', '--with', '2024');
      expect(none.status).toBe(2);
      expect(none.stderr).toContain('没有 2024 年度');
      expect(run('--year', '2025', '--with', '2025').status).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);

  it('a year that was not crawled to its end is compared with a word of warning', async () => {
    const { folder, home } = await smallHome();
    try {
      const store = await openStore(home);
      await store.addImportedArticles([
        importedArticle('before', {
          site: 'scgxhq',
          column: '学校后勤动态',
          title: '四川农业大学：食堂检修',
          dateText: '2024-05-06',
          source: '四川农业大学',
          url: 'http://www.scgxhq.com/p/99.html',
        }),
      ]);
      const done = {
        startedAt: '2025-12-25T00:00:00.000Z',
        finishedAt: '2025-12-25T01:00:00.000Z',
        complete: true,
        detail: '',
        stats: {},
      };
      for (const site of ['scgxhq', 'scxxjjhqcy'] as const) {
        await store.recordCrawl({ ...done, site, year: 2025 });
      }
      await store.recordCrawl({ ...done, site: 'scgxhq', year: 2024 });
      await store.close();
      const compared = tallyIn(
        folder,
        'compare',
        ...['--year', '2025', '--with', '2024', '--home', 'data', '--out', 'out'],
      );
      expect(compared.stderr).toContain('2024 年度没有完整采集过：四川学校后勤与产业信息网。');
      expect(compared.stderr).not.toContain('2025 年度没有完整采集过');
      expect(compared.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
