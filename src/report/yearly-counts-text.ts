import { SITE_IDS, SITE_NAMES } from '../model/site.ts';
import type { PublishedCounts, YearlyCounts } from './yearly-counts.ts';

/** The yearly report's sentence and its table: by column and by month, beside the year before where that is kept. */
export function printYearlyCounts(now: YearlyCounts, before: YearlyCounts | null): string {
  const { window } = now;
  const lines = [now.sentence, `（统计期间 ${window.from} 至 ${window.to}）`];
  if (before !== null) lines.push(`上年：${before.sentence}`);
  for (const site of SITE_IDS) {
    const columns = now.columns[site];
    if (columns === undefined) continue;
    lines.push('', SITE_NAMES[site]);
    for (const [column, number] of Object.entries(columns)) {
      lines.push(`  ${column}　${number}${beside(before?.columns[site]?.[column], before)}`);
      lines.push(`    ${months(now, before, (year) => year.columnMonths[site]?.[column])}`);
    }
    lines.push(`  合计　${months(now, before, (year) => year.months[site])}`);
  }
  return [...lines, '', ...published(now.published, before?.published ?? null)].join('\n');
}

function beside(number: number | undefined, before: YearlyCounts | null): string {
  return before === null ? '' : `（上年 ${number ?? 0}）`;
}

/** `2025-03 12（上年 9）`: every month of the year that has any, or had any the year before. */
function months(
  now: YearlyCounts,
  before: YearlyCounts | null,
  of: (year: YearlyCounts) => Readonly<Record<string, number>> | undefined,
): string {
  const own = of(now) ?? {};
  const last = before === null ? {} : (of(before) ?? {});
  const all = new Set([...Object.keys(own), ...Object.keys(last).map(aYearLater)]);
  return [...all]
    .toSorted()
    .map((month) => `${month} ${own[month] ?? 0}${beside(last[aYearEarlier(month)], before)}`)
    .join('，');
}

function aYearLater(month: string): string {
  return `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;
}

function aYearEarlier(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}

function published(now: PublishedCounts, before: PublishedCounts | null): string[] {
  const last = (of: (counts: PublishedCounts) => number): string =>
    before === null ? '' : `（上年 ${of(before)}）`;
  const { units, authors, onSites } = now;
  return [
    `在两个网站有计分稿件的学校 ${onSites.units} 所${last((counts) => counts.onSites.units)}，第一作者 ${onSites.authors} 人${last((counts) => counts.onSites.authors)}。`,
    `连同外媒报道，有得分的学校 ${units} 所${last((counts) => counts.units)}，第一作者 ${authors} 人${last((counts) => counts.authors)}。`,
  ];
}
