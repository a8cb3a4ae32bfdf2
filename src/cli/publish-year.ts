import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import { projectRoot } from '../disk/project-root.ts';
import type { CivilDate } from '../model/civil-date.ts';
import { InputError } from '../model/failure.ts';
import type { TallyResult } from '../model/result.ts';
import { missingHolidays } from '../report/dates/holidays.ts';
import { loadPapers, noticeSettings } from '../report/papers.ts';
import { assembleRecord } from '../report/publication/assemble.ts';
import { freeze, refuseUsedFolder } from '../report/publication/folder.ts';
import { clearHalfMade, halfMadeFolder } from '../report/publication/half-made.ts';
import { publicationKind } from '../report/publication/kind.ts';
import { type Previous, type Publication, RECORD } from '../report/publication/record.ts';
import { registerPublication } from '../report/publication/register.ts';
import { repeatPublication } from '../report/publication/repeat.ts';
import { isUnrecorded, recognise } from '../report/publication/unrecorded.ts';
import { QUESTION_KIND_LABELS } from '../report/wording/question-kinds.ts';
import { blocksPublishing } from '../tally/questions/blocking.ts';
import type { Counted } from './count-command.ts';
import { parseDateFlag } from './flags.ts';
import { EXIT_OPEN, openSummary, print, printJson, say } from './outcome.ts';
import { programVersion } from './version.ts';

/** What is to be published, and where. */
export interface PublishJob {
  readonly folder: string;
  readonly draft: boolean;
  readonly publishedOn: CivilDate | null;
  readonly by: string | null;
  /** What this publication corrects; null for a first one. */
  readonly previous: Previous | null;
}

/** The day of publication: the one given for the notice, else the day that the job believes it is, else left open. */
export function publishedOn(noticeDate: string | undefined, now: string | undefined): CivilDate | null {
  if (noticeDate !== undefined) return parseDateFlag('--notice-date', noticeDate);
  return now === undefined ? null : parseDateFlag('--now', now);
}

/**
 * Freezes a counted year in an empty folder. While questions are open that could change a rank or a place it refuses
 * (exit 3, with the list) unless a draft is asked for; what else is open the notice says. What an earlier run sealed
 * there and was killed before recording is recorded now. Throws InputError for a folder that is used otherwise and for
 * a date that the holiday table does not reach.
 */
export async function publishYear(counted: Counted, job: PublishJob, json: boolean): Promise<void> {
  const { result, store } = counted;
  const { folder, draft, by } = job;
  const publication: Publication = {
    year: result.year,
    publishedOn: job.publishedOn,
    draft,
    by,
    program: programVersion(),
  };
  const unrecorded = await isUnrecorded(store, result.year, folder);
  if (!unrecorded) refuseUsedFolder(folder);
  await refuseUnknownPeriod(result, publication);
  const blocked = result.questions.some(blocksPublishing);
  if (blocked && !draft) return refuseOpen(result, json);

  const building = halfMadeFolder(folder);
  makeFolder(dirname(folder));
  await clearHalfMade(folder);
  try {
    const record = join(building, RECORD);
    await assembleRecord(record, store, counted, publication, dataFolder(), job.previous);
    const repeated = await repeatPublication(record);
    const hash = await (unrecorded ? recognise : freeze)(building, folder, repeated);
    await registerPublication(store, { folder, manifest: hash, repeated, previous: job.previous });
    if (unrecorded) say(`${folder} 上次已经封存，但没来得及记入发布历史；现已补记，内容没有改动。`);
    if (json) printJson({ folder, draft, manifest: hash, questions: result.questions.length });
    else {
      print(`${publicationKind(draft, job.previous !== null)}已封存在 ${folder}`);
      print(`清单 manifest.json 的 ${hash}`);
      print(`核对：tally verify ${folder}`);
      if (result.questions.length > 0) say(openSummary(result.questions));
    }
    if (blocked) process.exitCode = EXIT_OPEN;
  } finally {
    await rm(building, { recursive: true, force: true });
  }
}

/** A notice with a date must say until when: a year without holidays is not guessed. */
async function refuseUnknownPeriod(result: TallyResult, { publishedOn }: Publication): Promise<void> {
  if (publishedOn === null) return;
  const papers = await loadPapers(dataFolder());
  if (noticeSettings(result, papers, publishedOn, null).period === null) {
    throw InputError.of('no-holidays', missingHolidays(papers.holidays));
  }
}

function refuseOpen({ questions }: TallyResult, json: boolean): void {
  const blocking = questions.filter(blocksPublishing);
  const others = questions.length - blocking.length;
  say(
    `有 ${blocking.length} 个待决问题可能影响名次或入围，不能定稿。请先处理（tally questions、tally decide），或用 --draft 写成征求意见稿：`,
  );
  if (json) {
    const open = blocking.map(({ id, kind, title, ask }) => ({ id, kind, title, ask }));
    printJson({ published: false, questions: open, others });
  } else {
    for (const { id, kind, title, ask, stakes } of blocking) {
      const line = stakes.touchesLine ? '可能影响入围' : '可能影响名次';
      print(`${id}　${QUESTION_KIND_LABELS[kind]}　《${title}》　${ask}　【${line}】`);
    }
  }
  if (others > 0) say(`另有 ${others} 个问题不影响名次和入围，定稿时可以留待核实，公示中会注明。`);
  process.exitCode = EXIT_OPEN;
}

function dataFolder(): string {
  return join(projectRoot(), 'data');
}
