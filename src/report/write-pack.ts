import { existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import { stillRuns } from '../disk/still-runs.ts';
import { RunError } from '../model/failure.ts';
import { refuseFrozen } from './publication/frozen.ts';

/** A file of a pack on its way: written beside its place, the old one copied aside until all are in place. */
interface Placed {
  readonly path: string;
  readonly fresh: string;
  readonly aside: string;
  readonly replaces: boolean;
}

/**
 * Writes a pack whole or not at all: one file that cannot be replaced (open in Excel) leaves all the old ones. Throws
 * InputError for a place in a publication.
 */
export async function writePack(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<readonly string[]> {
  refuseFrozen(folder);
  const placed: Placed[] = [];
  let at = folder;
  try {
    makeFolder(folder);
    await sweep(folder);
    for (const [name, content] of files) {
      const path = join(folder, name);
      at = path;
      makeFolder(dirname(path));
      if (existsSync(path) && statSync(path).isDirectory())
        throw Object.assign(new Error(path), { code: 'EISDIR' });
      const fresh = `${path}.${process.pid}.tmp`;
      placed.push({ path, fresh, aside: `${path}.${process.pid}.old`, replaces: existsSync(path) });
      await writeFile(fresh, content);
    }
    await swapIn(placed, (path) => {
      at = path;
    });
  } catch (error) {
    for (const { fresh } of placed) await rm(fresh, { force: true });
    throw new RunError('cannot-write', writeFailure(at, error), { cause: error });
  }
  return placed.map(({ path }) => path);
}

const LEFT_BEHIND = /\.(\d+)\.(?:tmp|old)$/;

/** Takes away what a run that was killed left beside the files. What another run is writing now stays. */
async function sweep(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const pid = LEFT_BEHIND.exec(name)?.[1];
    if (pid !== undefined && !stillRuns(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

/**
 * Puts every fresh file in its place; where one will not go, all go back. The old one is copied aside, not moved: a
 * run that is killed here leaves no name without its file.
 */
async function swapIn(placed: readonly Placed[], onto: (path: string) => void): Promise<void> {
  const done: Placed[] = [];
  try {
    for (const file of placed) {
      onto(file.path);
      if (file.replaces) await copyFile(file.path, file.aside);
      await rename(file.fresh, file.path);
      done.push(file);
    }
  } catch (error) {
    for (const { path, aside, replaces } of done) {
      if (replaces) await rename(aside, path);
      else await rm(path, { force: true });
    }
    throw error;
  } finally {
    for (const { aside } of placed) await rm(aside, { force: true });
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限，或文件正被 Excel / WPS 打开',
  EBUSY: '文件正被 Excel / WPS 打开，请先关闭',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘只读',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名的不是文件夹',
  EISDIR: '同名的是一个文件夹',
  ENOENT: '这个位置不能建立文件夹',
};

function writeFailure(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = CAUSES[code] ?? (error instanceof Error ? error.message : String(error));
  return `无法写入 ${path}：${cause}。原有的结果文件没有改动。`;
}
