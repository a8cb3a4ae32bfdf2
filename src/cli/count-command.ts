import type { Command } from 'commander';
import type { Gathered } from '../collect/gather/gather.ts';
import type { Store } from '../store/types.ts';
import { withHome } from './flags.ts';
import { openHome } from './open-home.ts';
import { withInputs, withJson, withYear } from './options.ts';
import { COUNT_FLAGS, countInputs } from './report.ts';
import { type CountedYear, countYear, gatherYear, type RunInputs } from './tally-year.ts';

/** Adds the flags of a command that counts a year and only shows something of it. */
export function countCommand(program: Command, name: string, description: string): Command {
  return withJson(withInputs(withHome(withYear(program.command(name).description(description)))));
}

/** A counted year with the record that it was counted from. */
export interface Counted extends CountedYear {
  readonly store: Store;
  readonly inputs: RunInputs;
}

/** Counts the year that the flags name, from the record, and hands it over. */
export async function withCount(
  given: unknown,
  show: (counted: Counted, json: boolean) => void | Promise<void>,
): Promise<void> {
  await withGathered(given, async ({ store, inputs, gathered }, json) => {
    const counted = await countYear(store, gathered);
    await show({ ...counted, store, inputs }, json);
    await counted.keep();
  });
}

/** A year with all that a count of it rests on, not counted yet. */
export interface GatheredYear {
  readonly store: Store;
  readonly inputs: RunInputs;
  readonly gathered: Gathered;
}

/** Gathers the year that the flags name, from the record, and hands it over. */
export async function withGathered(
  given: unknown,
  show: (year: GatheredYear, json: boolean) => Promise<void>,
): Promise<void> {
  const flags = COUNT_FLAGS.parse(given);
  const inputs = countInputs(flags);
  const store = await openHome(flags.home, { mustExist: true });
  try {
    await show({ store, inputs, gathered: await gatherYear(store, inputs) }, flags.json ?? false);
  } finally {
    await store.close();
  }
}
