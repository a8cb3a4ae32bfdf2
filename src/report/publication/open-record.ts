import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../model/failure.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/types.ts';
import { type Publication, parsePublication, RECORD, RECORD_FILES } from './record.ts';

/** Opens a record's database as a copy, so that the record itself is not touched, and hands it over. */
export async function withRecordedStore<T>(
  recordFolder: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'tally-repeat-'));
  try {
    await copyFile(join(recordFolder, RECORD_FILES.database), join(home, RECORD_FILES.database));
    const store = await openStore(home, { mustExist: true });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** The record of a publication. Throws InputError for a folder that is none, and for a record that is not whole. */
export async function recordOf(
  folder: string,
): Promise<{ readonly recordFolder: string; readonly publication: Publication }> {
  refuseUnpublished(folder);
  const recordFolder = join(folder, RECORD);
  for (const name of [RECORD_FILES.publication, RECORD_FILES.database]) {
    if (!existsSync(join(recordFolder, name))) throw broken(folder, `缺少 ${RECORD}/${name}`);
  }
  const text = await readFile(join(recordFolder, RECORD_FILES.publication), 'utf8');
  try {
    return { recordFolder, publication: parsePublication(text) };
  } catch {
    throw broken(folder, `${RECORD}/${RECORD_FILES.publication} 读不出来`);
  }
}

/** Throws InputError for a folder that holds neither a record nor the manifest of a publication. */
export function refuseUnpublished(folder: string): void {
  if (existsSync(join(folder, RECORD)) || statesRecord(join(folder, 'manifest.json'))) return;
  throw InputError.of('not-published', `${folder} 不是 tally publish 写出的目录（里面没有 ${RECORD}）。`);
}

/** A publication that has lost its record still says so in its manifest; that of `tally report` does not. */
function statesRecord(manifest: string): boolean {
  return existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"${RECORD}":`);
}

function broken(folder: string, what: string): InputError {
  return InputError.of(
    'broken-record',
    `${folder} 的记录不完整：${what}。请换用完好的一份，核对请用 tally verify。`,
  );
}
