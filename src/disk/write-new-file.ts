import { existsSync, readdirSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError, RunError } from '../model/failure.ts';
import { makeFolder } from './make-folder.ts';
import { stillRuns } from './still-runs.ts';

/**
 * Writes a file that must not be there yet, piece by piece under another name, and puts it in its place when it is
 * whole. Throws InputError where something has that name, RunError where the disk does not take it.
 */
export async function writeNewFile(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  refuseExisting(path);
  await onDisk(path, () => makeFolder(dirname(path)));
  await sweep(path);
  const fresh = `${path}.${process.pid}.tmp`;
  try {
    const file = await onDisk(path, () => open(fresh, 'w'));
    try {
      for await (const piece of pieces) await onDisk(path, () => file.appendFile(piece));
      await onDisk(path, () => file.sync());
    } finally {
      await file.close();
    }
    refuseExisting(path);
    await onDisk(path, () => rename(fresh, path));
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/** Refuses a name that is taken: what is there may be somebody's only copy. */
export function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw InputError.of('file-exists', `${path} 已经存在，没有改动它。请换一个文件名，或先把原来的移走。`);
}

/** Takes away what a run that was killed left of the same file. What another run is writing now stays. */
async function sweep(path: string): Promise<void> {
  const left = readdirSync(dirname(path)).filter((name) => {
    const pid = /\.(\d+)\.tmp$/.exec(name)?.[1];
    return pid !== undefined && name === `${basename(path)}.${pid}.tmp` && !stillRuns(Number(pid));
  });
  for (const name of left) await rm(join(dirname(path), name), { force: true });
}

async function onDisk<T>(path: string, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `${path} 写不进去：请检查目录是否可写、磁盘是否有空间（${code}）。`;
    throw new RunError('cannot-write', message, { cause: error });
  }
}
