import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../disk/project-root.ts';
import { InputError } from '../../model/failure.ts';
import { parsePack } from '../../selection/pack/parse.ts';
import type { Pack } from '../../selection/pack/schema.ts';
import { compareText } from '../../text/normalise.ts';

const PACK_FILE = 'pack.json';
const RULES_FILE = 'rules.md';

/** A rule pack by its id, or by the path of a folder of one's own. Throws InputError where there is none, or a bad one. */
export async function loadPack(idOrFolder: string): Promise<Pack> {
  const own = existsSync(join(idOrFolder, PACK_FILE));
  const folder = own ? idOrFolder : join(shippedPacks(), idOrFolder);
  if (!own && !(await shippedPackIds()).includes(idOrFolder)) {
    const ids = (await shippedPackIds()).join('、');
    throw InputError.of(
      'unknown-pack',
      `没有评选规则包「${idOrFolder}」。自带的有：${ids}；也可以写含 ${PACK_FILE} 和 ${RULES_FILE} 的目录。`,
    );
  }
  return parsePack({
    json: await readText(join(folder, PACK_FILE)),
    rules: await readText(join(folder, RULES_FILE)),
  });
}

/** Ids of the packs that come with the program. */
export async function shippedPackIds(): Promise<readonly string[]> {
  const entries = await readdir(shippedPacks(), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted(compareText);
}

async function readText(file: string): Promise<{ readonly file: string; readonly text: string }> {
  try {
    return { file, text: await readFile(file, 'utf8') };
  } catch {
    throw InputError.of('no-file', `找不到规则包的文件：${file}`);
  }
}

function shippedPacks(): string {
  return join(projectRoot(), 'data', 'selections');
}
