import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../model/failure.ts';
import type { Store } from '../../store/types.ts';
import { answeredOf, objectionCases } from '../objection/cases.ts';
import { hashOfFile } from './folder.ts';
import { withRecordedStore } from './open-record.ts';
import { folderAt } from './place.ts';
import { type Previous, parseSnapshot, RECORD, RECORD_FILES } from './record.ts';
import { verifyPublication } from './verify.ts';

export interface Corrected {
  readonly previous: Previous;
  /** The program has come to count the same record otherwise since it was frozen. */
  readonly countedOtherwise: boolean;
}

/**
 * What a correction corrects. A publication that is whole and known to the office's own record stands also where the
 * program counts otherwise since: correcting that may be the very reason. Throws InputError for one that was touched,
 * is another year's, or has been corrected already.
 */
export async function readCorrected(folder: string, year: number, store: Store): Promise<Corrected> {
  const known = await store.publications(year);
  const { differences, whole } = await verifyPublication(folder);
  const manifest = await hashOrNone(join(folder, 'manifest.json'));
  const trusted = whole && known.some((fact) => fact.manifest === manifest);
  if (manifest === null || (differences.length > 0 && !trusted)) {
    const files = differences.map(({ file }) => file).join('、');
    throw InputError.of('not-verified', `${folder} 与封存时不一致（${files}），不能据以更正。`);
  }
  const record = join(folder, RECORD);
  const snapshot = parseSnapshot(await readFile(join(record, RECORD_FILES.snapshot), 'utf8'));
  if (snapshot.year !== year) {
    throw InputError.of('other-year', `${folder} 是 ${snapshot.year} 年度的结果，不是 ${year} 年度。`);
  }
  const later = known.findLast((fact) => fact.corrects === manifest && !fact.draft);
  if (later !== undefined) {
    const place = folderAt(store.file, later.place);
    throw InputError.of(
      'corrected-already',
      `${folder} 已经由 ${place} 更正过。再次更正要以最近公布的一份为准：--published ${place}`,
    );
  }
  const answered = existsSync(join(record, RECORD_FILES.previous)) ? await answeredIn(record, year) : null;
  return { previous: { manifest, snapshot, answered }, countedOtherwise: differences.length > 0 };
}

async function hashOrNone(file: string): Promise<string | null> {
  return existsSync(file) ? hashOfFile(file) : null;
}

/** A correction answers whatever was ruled on until then. */
async function answeredIn(record: string, year: number): Promise<Previous['answered']> {
  return withRecordedStore(record, async (store) => [
    ...answeredOf(objectionCases(await store.objections(), await store.decisions(), year)),
  ]);
}
