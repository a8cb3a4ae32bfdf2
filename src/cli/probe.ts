import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { beijingDate } from '../collect/beijing.ts';
import type { ProbePage, ProbeReport } from '../collect/probe.ts';
import { probeSites } from '../collect/probe-sites.ts';
import { createProgress } from '../collect/progress.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { RunError } from '../model/failure.ts';
import { SITE_NAMES, type SiteId } from '../model/site.ts';
import { refuseFrozen } from '../report/publication/frozen.ts';
import {
  clockOf,
  parseBases,
  parseRate,
  parseSites,
  repeated,
  withFetching,
  withHome,
  withOut,
} from './flags.ts';
import { openHome } from './open-home.ts';
import { stopSignal } from './stop-signal.ts';

interface ProbeFlags {
  readonly site?: readonly string[];
  readonly home: string;
  readonly out: string;
  readonly base?: readonly string[];
  readonly rate?: string;
  readonly now?: string;
  readonly json?: true;
}

/** One of the rules did not hold: the same status as a site that cannot be reached. */
const EXIT_FAILED = 1;

export function registerProbe(program: Command): void {
  const command = program
    .command('probe')
    .description('各站点取一页列表和一篇稿件，保存原始内容，说明哪些读取规则仍然有效')
    .option('--site <站点>', '只试这个站点（可重复给出）', repeated);
  withFetching(withOut(withHome(command)))
    .option('--json', '在标准输出给出 JSON 结果')
    .action(async (flags: ProbeFlags) => {
      const sites = parseSites(flags.site);
      const bases = parseBases(flags.base);
      const rate = parseRate(flags.rate);
      const now = clockOf(flags.now);
      refuseFrozen(flags.out);
      const store = await openHome(flags.home);
      const stop = stopSignal();
      const progress = createProgress(process.stderr);
      const today = beijingDate(now());
      const run = {
        store,
        bases,
        rate,
        now,
        progress,
        year: Number(today.slice(0, 4)),
        span: { from: today, to: today },
      };
      const results: { readonly site: SiteId; readonly folder: string; readonly report: ProbeReport }[] = [];
      try {
        await probeSites(run, sites, stop.signal, (site, report) => {
          const folder = join(flags.out, 'probe', site);
          for (const page of report.pages) save(folder, page);
          results.push({ site, folder, report });
        });
      } finally {
        stop.release();
        await store.close();
      }
      const summary = results.map(({ site, folder, report }) => ({ site, folder, checks: report.checks }));
      process.stdout.write(
        flags.json
          ? `${JSON.stringify({ sites: summary }, null, 2)}\n`
          : results.map(({ site, folder, report }) => describe(site, folder, report)).join('\n'),
      );
      if (results.some(({ report }) => report.checks.some(({ holds }) => holds === false)))
        process.exitCode = EXIT_FAILED;
    });
}

/** Raw bytes and, beside them, what was asked and answered. Throws RunError where the disk does not take them. */
function save(folder: string, { name, page }: ProbePage): void {
  const { asked, urlFinal, servedFrom, fetchedAt, status, headers, charset } = page;
  const about = { asked, urlFinal, servedFrom, fetchedAt, status, headers, charset };
  try {
    makeFolder(folder);
    writeFileSync(join(folder, `${name}.html`), page.body);
    writeFileSync(join(folder, `${name}.headers.json`), `${JSON.stringify(about, null, 2)}\n`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `${folder} 写不进去：请检查 --out 是不是目录、是否可写、磁盘是否有空间（${code}）。`;
    throw new RunError('cannot-write', message, { cause: error });
  }
}

function sign(holds: boolean | null): string {
  if (holds === null) return '·';
  return holds ? '✔' : '✘';
}

function describe(site: SiteId, folder: string, report: ProbeReport): string {
  const lines = report.checks.map(({ rule, holds, words }) => `  ${sign(holds)} ${rule}：${words}`);
  const saved = report.pages.length === 0 ? [] : [`  原始内容保存在 ${folder}`];
  return `${[`${SITE_NAMES[site]}（${site}）`, ...lines, ...saved].join('\n')}\n`;
}
