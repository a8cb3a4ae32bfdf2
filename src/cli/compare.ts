import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { InputError } from '../model/failure.ts';
import { editionFor } from '../regulation/index.ts';
import { forYear } from '../regulation/readings-file.ts';
import { compareYears } from '../report/compare/compare.ts';
import { comparisonCsv } from '../report/compare/csv.ts';
import { printComparison } from '../report/compare/text.ts';
import { writePack } from '../report/write-pack.ts';
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
      const other = parseYear(written);
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
        const comparison = compareYears(result, before);
        const name = `compare-${other}.csv`;
        const folder = join(out, String(result.year));
        await writePack(folder, new Map([[name, comparisonCsv(comparison)]]));
        if (json) printJson(comparison);
        else print(`${printComparison(comparison)}\n\n全表在 ${join(folder, name)}`);
      });
    });
}
