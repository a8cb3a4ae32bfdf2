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
