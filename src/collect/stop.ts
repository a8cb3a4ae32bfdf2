import { setTimeout as wait } from 'node:timers/promises';
import { RunError } from '../model/failure.ts';

/** The error by which a crawl ends that was told to stop. */
export function stopped(): RunError {
  return new RunError('stopped', '已按要求停止。已取得的内容都已保存，再次运行同一命令即可接着进行。');
}

/** Waits; throws the stop error as soon as the signal is raised. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) throw stopped();
  if (milliseconds <= 0) return;
  try {
    await wait(milliseconds, undefined, { signal });
  } catch (error) {
    if (signal.aborted) throw stopped();
    throw error;
  }
}
