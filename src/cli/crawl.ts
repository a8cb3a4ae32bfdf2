import type { Command } from 'commander';
import { type CrawlSummary, crawl } from '../collect/crawl.ts';
import { createProgress } from '../collect/progress.ts';
import { crawlSpan } from '../collect/span.ts';
import { SITE_NAMES } from '../model/site.ts';
import {
  clockOf,
  parseBases,
  parseRate,
  parseSites,
  parseYear,
  repeated,
  withFetching,
  withHome,
} from './flags.ts';
import { openHome } from './open-home.ts';
import { stopSignal } from './stop-signal.ts';

interface CrawlFlags {
  readonly year: string;
  readonly site?: readonly string[];
  readonly home: string;
  readonly base?: readonly string[];
  readonly rate?: string;
  readonly now?: string;
  readonly json?: true;
}

export function registerCrawl(program: Command): void {
  const command = program
    .command('crawl')
    .description('采集并存档各站点的稿件；再次运行只取列表和新稿件，随时可以中断')
    .requiredOption('--year <年份>', '统计哪一年')
    .option('--site <站点>', '只采集这个站点（可重复给出）', repeated);
  withFetching(withHome(command))
    .option('--json', '在标准输出给出 JSON 结果')
    .action(async (flags: CrawlFlags) => {
      const year = parseYear(flags.year);
      const sites = parseSites(flags.site);
      const bases = parseBases(flags.base);
      const rate = parseRate(flags.rate);
      const now = clockOf(flags.now);
      const store = await openHome(flags.home);
      const stop = stopSignal();
      try {
        const span = await crawlSpan(store, year);
        const progress = createProgress(process.stderr);
        const summary = await crawl({
          store,
          year,
          span,
          sites,
          bases,
          rate,
          now,
          progress,
          signal: stop.signal,
        });
        process.stdout.write(flags.json ? `${JSON.stringify(summary, null, 2)}\n` : describe(summary));
      } finally {
        stop.release();
        await store.close();
      }
    });
}

function describe(summary: CrawlSummary): string {
  return summary.sites
    .map((site) => {
      const counts = [
        `列表所见 ${site.seen} 条`,
        `新见 ${site.new} 条`,
        `存档 ${site.fetched} 篇`,
        `不存在 ${site.missing} 篇`,
        `未取到 ${site.failed} 篇`,
        `请求 ${site.requests} 次`,
      ];
      return `${SITE_NAMES[site.site]}：${counts.join('，')}${site.complete ? '' : '；未能取全'}\n`;
    })
    .join('');
}
