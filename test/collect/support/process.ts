import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./command.ts', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly done: Promise<Finished>;
  /** Resolves when `words` have been written to stderr. */
  readonly says: (words: string) => Promise<void>;
}

/** Starts a fetching command as a process of its own. */
export function start(args: readonly string[]): Running {
  const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
    for (const listener of listeners) listener();
  });
  const done = new Promise<Finished>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
  return {
    kill: (signal) => child.kill(signal),
    done,
    says: (words) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!stderr.includes(words)) return;
          listeners.delete(check);
          resolve();
        };
        listeners.add(check);
        check();
      }),
  };
}

/** Runs a fetching command to its end. */
export function run(args: readonly string[]): Promise<Finished> {
  return start(args).done;
}
