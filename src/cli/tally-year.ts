import { readFile } from 'node:fs/promises';
import { type Gathered, gather } from '../collect/gather/gather.ts';
import { memoryOf } from '../collect/gather/known.ts';
import { InputError } from '../model/failure.ts';
import type { ReadingAnswers, TallyResult } from '../model/result.ts';
import { editionFor } from '../regulation/index.ts';
import { checkReadings, resolveReadings } from '../regulation/readings-file.ts';
import type { Store } from '../store/types.ts';
import { prepare } from '../tally/prepare.ts';
import { recounter } from '../tally/tally.ts';
import { beUsual } from './memory.ts';

/** Registers and readings given for one run. */
export interface RunInputs {
  readonly year: number;
  readonly members: string | null;
  readonly outlets: string | null;
  readonly readingsFile: string | null;
}

/** Reads a readings file: a JSON object from reading id to answer id. */
export async function readReadings(file: string | null, year: number): Promise<ReadingAnswers> {
  const edition = editionFor(year);
  if (file === null) return {};
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw InputError.of('no-file', `找不到口径文件：${file}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw InputError.of(
      'bad-json',
      `${file}：口径文件应是 JSON 对象，如 {"unit-rank":"site"}；这个文件不是（请检查引号、逗号和大括号）`,
    );
  }
  return checkReadings(edition, value, file);
}

/** Gathers a year and counts it, under `answers` where they are given in place of a file. */
export async function tallyYear(
  store: Store,
  inputs: RunInputs,
  answers: ReadingAnswers | null = null,
): Promise<{
  readonly gathered: Gathered;
  readonly result: TallyResult;
  readonly recount: (readings: ReadingAnswers) => TallyResult;
  /** Keeps what other counts had to work out, for the next time. */
  readonly keep: () => Promise<void>;
  /** Works out and keeps what only other readings ask for, so that the first `whatif` need not. */
  readonly foresee: () => Promise<void>;
}> {
  beUsual();
  const edition = editionFor(inputs.year);
  const readings = answers ?? (await readReadings(inputs.readingsFile, inputs.year));
  const gathered = await gather(store, {
    year: inputs.year,
    membersFile: inputs.members,
    outletsFile: inputs.outlets,
    readings,
  });
  const { known, keep } = await memoryOf(store, gathered);
  const prepared = prepare(gathered.input, known);
  const recount = recounter(edition, prepared);
  const result = recount(resolveReadings(edition, gathered.input.readings));
  await keep();
  const foresee = async (): Promise<void> => {
    prepared.posted();
    await keep();
  };
  return { gathered, result, recount, keep, foresee };
}
