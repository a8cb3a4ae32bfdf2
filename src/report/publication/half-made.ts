import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stillRuns } from '../../disk/still-runs.ts';

/** Left by a publishing that was killed: never a publication. */
const HALF_MADE = /\.(\d+)\.tmp$/;

/** Where this process puts a publication together, beside the place that it is for. */
export function halfMadeFolder(folder: string): string {
  return `${folder}.${process.pid}.tmp`;
}

export function isHalfMade(name: string): boolean {
  return HALF_MADE.test(name);
}

/** Clears away what publishing to this place has left behind where it was killed; what still runs is left alone. */
export async function clearHalfMade(folder: string): Promise<void> {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const pid = HALF_MADE.exec(name)?.[1];
    const ours = pid !== undefined && name === `${basename(folder)}.${pid}.tmp`;
    if (ours && !stillRuns(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
}
