import type { Command } from 'commander';
import { gather } from '../collect/gather/gather.ts';
import { SITE_IDS, SITE_NAMES } from '../model/site.ts';
import { editionFor } from '../regulation/index.ts';
import { resolveReadings } from '../regulation/readings-file.ts';
import { type YearlyCounts, yearlyCounts } from '../report/yearly-counts.ts';
import { type Counted, countCommand, withCount } from './count-command.ts';
import { print, printJson } from './outcome.ts';

export function registerSummary(program: Command): void {
  countCommand(program, 'summary', '年度总结用的各栏目发稿数').action(async (given: unknown) => {
    await withCount(given, async (counted, json) => {
      const { gathered, result } = counted;
      const counts = yearlyCounts(result.year, result.window, gathered.input.articles);
      const before = await countsBefore(counted);
      const published = { units: result.unitRanking.length, authors: result.authorRanking.length };
      if (json) printJson({ ...counts, published, before });
      else print(printCounts(counts, before, published));
    });
  });
}

/** The same counts a year earlier, or null where no crawl of that year is kept. */
async function countsBefore({ store, inputs, result }: Counted): Promise<YearlyCounts | null> {
  const year = result.year - 1;
  if ((await store.lastCrawls(year)).length === 0) return null;
  const edition = editionFor(year);
  const { input } = await gather(store, {
    year,
    membersFile: inputs.members,
    outletsFile: inputs.outlets,
    readings: {},
  });
  return yearlyCounts(year, edition.window(year, resolveReadings(edition, input.readings)), input.articles);
}

function printCounts(
  counts: YearlyCounts,
  before: YearlyCounts | null,
  published: { readonly units: number; readonly authors: number },
): string {
  const { window } = counts;
  const lines = [counts.sentence, `（统计期间 ${window.from} 至 ${window.to}）`, ''];
  for (const site of SITE_IDS) {
    const columns = counts.columns[site];
    if (columns === undefined) continue;
    lines.push(`${SITE_NAMES[site]}`);
    for (const [column, number] of Object.entries(columns)) {
      const last = before === null ? '' : `（上年 ${before.columns[site]?.[column] ?? 0}）`;
      lines.push(`  ${column}　${number}${last}`);
    }
    const months = Object.entries(counts.months[site] ?? {});
    lines.push(`  按月：${months.map(([month, number]) => `${month} ${number}`).join('，')}`);
  }
  lines.push('', `有得分的学校 ${published.units} 所，有得分的第一作者 ${published.authors} 人。`);
  return lines.join('\n');
}
