import { type Gathered, gather } from '../collect/gather/gather.ts';
import { memoryOf } from '../collect/gather/known.ts';
import type { ReadingAnswers, TallyResult } from '../model/result.ts';
import { editionFor } from '../regulation/index.ts';
import { resolveReadings } from '../regulation/readings-file.ts';
import type { Store } from '../store/types.ts';
import { prepare } from '../tally/prepare.ts';
import { recounter } from '../tally/tally.ts';
import { beUsual } from './memory.ts';
import { readReadings } from './readings-file.ts';

/** Registers and readings given for one run. */
export interface RunInputs {
  readonly year: number;
  readonly members: string | null;
  readonly outlets: string | null;
  readonly readingsFile: string | null;
}

/** A counted year. */
export interface CountedYear {
  readonly gathered: Gathered;
  readonly result: TallyResult;
  readonly recount: (readings: ReadingAnswers) => TallyResult;
  /** Keeps what other counts had to work out, for the next time. */
  readonly keep: () => Promise<void>;
}

/** Gathers a year and counts it, under `answers` where they are given in place of a file. */
export async function tallyYear(
  store: Store,
  inputs: RunInputs,
  answers: ReadingAnswers | null = null,
): Promise<CountedYear> {
  return countYear(store, await gatherYear(store, inputs, answers));
}

/** All that a count of the year rests on. */
export async function gatherYear(
  store: Store,
  inputs: RunInputs,
  answers: ReadingAnswers | null = null,
): Promise<Gathered> {
  beUsual();
  return gather(store, {
    year: inputs.year,
    membersFile: inputs.members,
    outletsFile: inputs.outlets,
    readings: answers ?? (await readReadings(inputs.readingsFile, inputs.year)),
  });
}

export async function countYear(store: Store, gathered: Gathered): Promise<CountedYear> {
  const { year, readings } = gathered.input;
  const edition = editionFor(year);
  const { known, keep } = await memoryOf(store, gathered);
  const recount = recounter(edition, prepare(gathered.input, known));
  const result = recount(resolveReadings(edition, readings));
  await keep();
  return { gathered, result, recount, keep };
}
