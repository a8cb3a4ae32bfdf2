import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..', '..');
const PEAK = join(import.meta.dirname, 'peak.mjs');

/** What one process took from its start to its end. */
export interface Spent {
  readonly seconds: number;
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
  const peakFile = join(folder, 'peak');
  try {
    const begun = performance.now();
    const child = spawn(process.execPath, ['--import', PEAK, ...args], {
      cwd: folder,
      env: { ...process.env, ...options.env, BENCH_PEAK_FILE: peakFile },
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
    return { seconds, peakMb: (Number(readFileSync(peakFile, 'utf8')) * 1024) / 1e6, stdout };
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
