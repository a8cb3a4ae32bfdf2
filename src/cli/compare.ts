import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { crawledSites } from '../collect/gather/crawled.ts';
import { InputError } from '../model/failure.ts';
import type { ReadingAnswers } from '../model/result.ts';
import { SITE_NAMES } from '../model/site.ts';
import { editionFor } from '../regulation/index.ts';
import { forYear } from '../regulation/readings-file.ts';
import { compareYears } from '../report/compare/compare.ts';
import { comparisonCsv } from '../report/compare/csv.ts';
import { printComparison } from '../report/compare/text.ts';
import { writePack } from '../report/write-pack.ts';
import type { Store } from '../store/types.ts';
import { countCommand, withCount } from './count-command.ts';
import { parseYear, withOut } from './flags.ts';
import { print, printJson, say } from './outcome.ts';
import { tallyYear } from './tally-year.ts';

const FLAGS = z.object({ out: z.string(), with: z.string() });

export function registerCompare(program: Command): void {
  withOut(countCommand(program, 'compare', '与另一年度比较：升降、新上榜、未再上榜的学校和个人'))
    .requiredOption('--with <年度>', '与哪一年度比较')
    .action(async (given: unknown) => {
      const { out, with: written } = FLAGS.parse(given);
      const other = parseYear(written, '--with');
      await withCount(given, async ({ store, inputs, result }, json) => {
        if (other === result.year) throw InputError.of('same-year', '--with 应是另一个年度。');
        const answers = forYear(editionFor(other), other, result.readings);
        for (const [id, answer] of Object.entries(answers)) {
          if (answer !== result.readings[id]) {
            say(
              `口径 ${id} 的 ${result.readings[id] ?? ''} 只用于 ${result.year} 年度；${other} 年度按 ${answer} 统计。`,
            );
          }
        }
        const before = (await tallyYear(store, { ...inputs, year: other }, answers)).result;
        if (before.ledger.length === 0) {
          throw InputError.of('no-year', `记录中没有 ${other} 年度的计分稿件，无法比较。`);
        }
        await sayWhatLacks(store, result.year, result.readings);
        await sayWhatLacks(store, other, answers);
        const comparison = compareYears(result, before);
        const name = `compare-${other}.csv`;
        const folder = join(out, String(result.year));
        await writePack(folder, new Map([[name, comparisonCsv(comparison)]]));
        if (json) printJson(comparison);
        else print(`${printComparison(comparison)}\n\n全表在 ${join(folder, name)}`);
      });
    });
}

/** What a crawl of another year happened to see is a remnant: it would look like a rise or a fall. */
async function sayWhatLacks(store: Store, year: number, answers: ReadingAnswers): Promise<void> {
  const { lacking } = await crawledSites(store, year, answers);
  if (lacking.length === 0) return;
  const names = lacking.map((site) => SITE_NAMES[site]).join('、');
  say(
    `${year} 年度没有完整采集过：${names}。数字可能不全，升降仅供参考；请先运行 tally crawl --year ${year}，已用导入补齐的不必。`,
  );
}
