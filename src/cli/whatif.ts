import type { Command } from 'commander';
import { z } from 'zod';
import { editionFor } from '../regulation/index.ts';
import { MARGIN_COLUMNS, marginRows } from '../report/csv/margins.ts';
import { WHATIF_COLUMNS, whatIfRows } from '../report/csv/whatif.ts';
import { whatIfText } from '../tally/whatif/text.ts';
import { countCommand, withGathered } from './count-command.ts';
import { print, printJson } from './outcome.ts';
import { refuseCsv, saveCsv } from './save-csv.ts';
import { countYear } from './tally-year.ts';
import { whatIfAnswer } from './whatif-answer.ts';

const FLAGS = z.object({ csv: z.string().optional(), lineCsv: z.string().optional() });

export function registerWhatIf(program: Command): void {
  countCommand(program, 'whatif', '各条口径换一种理解时，谁会入围、退出或变动')
    .option('--csv <文件>', '另写一份 CSV：每种其他理解一行')
    .option('--line-csv <文件>', '另写一份 CSV：入围线附近每个候选一行，距线几分')
    .action(async (given: unknown) => {
      const { csv, lineCsv } = FLAGS.parse(given);
      for (const file of [csv, lineCsv]) if (file !== undefined) refuseCsv(file);
      await withGathered(given, async ({ store, gathered }, json) => {
        const answer = await whatIfAnswer(store, gathered, () => countYear(store, gathered));
        if (csv !== undefined) await saveCsv(csv, WHATIF_COLUMNS, whatIfRows(answer));
        if (lineCsv !== undefined) {
          await saveCsv(lineCsv, MARGIN_COLUMNS, marginRows(answer.margins, editionFor(answer.year).awards));
        }
        if (json) printJson(answer);
        else print(whatIfText(answer));
      });
    });
}
