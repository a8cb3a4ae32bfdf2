import { lstatSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { filesBelow, hashOfFile } from './folder.ts';
import { RECORD } from './record.ts';

/** A file that is not as it was published. */
export interface Difference {
  readonly file: string;
  /** Chinese. */
  readonly what: string;
}

/** What a folder says of its files, and what they are. */
export interface Sealed {
  /** Files of the papers and of the record with the hashes that the manifest states; null where it cannot be read. */
  readonly stated: { readonly outputs: Hashes; readonly record: Hashes } | null;
  readonly actual: Hashes;
  /** What cannot be a part of any publication: links, devices, folders without a file. */
  readonly strange: readonly Difference[];
}

export type Hashes = Readonly<Record<string, string>>;

const HASHES = z.record(z.string(), z.string());
const MANIFEST = z.object({ outputs: HASHES, [RECORD]: HASHES });

/** Looks through a publication without repeating it: everything that lies in the folder, and what its manifest states. */
export async function lookAtSeal(folder: string): Promise<Sealed> {
  const actual: Record<string, string> = {};
  const strange: Difference[] = [];
  for (const file of await filesBelow(folder)) {
    if (lstatSync(join(folder, file)).isFile()) actual[file] = await hashOfFile(join(folder, file));
    else strange.push({ file, what: '不是普通文件（例如是快捷链接），发布的目录里不应有' });
  }
  const names = [...Object.keys(actual), ...strange.map(({ file }) => file)];
  for (const file of await foldersBelow(folder)) {
    if (!names.some((name) => name.startsWith(`${file}/`))) strange.push({ file, what: '多出的空目录' });
  }
  return { stated: await statedHashes(folder), actual, strange };
}

/** True where every file is the one that the manifest states, and no other is there. */
export function isWhole({ stated, actual, strange }: Sealed): boolean {
  if (stated === null || strange.length > 0) return false;
  const all: Hashes = { ...stated.outputs, ...stated.record };
  const present = Object.keys(actual).filter((name) => name !== 'manifest.json');
  return present.length === Object.keys(all).length && present.every((name) => actual[name] === all[name]);
}

/** Where the files of the record are not those that the manifest states. */
export function recordDifferences({ stated, actual }: Sealed): readonly Difference[] {
  if (stated === null) return [];
  const found = Object.keys(actual).filter((name) => name.startsWith(`${RECORD}/`));
  return [...new Set([...found, ...Object.keys(stated.record)])].flatMap((file) => {
    if (actual[file] === stated.record[file]) return [];
    if (actual[file] === undefined) return [{ file, what: '缺少' }];
    if (stated.record[file] === undefined) return [{ file, what: '多出的文件，manifest.json 里没有' }];
    return [{ file, what: '与 manifest.json 所记的 SHA-256 不符' }];
  });
}

async function foldersBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function statedHashes(folder: string): Promise<Sealed['stated']> {
  try {
    const read = MANIFEST.safeParse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
    return read.success ? read.data : null;
  } catch {
    // Missing or no JSON: the caller names it.
    return null;
  }
}
