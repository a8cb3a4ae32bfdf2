import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../store/types.ts';
import { hashOfFile, hashRecord, refuseUsedFolder } from './folder.ts';
import { RECORD, RECORD_FILES } from './record.ts';
import type { Repeated } from './repeat.ts';
import { isWhole, lookAtSeal } from './sealed.ts';

const MANIFEST = 'manifest.json';

/** Whether a folder holds a whole publication that the record does not know: its publishing was killed before it was recorded. */
export async function isUnrecorded(store: Store, year: number, folder: string): Promise<boolean> {
  if (!existsSync(join(folder, RECORD, RECORD_FILES.publication))) return false;
  if (!isWhole(await lookAtSeal(folder))) return false;
  const hash = await hashOfFile(join(folder, MANIFEST));
  return (await store.publications(year)).every(({ manifest }) => manifest !== hash);
}

/**
 * The hash of the manifest of what already lies in a folder, where it is to the byte what has now been built again.
 * Throws InputError where it is anything else, such as a publication of another record.
 */
export async function recognise(building: string, folder: string, repeated: Repeated): Promise<string> {
  const manifest = repeated.manifest(await hashRecord(join(building, RECORD)));
  if (manifest !== (await readFile(join(folder, MANIFEST), 'utf8'))) refuseUsedFolder(folder);
  return hashOfFile(join(folder, MANIFEST));
}
