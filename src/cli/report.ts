import type { Command } from 'commander';
import { z } from 'zod';
import type { CivilDate } from '../model/civil-date.ts';
import { summaryOf } from '../report/summary.ts';
import { parseDateFlag, parseYear, withHome, withOut } from './flags.ts';
import { openHome } from './open-home.ts';
import { withInputs, withJson, withNoticeDate, withYear } from './options.ts';
import { print, printJson, printOutcome, setExit } from './outcome.ts';
import { tallyYear } from './tally-year.ts';
import { writeReports } from './write-reports.ts';

/** The flags of every command that counts a year from the record. */
export const COUNT_FLAGS = z.object({
  year: z.string(),
  home: z.string(),
  out: z.string().default('reports'),
  members: z.string().optional(),
  outlets: z.string().optional(),
  readings: z.string().optional(),
  noticeDate: z.string().optional(),
  json: z.boolean().optional(),
});

/** The day given for the notice, or null. */
export function noticeDate(flags: z.infer<typeof COUNT_FLAGS>): CivilDate | null {
  return flags.noticeDate === undefined ? null : parseDateFlag('--notice-date', flags.noticeDate);
}

export function countInputs(flags: z.infer<typeof COUNT_FLAGS>) {
  return {
    year: parseYear(flags.year),
    members: flags.members ?? null,
    outlets: flags.outlets ?? null,
    readingsFile: flags.readings ?? null,
  };
}

export function registerReport(program: Command): void {
  const command = program.command('report').description('从已保存的记录重新计算并写出结果（不联网）');
  withJson(withNoticeDate(withInputs(withOut(withHome(withYear(command)))))).action(
    async (given: unknown) => {
      const flags = COUNT_FLAGS.parse(given);
      const inputs = countInputs(flags);
      const publishedOn = noticeDate(flags);
      const store = await openHome(flags.home, { mustExist: true });
      try {
        const { gathered, result } = await tallyYear(store, inputs);
        const { folder } = await writeReports(store, flags.out, gathered, result, publishedOn);
        if (flags.json) printJson({ folder, ...summaryOf(result, gathered.hashes) });
        else print(printOutcome(result, folder));
        setExit(result);
      } finally {
        await store.close();
      }
    },
  );
}
