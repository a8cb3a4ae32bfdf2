import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { makeFolder } from '../disk/make-folder.ts';
import { InputError } from '../model/failure.ts';
import type { TallyResult } from '../model/result.ts';
import { missingHolidays } from '../report/dates/holidays.ts';
import { loadPapers, noticeSettings } from '../report/papers.ts';
import { assembleRecord } from '../report/publication/assemble.ts';
import { freeze, refuseUsedFolder } from '../report/publication/folder.ts';
import { type Publication, RECORD } from '../report/publication/record.ts';
import { repeatPublication } from '../report/publication/repeat.ts';
import { QUESTION_KIND_LABELS } from '../report/wording/question-kinds.ts';
import { type Counted, countCommand, withCount } from './count-command.ts';
import { parseDateFlag, withOut } from './flags.ts';
import { withNoticeDate } from './options.ts';
import { EXIT_OPEN, print, printJson, say } from './outcome.ts';
import { programVersion, projectRoot } from './version.ts';

const FLAGS = z.object({
  out: z.string(),
  to: z.string().optional(),
  draft: z.boolean().optional(),
  noticeDate: z.string().optional(),
  by: z.string().optional(),
});

export function registerPublish(program: Command): void {
  withNoticeDate(
    withOut(
      countCommand(program, 'publish', '定稿发布：连同可供复核的记录一起封存，写成只读；有待决问题时拒绝'),
    ),
  )
    .option('--draft', '有待决问题时写成征求意见稿')
    .option('--to <目录>', '写到这个空目录（默认是结果目录下的 published/年度）')
    .option('--by <姓名>', '发布人，记入清单')
    .action(async (given: unknown) => {
      const flags = FLAGS.parse(given);
      await withCount(given, (counted, json) => publish(counted, flags, json));
    });
}

async function publish(counted: Counted, flags: z.infer<typeof FLAGS>, json: boolean): Promise<void> {
  const { result, store } = counted;
  const draft = flags.draft ?? false;
  const publication: Publication = {
    year: result.year,
    publishedOn: flags.noticeDate === undefined ? null : parseDateFlag('--notice-date', flags.noticeDate),
    draft,
    by: flags.by ?? null,
    program: programVersion(),
  };
  const folder = resolve(flags.to ?? join(flags.out, 'published', `${result.year}${draft ? '-draft' : ''}`));
  refuseUsedFolder(folder);
  await refuseUnknownPeriod(result, publication);
  if (result.questions.length > 0 && !draft) return refuseOpen(result, json);

  const building = `${folder}.${process.pid}.tmp`;
  makeFolder(dirname(folder));
  try {
    await assembleRecord(join(building, RECORD), store, counted, publication, dataFolder());
    const hash = await freeze(building, folder, await repeatPublication(join(building, RECORD)));
    if (json) printJson({ folder, draft, manifest: hash, questions: result.questions.length });
    else {
      print(`${draft ? '征求意见稿' : '公示稿'}已封存在 ${folder}`);
      print(`清单 manifest.json 的 ${hash}`);
      print(`核对：tally verify ${folder}`);
    }
    if (draft && result.questions.length > 0) process.exitCode = EXIT_OPEN;
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/** A notice with a date must say until when: a year without holidays is not guessed. */
async function refuseUnknownPeriod(result: TallyResult, { publishedOn }: Publication): Promise<void> {
  if (publishedOn === null) return;
  const papers = await loadPapers(dataFolder());
  if (noticeSettings(result, papers, publishedOn).period === null) {
    throw InputError.of('no-holidays', missingHolidays(papers.holidays));
  }
}

function refuseOpen({ questions }: TallyResult, json: boolean): void {
  say(
    `还有 ${questions.length} 个待决问题，不能定稿。请先处理（tally questions、tally decide），或用 --draft 写成征求意见稿：`,
  );
  if (json)
    printJson({
      published: false,
      questions: questions.map(({ id, kind, title, ask }) => ({ id, kind, title, ask })),
    });
  else {
    for (const { id, kind, title, ask, stakes } of questions) {
      print(
        `${id}　${QUESTION_KIND_LABELS[kind]}　《${title}》　${ask}${stakes.touchesLine ? '　【可能影响入围】' : ''}`,
      );
    }
  }
  process.exitCode = EXIT_OPEN;
}

function dataFolder(): string {
  return join(projectRoot(), 'data');
}
