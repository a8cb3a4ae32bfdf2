import type { Command } from 'commander';
import type { Store } from '../store/types.ts';
import { withHome } from './flags.ts';
import { openHome } from './open-home.ts';
import { withInputs, withJson, withYear } from './options.ts';
import { COUNT_FLAGS, countInputs } from './report.ts';
import { type RunInputs, tallyYear } from './tally-year.ts';

/** Adds the flags of a command that counts a year and only shows something of it. */
export function countCommand(program: Command, name: string, description: string): Command {
  return withJson(withInputs(withHome(withYear(program.command(name).description(description)))));
}

/** A counted year with the record that it was counted from. */
export interface Counted extends Awaited<ReturnType<typeof tallyYear>> {
  readonly store: Store;
  readonly inputs: RunInputs;
}

/** Counts the year that the flags name, from the record, and hands it over. */
export async function withCount(
  given: unknown,
  show: (counted: Counted, json: boolean) => void | Promise<void>,
): Promise<void> {
  const flags = COUNT_FLAGS.parse(given);
  const inputs = countInputs(flags);
  const store = await openHome(flags.home, { mustExist: true });
  try {
    const counted = await tallyYear(store, inputs);
    await show({ ...counted, store, inputs }, flags.json ?? false);
    await counted.keep();
  } finally {
    await store.close();
  }
}
