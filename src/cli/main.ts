import { enableCompileCache } from 'node:module';
import { CommanderError } from 'commander';
import { InputError, RunError } from '../model/failure.ts';
import { beFrugal } from './memory.ts';
import { buildProgram } from './program.ts';
import { explainUsageError } from './usage-errors.ts';

/** 0 done · 1 failed · 2 wrong use or bad input · 3 done, but questions stay open. */
const EXIT_FAILED = 1;
const EXIT_WRONG_USE = 2;

/** A reader that closed the pipe (`| head`) is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

/** When the start script that holds us is killed, we stop too: what is recorded stays, the next run goes on. */
function followParent(): void {
  const parent = process.ppid;
  if (process.env['TALLY_FOLLOW_PARENT'] !== '1') return;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(EXIT_FAILED);
  }, 500).unref();
}

/** Commands that fetch many pages; what others do is counting, for which a frugal heap is a slow one. */
const CRAWLING: ReadonlySet<string> = new Set(['demo', 'run', 'crawl', 'probe']);

async function main(argv: readonly string[]): Promise<void> {
  followParent();
  enableCompileCache();
  if (CRAWLING.has(argv[2] ?? '')) beFrugal();
  try {
    const program = await buildProgram(argv);
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    process.stderr.write(`${explainUsageError(error)}\n`);
    return EXIT_WRONG_USE;
  }
  if (error instanceof InputError) {
    for (const problem of error.problems) process.stderr.write(`${problem.message}\n`);
    if (error.problems.length > 1)
      process.stderr.write(`共 ${error.problems.length} 处问题，未作任何改动。\n`);
    return EXIT_WRONG_USE;
  }
  if (error instanceof RunError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT_FAILED;
  }
  process.stderr.write(
    `程序内部错误，请把以下内容发给维护者：\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return EXIT_FAILED;
}

await main(process.argv);
