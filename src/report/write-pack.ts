import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import { RunError } from '../model/failure.ts';

/** Writes all files of a pack; each appears whole or not at all, in the order given. */
export async function writePack(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<readonly string[]> {
  const written: string[] = [];
  try {
    makeFolder(folder);
    for (const [name, content] of files) {
      const path = join(folder, name);
      const temporary = `${path}.${process.pid}.tmp`;
      makeFolder(dirname(path));
      try {
        await writeFile(temporary, content);
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      written.push(path);
    }
  } catch (error) {
    throw new RunError('cannot-write', writeFailure(folder, error), { cause: error });
  }
  return written;
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限，或文件正被 Excel / WPS 打开',
  EBUSY: '文件正被 Excel / WPS 打开，请先关闭',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘只读',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名的不是文件夹',
  ENOENT: '这个位置不能建立文件夹',
};

function writeFailure(folder: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = CAUSES[code] ?? (error instanceof Error ? error.message : String(error));
  return `无法写入 ${folder}：${cause}`;
}
