import { copyFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Gathered } from '../../collect/gather/gather.ts';
import { makeFolder } from '../../disk/make-folder.ts';
import type { TallyResult } from '../../model/result.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/types.ts';
import { PAPER_FILES } from '../papers.ts';
import { type Previous, type Publication, RECORD_FILES, snapshotText } from './record.ts';

/**
 * Puts together in an empty folder all that a publication rests on: the whole database with the registers that were
 * used, every reading, the papers' wording and holidays; for a correction also what was published before.
 */
export async function assembleRecord(
  folder: string,
  store: Store,
  { gathered, result }: { readonly gathered: Gathered; readonly result: TallyResult },
  publication: Publication,
  dataFolder: string,
  previous: Previous | null,
): Promise<void> {
  makeFolder(folder);
  await store.copyTo(join(folder, RECORD_FILES.database));
  const copy = await openStore(folder, { mustExist: true });
  try {
    await copy.replaceMembers(gathered.input.members, gathered.origins.members);
    await copy.replaceOutlets(gathered.input.outlets, gathered.origins.outlets);
    // Whoever repeats the count shall read the archived pages, not what this machine made of them; and how
    // an objector can be reached is nobody else's business.
    await copy.fitForOthers();
  } finally {
    await copy.close();
  }
  await writeFile(join(folder, RECORD_FILES.readings), json(result.readings));
  await writeFile(join(folder, RECORD_FILES.publication), json(publication));
  await writeFile(join(folder, RECORD_FILES.snapshot), snapshotText(result));
  if (previous !== null) await writeFile(join(folder, RECORD_FILES.previous), json(previous));
  for (const name of Object.values(PAPER_FILES)) {
    makeFolder(dirname(join(folder, name)));
    await copyFile(join(dataFolder, name), join(folder, name));
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
