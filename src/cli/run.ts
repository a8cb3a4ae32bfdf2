import type { Command } from 'commander';
import { z } from 'zod';
import { crawl } from '../collect/crawl.ts';
import { answersFor } from '../collect/gather/answers.ts';
import { gatherRegisters } from '../collect/gather/registers.ts';
import { createProgress } from '../collect/progress.ts';
import { crawlSpan } from '../collect/span.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { SITE_IDS, type SiteId } from '../model/site.ts';
import { summaryOf } from '../report/summary.ts';
import { clockOf, parseBases, parseRate, withFetching, withHome, withOut } from './flags.ts';
import { openHome } from './open-home.ts';
import { withInputs, withJson, withNoticeDate, withYear } from './options.ts';
import { print, printJson, printOutcome, say, setExit } from './outcome.ts';
import { readReadings } from './readings-file.ts';
import { COUNT_FLAGS, countInputs, noticeDate } from './report.ts';
import { stopSignal } from './stop-signal.ts';
import { type RunInputs, tallyYear } from './tally-year.ts';
import { whatIfAnswer } from './whatif-answer.ts';
import { writeReports } from './write-reports.ts';

const RUN_FLAGS = COUNT_FLAGS.extend({
  base: z.array(z.string()).default([]),
  rate: z.string().optional(),
  now: z.string().optional(),
});

export function registerRun(program: Command): void {
  const command = program
    .command('run')
    .description('年末全套工作：采集、统计、写出结果和公示稿；随时可以中断，再次运行会接着做');
  withJson(withNoticeDate(withInputs(withFetching(withOut(withHome(withYear(command))))))).action(
    async (given: unknown) => {
      const flags = RUN_FLAGS.parse(given);
      await runYear({
        inputs: countInputs(flags),
        home: flags.home,
        out: flags.out,
        sites: SITE_IDS,
        bases: parseBases(flags.base),
        rate: parseRate(flags.rate),
        now: clockOf(flags.now),
        noticeDate: noticeDate(flags),
        json: flags.json ?? false,
      });
    },
  );
}

export interface YearJob {
  readonly inputs: RunInputs;
  readonly home: string;
  readonly out: string;
  readonly sites: readonly SiteId[];
  readonly bases: ReadonlyMap<SiteId, string>;
  readonly rate: number | null;
  readonly now: () => Date;
  /** Day of publication printed on the notice; null leaves it to be filled in. */
  readonly noticeDate: CivilDate | null;
  readonly json: boolean;
}

/** The December job. Every input is checked before the first request; nothing is written if the crawl fails. */
export async function runYear(job: YearJob): Promise<void> {
  const { inputs } = job;
  const readings = await readReadings(inputs.readingsFile, inputs.year);
  const store = await openHome(job.home);
  const stop = stopSignal();
  try {
    await gatherRegisters(store, { members: inputs.members, outlets: inputs.outlets });
    await answersFor(store, inputs.year, readings);
    const span = await crawlSpan(store, inputs.year, readings);
    const progress = createProgress(process.stderr);
    const { sites, bases, rate, now } = job;
    await crawl({ store, year: inputs.year, span, sites, bases, rate, now, progress, signal: stop.signal });
    say('正在统计……');
    const counted = await tallyYear(store, inputs);
    const { gathered, result } = counted;
    const { folder } = await writeReports(store, job.out, gathered, result, job.noticeDate);
    if (job.json) printJson({ folder, ...summaryOf(result, gathered.hashes) });
    else print(printOutcome(result, folder));
    setExit(result);
    // The job has taken its time: whoever asks what-if next shall not wait.
    await whatIfAnswer(store, gathered, async () => counted);
  } finally {
    stop.release();
    await store.close();
  }
}
