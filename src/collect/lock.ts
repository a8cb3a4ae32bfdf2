import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { RunError } from '../model/failure.ts';
import type { Store } from '../store/types.ts';
import type { Progress } from './progress.ts';
import { pause } from './stop.ts';

const POLL_MS = 500;
const HEARTBEAT_MS = 5_000;
/** A lock whose owner gave no sign of life for so long is abandoned, even if its process number is in use again. */
const ABANDONED_MS = 60_000;

const Owner = z.object({ pid: z.number().int().positive(), host: z.string() });

/** Whoever asks sites on behalf of one home folder takes turns: two at once would be twice as fast as is polite. */
export function withCrawlLock<T>(
  store: Store,
  signal: AbortSignal,
  progress: Progress,
  work: () => Promise<T>,
): Promise<T> {
  return withLock(join(dirname(store.file), 'crawl.lock'), signal, (message) => progress.say(message), work);
}

/**
 * Holds `file` as a lock while `work` runs. A second process waits, says so once by `onWait`, and goes on when
 * the first has ended or is dead.
 */
async function withLock<T>(
  file: string,
  signal: AbortSignal,
  onWait: (message: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  let told = false;
  while (!take(file)) {
    if (clearIfAbandoned(file)) continue;
    if (!told) onWait('另一个采集程序正在使用同一数据目录，等它结束后接着进行……');
    told = true;
    await pause(POLL_MS, signal);
  }
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw new RunError('home-unusable', `无法在数据目录里建立 ${file}：${String(error)}`, { cause: error });
  }
}

/** Moves an abandoned lock out of the way; whoever moves it, the file that was looked at is the one that goes. */
function clearIfAbandoned(file: string): boolean {
  const seen = look(file);
  if (seen === null) return true;
  if (!seen.abandoned) return false;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
  // Another waiter may have been quicker and hold a lock of its own by now: that one is put back.
  if (look(aside)?.text !== seen.text) renameSync(aside, file);
  else rmSync(aside, { force: true });
  return true;
}

function look(file: string): { readonly text: string; readonly abandoned: boolean } | null {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const text = readFileSync(file, 'utf8');
    return { text, abandoned: age > ABANDONED_MS || !isAlive(text) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Unreadable text is a lock that is just being written: only its age can tell. */
function isAlive(text: string): boolean {
  const owner = Owner.safeParse(parseJson(text));
  if (!owner.success || owner.data.host !== hostname()) return true;
  try {
    process.kill(owner.data.pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function touch(file: string): void {
  const now = Date.now() / 1000;
  try {
    utimesSync(file, now, now);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
