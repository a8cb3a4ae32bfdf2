import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { compareText } from '../../text/normalise.ts';
import { filesBelow, hashRecord } from './folder.ts';
import { refuseUnpublished } from './open-record.ts';
import { RECORD } from './record.ts';
import { type Repeated, repeatPublication } from './repeat.ts';

/** A file that is not as it was published. */
export interface Difference {
  readonly file: string;
  /** Chinese. */
  readonly what: string;
}

export interface Verification {
  readonly differences: readonly Difference[];
  /** null where the record could not be repeated at all. */
  readonly repeated: Repeated | null;
}

const MANIFEST = z.object({ [RECORD]: z.record(z.string(), z.string()) });

/**
 * Repeats a publication from its own record and compares every file byte for byte. Throws InputError for a folder
 * that is no publication.
 */
export async function verifyPublication(folder: string): Promise<Verification> {
  refuseUnpublished(folder);
  const present = await filesBelow(folder);
  const actual = await hashRecord(join(folder, RECORD));
  const stated = await statedHashes(folder);
  const differences: Difference[] = [
    ...(stated === null ? [{ file: 'manifest.json', what: '缺少，或不是发布时的清单' }] : []),
    ...recordDifferences(actual, stated ?? actual),
  ];
  let repeated: Repeated | null = null;
  try {
    repeated = await repeatPublication(join(folder, RECORD));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    differences.push({ file: RECORD, what: `记录无法重算：${detail}` });
  }
  if (repeated !== null) {
    const expected = new Map<string, string | Uint8Array>(repeated.files);
    if (stated !== null) expected.set('manifest.json', repeated.manifest(stated));
    for (const [name, content] of expected) {
      const what = await compare(join(folder, name), content);
      if (what !== null) differences.push({ file: name, what });
    }
    for (const name of present) {
      const known = expected.has(name) || name in actual || name === 'manifest.json';
      if (!known) differences.push({ file: name, what: '多出的文件，不属于这次发布' });
    }
  }
  return { differences: differences.toSorted((a, b) => compareText(a.file, b.file)), repeated };
}

async function statedHashes(folder: string): Promise<Readonly<Record<string, string>> | null> {
  try {
    const read = MANIFEST.safeParse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
    return read.success ? read.data[RECORD] : null;
  } catch {
    // Missing or no JSON: the caller names it.
    return null;
  }
}

function recordDifferences(
  actual: Readonly<Record<string, string>>,
  stated: Readonly<Record<string, string>>,
): Difference[] {
  const names = [...new Set([...Object.keys(actual), ...Object.keys(stated)])];
  return names.flatMap((file) => {
    if (actual[file] === stated[file]) return [];
    if (actual[file] === undefined) return [{ file, what: '缺少' }];
    if (stated[file] === undefined) return [{ file, what: '多出的文件，manifest.json 里没有' }];
    return [{ file, what: '与 manifest.json 所记的 SHA-256 不符' }];
  });
}

async function compare(path: string, expected: string | Uint8Array): Promise<string | null> {
  if (!existsSync(path)) return '缺少';
  const content = Buffer.from(expected);
  const actual = await readFile(path);
  if (actual.equals(content)) return null;
  const at = actual.findIndex((byte, index) => byte !== content[index]);
  return `与重算的结果不同（从第 ${(at === -1 ? actual.length : at) + 1} 个字节起）`;
}
