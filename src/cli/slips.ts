import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Gathered } from '../collect/gather/gather.ts';
import { projectRoot } from '../disk/project-root.ts';
import type { TallyResult } from '../model/result.ts';
import { loadPapers } from '../report/papers.ts';
import { slipFiles } from '../report/slips/pack.ts';
import type { School } from '../report/slips/slip.ts';
import { writePack } from '../report/write-pack.ts';
import { countCommand, withCount } from './count-command.ts';
import { parseDateFlag, withOut } from './flags.ts';
import { print, printJson } from './outcome.ts';

const FLAGS = z.object({ out: z.string(), replyBy: z.string().optional() });

export function registerSlips(program: Command): void {
  withOut(
    countCommand(
      program,
      'slips',
      '每所学校一份核对单（网页和 CSV）：已计分、未计分及原因、作者、待核实的问题',
    ),
  )
    .option('--reply-by <日期>', '请学校在这一天（YYYY-MM-DD）前答复；不给就留空待填')
    .action(async (given: unknown) => {
      const { out, replyBy } = FLAGS.parse(given);
      const until = replyBy === undefined ? null : parseDateFlag('--reply-by', replyBy);
      await withCount(given, async ({ gathered, result }, json) => {
        const { slip } = await loadPapers(join(projectRoot(), 'data'));
        const schools = schoolsOf(gathered, result);
        const folder = join(out, String(result.year), 'slips');
        const files = await writePack(folder, slipFiles(result, schools, slip, until));
        if (json) printJson({ folder, schools: schools.length, files });
        else print(`已写出 ${schools.length} 所学校的核对单，在 ${folder}`);
      });
    });
}

/** Member schools of the year, and whoever else is ranked. */
function schoolsOf({ input }: Gathered, { window, unitRanking }: TallyResult): School[] {
  const members = input.members.filter(
    ({ kind, joined, left }) =>
      kind === '学校会员' &&
      (joined === null || joined <= window.to) &&
      (left === null || left >= window.from),
  );
  return [...new Map([...members, ...unitRanking].map(({ code, name }) => [code, { code, name }])).values()];
}
