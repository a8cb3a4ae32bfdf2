import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { compareText } from '../../text/normalise.ts';
import { hashOfFile } from '../publication/folder.ts';
import { isHalfMade } from '../publication/half-made.ts';
import { PUBLICATION, type Publication, parsePrevious, RECORD, RECORD_FILES } from '../publication/record.ts';

/** What lies in a folder that looks published. */
export interface FoundFolder {
  readonly folder: string;
  /** `sha256:…` of its manifest.json; null where it has none. */
  readonly manifest: string | null;
  /** What its papers say of themselves; null where that cannot be read. */
  readonly said: Said | null;
}

interface Said {
  readonly publication: Publication;
  readonly corrects: string | null;
  readonly units: number;
  readonly authors: number;
}

const MANIFEST = z.object({ publication: PUBLICATION });
const SUMMARY = z.object({ published: z.object({ units: z.int(), authors: z.int() }) });

/** The folders right below one that hold a publication's record, sorted by name; none where it does not exist. */
export async function publishedBelow(parent: string): Promise<readonly FoundFolder[]> {
  if (!existsSync(parent)) return [];
  const folders = readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isHalfMade(entry.name))
    .map(({ name }) => join(parent, name))
    .filter((folder) => existsSync(join(folder, RECORD)))
    .toSorted(compareText);
  const found: FoundFolder[] = [];
  for (const folder of folders) found.push(await lookInto(folder));
  return found;
}

/** What lies in one folder, told by its manifest alone: whether every file is as published is for verify to say. */
export async function lookInto(folder: string): Promise<FoundFolder> {
  const manifest = await manifestOf(folder);
  return { folder, manifest, said: manifest === null ? null : await readSaid(folder) };
}

async function manifestOf(folder: string): Promise<string | null> {
  const file = join(folder, 'manifest.json');
  return existsSync(file) ? hashOfFile(file) : null;
}

async function readSaid(folder: string): Promise<Said | null> {
  try {
    const { publication } = MANIFEST.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
    const { published } = SUMMARY.parse(JSON.parse(await readFile(join(folder, 'summary.json'), 'utf8')));
    const previous = join(folder, RECORD, RECORD_FILES.previous);
    const corrects = existsSync(previous) ? parsePrevious(await readFile(previous, 'utf8')).manifest : null;
    return { publication, corrects, ...published };
  } catch {
    // No JSON, or not ours: the list says that the folder cannot be read.
    return null;
  }
}
