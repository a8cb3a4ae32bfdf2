import type { Command } from 'commander';
import { editionFor, firstYear } from '../regulation/index.ts';
import { forYear } from '../regulation/readings-file.ts';
import { holdsImported, type YearlyCounts, yearlyCounts } from '../report/yearly-counts.ts';
import { printYearlyCounts } from '../report/yearly-counts-text.ts';
import { type Counted, countCommand, withCount } from './count-command.ts';
import { print, printJson } from './outcome.ts';
import { tallyYear } from './tally-year.ts';

export function registerSummary(program: Command): void {
  countCommand(program, 'summary', '年度总结用的各栏目发稿数，按月、与上年对照').action(
    async (given: unknown) => {
      await withCount(given, async (counted, json) => {
        const counts = yearlyCounts(counted.result, counted.gathered.input.articles);
        const before = await countsBefore(counted);
        if (json) printJson({ ...counts, before });
        else print(printYearlyCounts(counts, before));
      });
    },
  );
}

/**
 * The same counts a year earlier; null where no regulation governs that year, or where the record does not hold it:
 * neither crawled nor handed in for the columns that are stated. What a crawl of this year saw of it is a remnant.
 */
async function countsBefore({ store, inputs, result: now }: Counted): Promise<YearlyCounts | null> {
  const year = now.year - 1;
  if (year < firstYear()) return null;
  const crawled = (await store.lastCrawls(year)).length > 0;
  if (!crawled && (await store.importedArticles()).length === 0) return null;
  const answers = forYear(editionFor(year), year, now.readings);
  const { gathered, result } = await tallyYear(store, { ...inputs, year }, answers);
  const { articles } = gathered.input;
  return crawled || holdsImported(result.window, articles) ? yearlyCounts(result, articles) : null;
}
