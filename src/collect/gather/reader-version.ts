import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../disk/project-root.ts';
import { compareText } from '../../text/normalise.ts';

/** Files that name the packages in use; an installed program has no lockfile. */
const PACKAGES = ['package.json', 'package-lock.json'] as const;

/** Folders whose code decides what is read from a page, and what it comes to. */
const READERS = [
  'scrapers',
  'src/collect',
  'src/model',
  'src/read',
  'src/regulation',
  'src/selection',
  'src/tally',
  'src/text',
] as const;

let version: string | null = null;

/**
 * Names the code that reads: a hash of its files, of the packages it uses and of the runtime's Unicode tables. A
 * number raised by hand would sooner or later be forgotten, and an old reading taken for a new one.
 */
export function readerVersion(): string {
  version ??= hashReaders(join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..'), projectRoot());
  return version;
}

/** `code` holds the folders of the code as it runs, from the sources or compiled; `project` says which packages it uses. */
export function hashReaders(code: string, project: string): string {
  const hash = createHash('sha256').update(`${process.versions['unicode']}\n`);
  for (const folder of READERS) {
    const names = readdirSync(join(code, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((file) => /\.[jt]s$/.test(file)).toSorted(compareText)) {
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(code, folder, name)));
    }
  }
  for (const name of PACKAGES.filter((file) => existsSync(join(project, file)))) {
    hash.update(`${name}\n`).update(readFileSync(join(project, name)));
  }
  return hash.digest('hex').slice(0, 32);
}
