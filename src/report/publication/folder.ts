import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { chmod, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../disk/make-folder.ts';
import { InputError } from '../../model/failure.ts';
import { compareText } from '../../text/normalise.ts';
import { refuseFrozen } from './frozen.ts';
import { RECORD } from './record.ts';
import type { Repeated } from './repeat.ts';

const READ_ONLY = 0o444;

/** Names of all files below a folder, `/`-joined, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted(compareText);
}

/** `sha256:…` of a file, read in pieces. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return `sha256:${hash.digest('hex')}`;
}

/** Hashes of a record's files, by name relative to the publication. */
export async function hashRecord(recordFolder: string): Promise<Readonly<Record<string, string>>> {
  const hashes: [string, string][] = [];
  for (const name of await filesBelow(recordFolder)) {
    hashes.push([`${RECORD}/${name}`, await hashOfFile(join(recordFolder, name))]);
  }
  return Object.fromEntries(hashes);
}

/** Refuses a folder that holds anything or lies in a publication: what was published is never written over nor added to. */
export function refuseUsedFolder(folder: string): void {
  refuseFrozen(dirname(folder));
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw InputError.of('not-a-folder', `${folder} 是一个文件，不是目录。请用 --to 指定一个空目录或新目录。`);
  }
  if (readdirSync(folder).length === 0) return;
  const frozen = existsSync(join(folder, RECORD));
  throw InputError.of(
    frozen ? 'already-published' : 'folder-not-empty',
    frozen
      ? `${folder} 里已经有一份发布的结果，不会改动它。核对请用 tally verify ${folder}；需要更正的，请用 --to 另指定一个目录重新发布。`
      : `${folder} 不是空目录。请用 --to 指定一个空目录或新目录。`,
  );
}

/**
 * Makes a publication of a record that lies in `building/record`: writes its files beside it, all read-only, and
 * moves the whole to its place. Returns the hash of the manifest, by which the publication may be known.
 */
export async function freeze(building: string, folder: string, repeated: Repeated): Promise<string> {
  const manifest = repeated.manifest(await hashRecord(join(building, RECORD)));
  for (const [name, content] of repeated.files) {
    makeFolder(dirname(join(building, name)));
    await writeFile(join(building, name), content);
  }
  await writeFile(join(building, 'manifest.json'), manifest);
  for (const name of await filesBelow(building)) await chmod(join(building, name), READ_ONLY);
  refuseUsedFolder(folder);
  makeFolder(dirname(folder));
  await rm(folder, { recursive: true, force: true });
  await rename(building, folder);
  return hashOfFile(join(folder, 'manifest.json'));
}
