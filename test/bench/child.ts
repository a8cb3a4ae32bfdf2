import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export const ROOT = resolve(import.meta.dirname, '..', '..');
const RECORDER = join(import.meta.dirname, 'usage.mjs');
const USAGE = z.object({ peakKib: z.number(), cpuMicroseconds: z.number() });

/** What one process took from its start to its end. */
export interface Spent {
  readonly seconds: number;
  /** Processor time of all its threads: hardly disturbed by what else the machine does. */
  readonly cpuSeconds: number;
  /** Highest resident memory, in megabytes of 1,000,000 bytes. */
  readonly peakMb: number;
  readonly stdout: string;
}

/**
 * Runs a script under this Node as a process of its own. Throws with the end of its stderr where its exit status is
 * none of `fine`.
 */
export async function runChild(
  args: readonly string[],
  options: { readonly fine?: readonly number[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Spent> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-bench-'));
  const usageFile = join(folder, 'usage.json');
  try {
    const begun = performance.now();
    const child = spawn(process.execPath, ['--import', RECORDER, ...args], {
      cwd: folder,
      env: { ...process.env, ...options.env, BENCH_USAGE_FILE: usageFile },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-4_000);
    });
    const status = await new Promise<number | null>((done, failed) => {
      child.on('error', failed);
      child.on('close', done);
    });
    const seconds = (performance.now() - begun) / 1000;
    if (status === null || !(options.fine ?? [0]).includes(status)) {
      throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
    }
    const usage = USAGE.parse(JSON.parse(readFileSync(usageFile, 'utf8')));
    return { seconds, cpuSeconds: usage.cpuMicroseconds / 1e6, peakMb: (usage.peakKib * 1024) / 1e6, stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One run of our own command line. Open questions (3) are no failure. */
export function runTally(...args: readonly string[]): Promise<Spent> {
  return runChild([join(ROOT, 'src', 'cli', 'main.ts'), ...args], { fine: [0, 3] });
}

/** A folder for one measurement; gone after `work`. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
