import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { beijingDate } from '../collect/beijing.ts';
import { InputError } from '../model/failure.ts';
import type { Edition } from '../regulation/edition.ts';
import { editionFor } from '../regulation/index.ts';
import { answersOf, checkReadings, describeReadings, knows } from '../regulation/readings-file.ts';
import type { ReadingRecord } from '../store/types.ts';
import { clockOf, parseYear, repeated, withHome } from './flags.ts';
import { openHome } from './open-home.ts';
import { withJson } from './options.ts';
import { print, printJson, say } from './outcome.ts';

const FLAGS = z.object({
  home: z.string(),
  year: z.string().optional(),
  set: z.array(z.string()).default([]),
  by: z.string().optional(),
  now: z.string().optional(),
  json: z.boolean().optional(),
});

/** `tally readings`: the register of answers to the open readings, with who and when; `--set` adds to it. */
export function registerReadings(program: Command): void {
  const command = program
    .command('readings')
    .description('口径登记：列出各条口径现用的答案、谁在何时定的；--set 登记新的答案')
    .option('--year <年度>', '按这个年度适用的办法列出（默认为今年）')
    .option('--set <口径=答案>', '登记一条答案（可重复给出），如 unit-rank=site', repeated)
    .option('--by <姓名>', '由谁决定（与 --set 一同给出）')
    .option('--now <日期>', '登记的日期（YYYY-MM-DD，默认今天）');
  withJson(withHome(command)).action(async (given: unknown) => {
    const flags = FLAGS.parse(given);
    const today = beijingDate(clockOf(flags.now)());
    const edition = editionFor(flags.year === undefined ? Number(today.slice(0, 4)) : parseYear(flags.year));
    const records = parseAnswers(flags.set, flags.by, today, edition);
    const listed = listReadings(edition, await recordedWith(records, flags.home));
    if (flags.json) printJson(listed);
    else print(listed.map(printReading).join('\n\n'));
  });
}

/** The register after these have been added; without any, nothing is created where there is no record yet. */
async function recordedWith(
  records: readonly ReadingRecord[],
  home: string,
): Promise<readonly ReadingRecord[]> {
  if (records.length === 0 && !existsSync(join(home, 'tally.db'))) {
    say(`${home} 里还没有数据（找不到 tally.db），下面列出的都是默认口径。`);
    return [];
  }
  const store = await openHome(home);
  try {
    if (records.length > 0) {
      await store.appendReadingAnswers(records);
      say(`已登记 ${records.length} 条口径。请运行 tally report 重新计算。`);
    }
    return await store.readingAnswers();
  } finally {
    await store.close();
  }
}

/** Throws InputError with everything that is wrong: what is no answer, and answers by nobody. */
function parseAnswers(
  set: readonly string[],
  by: string | undefined,
  at: string,
  edition: Edition,
): readonly ReadingRecord[] {
  if (set.length === 0) {
    if (by !== undefined) throw InputError.of('usage', '--by 要与 --set 一同给出：没有给出要登记的答案。');
    return [];
  }
  if (by === undefined || by.trim() === '') {
    throw InputError.of('no-author', '登记口径要用 --by 写明由谁决定。');
  }
  const pairs = set.map((text) => {
    const [id = '', answer = '', ...more] = text.split('=').map((part) => part.trim());
    if (id === '' || answer === '' || more.length > 0) {
      throw InputError.of('bad-reading', `--set 应写成 口径=答案，给出的是「${text}」`);
    }
    return { id, answer };
  });
  const twice = pairs.find(({ id }, index) => pairs.findIndex((other) => other.id === id) < index);
  if (twice !== undefined) throw InputError.of('bad-reading', `--set 给了口径「${twice.id}」两个答案`);
  checkReadings(edition, Object.fromEntries(pairs.map(({ id, answer }) => [id, answer])));
  return pairs.map((pair) => ({ ...pair, by: by.trim(), at }));
}

interface ListedReading {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly wording: string;
  readonly isDefault: boolean;
  readonly why: string;
  readonly answers: readonly string[];
  /** All that was recorded, oldest first; the last one holds. */
  readonly recorded: readonly { readonly answer: string; readonly by: string; readonly at: string }[];
}

function listReadings(edition: Edition, records: readonly ReadingRecord[]): readonly ListedReading[] {
  const known = new Map(edition.readings.map((reading) => [reading.id, reading]));
  // An answer recorded under another edition's reading is none of this edition's.
  const own = records.filter((record) => knows(edition, record));
  return describeReadings(edition, answersOf(edition, records)).map((reading) => ({
    ...reading,
    answers: [
      ...(known.get(reading.id)?.answers ?? []).map(({ id }) => id),
      ...[known.get(reading.id)?.free?.form ?? []].flat(),
    ],
    recorded: own.filter(({ id }) => id === reading.id).map(({ answer, by, at }) => ({ answer, by, at })),
  }));
}

function printReading({
  id,
  clauses,
  question,
  answer,
  wording,
  why,
  answers,
  recorded,
}: ListedReading): string {
  const last = recorded.at(-1);
  const source = last === undefined ? `默认：${why}` : `${last.by}，${last.at}`;
  return [
    `【${id}】${question}（条款 ${clauses.join('、')}）`,
    `  现用 ${answer}：${wording}（${source}）`,
    `  可答：${answers.join('、')}`,
    ...recorded.slice(0, -1).map((record) => `  曾用 ${record.answer}（${record.by}，${record.at}）`),
  ].join('\n');
}
