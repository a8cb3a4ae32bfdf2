import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { InputError } from '../../model/failure.ts';
import { differencesOf } from '../../report/differences/differences.ts';
import { snapshotOf } from '../../report/differences/snapshot.ts';
import { notAnswered } from '../../report/objection/cases.ts';
import { readCorrected } from '../../report/publication/corrected.ts';
import { type Counted, countCommand, withCount } from '../count-command.ts';
import { withOut } from '../flags.ts';
import { withNoticeDate } from '../options.ts';
import { EXIT_OPEN, print, printJson, say } from '../outcome.ts';
import { publishedOn, publishYear } from '../publish-year.ts';
import { casesOf, printCase } from './cases.ts';

const COUNTED_OTHERWISE =
  '封存以后程序有过更新，现在的程序对同一份记录算出的结果不同；以封存的结果为准，与现在的结果比较。';

const CORRECT = z.object({
  out: z.string(),
  published: z.string(),
  to: z.string().optional(),
  draft: z.boolean().optional(),
  noticeDate: z.string().optional(),
  now: z.string().optional(),
  by: z.string().optional(),
});

export function registerCorrect(parent: Command): void {
  withNoticeDate(
    withOut(
      countCommand(parent, 'correct', '重新计算，与已公布的结果比较，封存更正稿：更正公告、差别表、各件答复'),
    ),
  )
    .requiredOption('--published <目录>', '已公布的结果（tally publish 写出的目录）')
    .option('--draft', '写成征求意见稿（有影响名次或入围的待决问题时只能这样）')
    .option('--to <目录>', '写到这个空目录（默认是结果目录下的 published/年度-correction-序号）')
    .option('--now <日期>', '假定今天是这一天（YYYY-MM-DD）；没有 --notice-date 时就是发布日期')
    .option('--by <姓名>', '发布人，记入清单')
    .action(async (given: unknown) => {
      const flags = CORRECT.parse(given);
      await withCount(given, (counted, json) => correct(counted, flags, json));
    });
}

async function correct(counted: Counted, flags: z.infer<typeof CORRECT>, json: boolean): Promise<void> {
  const { result, store } = counted;
  const published = resolve(flags.published);
  const { previous, countedOtherwise } = await readCorrected(published, result.year, store);
  const cases = await casesOf(store, result.year);
  const waiting = cases.filter(({ outcome }) => outcome === null);
  if (waiting.length > 0) {
    say(`还有 ${waiting.length} 件异议没有处理（tally objection resolve）：`);
    if (json) printJson({ published: false, waiting: waiting.map(({ number }) => number) });
    else print(waiting.map(printCase).join('\n'));
    process.exitCode = EXIT_OPEN;
    return;
  }
  if (countedOtherwise) say(COUNTED_OTHERWISE);
  const differences = differencesOf(previous.snapshot, snapshotOf(result));
  if (differences.length === 0 && notAnswered(cases, previous.answered ?? []).length === 0) {
    throw InputError.of('nothing-to-correct', '重新计算的结果与已公布的一致，也没有待答复的异议，无需更正。');
  }
  say(`与已公布的结果相比，有 ${differences.length} 处差别。`);
  await publishYear(
    counted,
    {
      folder: resolve(flags.to ?? nextFolder(join(flags.out, 'published'), result.year)),
      draft: flags.draft ?? false,
      publishedOn: publishedOn(flags.noticeDate, flags.now),
      by: flags.by ?? null,
      previous,
    },
    json,
  );
}

/** The first correction of the year that is not there yet: earlier ones stay as they are. */
function nextFolder(parent: string, year: number): string {
  let number = 1;
  while (existsSync(join(parent, `${year}-correction-${number}`))) number += 1;
  return join(parent, `${year}-correction-${number}`);
}
