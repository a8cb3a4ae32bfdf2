import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { projectRoot } from '../disk/project-root.ts';
import { InputError } from '../model/failure.ts';
import { bulletinFiles } from '../report/bulletin.ts';
import { bulletinSettings, loadPapers } from '../report/papers.ts';
import { summaryOf } from '../report/summary.ts';
import { writePack } from '../report/write-pack.ts';
import { isWithin } from '../text/civil-date.ts';
import { countCommand, withCount } from './count-command.ts';
import { parseDateFlag, withOut } from './flags.ts';
import { withNoticeDate } from './options.ts';
import { print, printJson, printOutcome } from './outcome.ts';

const FLAGS = z.object({ out: z.string(), until: z.string(), noticeDate: z.string().optional() });

export function registerBulletin(program: Command): void {
  withNoticeDate(
    withOut(countCommand(program, 'bulletin', '年度中期通报：截至某一天的排名和明细，标明是中期情况')),
  )
    .requiredOption('--until <日期>', '统计到这一天为止（YYYY-MM-DD，含当日）')
    .action(async (given: unknown) => {
      const { out, until: written, noticeDate } = FLAGS.parse(given);
      const until = parseDateFlag('--until', written);
      const publishedOn = noticeDate === undefined ? null : parseDateFlag('--notice-date', noticeDate);
      await withCount(given, async ({ gathered, result: year, recount }, json) => {
        if (!isWithin(until, year.window)) {
          const { from, to } = year.window;
          throw InputError.of('out-of-year', `--until 应在统计期间 ${from} 至 ${to} 之内，给出的是 ${until}`);
        }
        // The reading “which days are the year” takes any span: what lies after the day is simply not in it.
        const result = recount({ ...year.readings, window: `${year.window.from}..${until}` });
        const settings = bulletinSettings(await loadPapers(join(projectRoot(), 'data')), publishedOn);
        const folder = join(out, String(result.year), `bulletin-${until}`);
        await writePack(folder, await bulletinFiles(result, settings));
        if (json) printJson({ folder, until, ...summaryOf(result, gathered.hashes) });
        else print(`中期通报（截至 ${until}，不是年度结果）\n${printOutcome(result, folder)}`);
      });
    });
}
