import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError, RunError } from '../../model/failure.ts';
import { compareText } from '../../text/normalise.ts';
import { sha256 } from '../manifest.ts';
import { refuseUnpublished } from './open-record.ts';
import { RECORD, RECORD_FILES, snapshotText } from './record.ts';
import { type Repeated, repeatPublication } from './repeat.ts';
import {
  type Difference,
  type Hashes,
  isWhole,
  lookAtSeal,
  recordDifferences,
  type Sealed,
} from './sealed.ts';

export interface Verification {
  readonly differences: readonly Difference[];
  /** null where the record could not be repeated at all. */
  readonly repeated: Repeated | null;
  /** Every file is the one that the manifest states: what differs, differs because it is counted otherwise now. */
  readonly whole: boolean;
}

/** Without these nothing can be repeated. */
const NEEDED = [RECORD_FILES.publication, RECORD_FILES.readings, RECORD_FILES.database].map(
  (name) => `${RECORD}/${name}`,
);

/**
 * Repeats a publication from its own record and compares every file byte for byte. Throws InputError for a folder
 * that is no publication.
 */
export async function verifyPublication(folder: string): Promise<Verification> {
  refuseUnpublished(folder);
  const seal = await lookAtSeal(folder);
  const differences: Difference[] = [
    ...(seal.stated === null ? [{ file: 'manifest.json', what: '缺少，或不是发布时的清单' }] : []),
    ...seal.strange,
    ...recordDifferences(seal),
  ];
  const repeated = await repeatOrSay(folder, seal, differences);
  if (repeated !== null) differences.push(...(await paperDifferences(folder, seal, repeated)));
  return {
    differences: differences.toSorted((a, b) => compareText(a.file, b.file)),
    repeated,
    whole: isWhole(seal),
  };
}

/** Says in `differences` what keeps a damaged record from being repeated. A record that is whole throws as it fails. */
async function repeatOrSay(
  folder: string,
  seal: Sealed,
  differences: Difference[],
): Promise<Repeated | null> {
  const missing = NEEDED.filter((name) => seal.actual[name] === undefined);
  if (missing.length > 0) {
    differences.push({ file: RECORD, what: `记录不完整，无法重算：缺少 ${missing.join('、')}` });
    return null;
  }
  const damaged = seal.stated === null || recordDifferences(seal).length > 0;
  try {
    return await repeatPublication(join(folder, RECORD));
  } catch (error) {
    if (damaged) {
      differences.push({ file: RECORD, what: '记录有缺损，无法重算；请换用完好的一份' });
      return null;
    }
    if (!(error instanceof InputError || error instanceof RunError)) throw error;
    differences.push({ file: RECORD, what: `记录无法重算：${error.message}` });
    return null;
  }
}

async function paperDifferences(
  folder: string,
  { stated, actual, strange }: Sealed,
  repeated: Repeated,
): Promise<readonly Difference[]> {
  const snapshot = `${RECORD}/${RECORD_FILES.snapshot}`;
  const expected = new Map<string, string | Uint8Array>([
    ...repeated.files,
    ...(stated === null ? [] : [['manifest.json', repeated.manifest(stated.record)] as const]),
    ...(actual[snapshot] === undefined ? [] : [[snapshot, snapshotText(repeated.result)] as const]),
  ]);
  const named = new Set(strange.map(({ file }) => file));
  const differences: Difference[] = [];
  for (const [file, content] of expected) {
    if (named.has(file)) continue;
    const what = await compare(folder, file, content, actual, stated?.outputs ?? {});
    if (what !== null) differences.push({ file, what });
  }
  for (const file of Object.keys(actual)) {
    const known = expected.has(file) || file.startsWith(`${RECORD}/`) || file === 'manifest.json';
    if (!known) differences.push({ file, what: '多出的文件，不属于这次发布' });
  }
  return differences;
}

async function compare(
  folder: string,
  file: string,
  expected: string | Uint8Array,
  actual: Hashes,
  outputs: Hashes,
): Promise<string | null> {
  const hash = actual[file];
  if (hash === undefined) return '缺少';
  const content = Buffer.from(expected);
  if (hash === sha256(content)) return null;
  const bytes = await readFile(join(folder, file));
  const at = bytes.findIndex((byte, index) => byte !== content[index]);
  const place = `从第 ${(at === -1 ? bytes.length : at) + 1} 个字节起`;
  return outputs[file] === hash
    ? `与清单一致，但与重算的结果不同（${place}）`
    : `与重算的结果不同（${place}）`;
}
