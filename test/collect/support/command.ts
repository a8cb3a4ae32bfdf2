import { Command } from 'commander';
import { registerCrawl } from '../../../src/cli/crawl.ts';
import { registerProbe } from '../../../src/cli/probe.ts';
import { InputError } from '../../../src/model/failure.ts';

/** The fetching commands alone, as a process that tests may start, stop and kill. */
const program = new Command('tally').exitOverride();
registerCrawl(program);
registerProbe(program);
try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof InputError ? 2 : 1;
}
