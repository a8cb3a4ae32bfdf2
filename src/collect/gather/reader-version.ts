import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from '../../text/normalise.ts';

/** Files that name the packages in use; an installed program has no lockfile. */
const PACKAGES = ['package.json', 'package-lock.json'] as const;

/** Folders whose code decides what is read from a page. */
const READERS = ['scrapers', 'src/collect', 'src/model', 'src/read', 'src/tally', 'src/text'] as const;

let version: string | null = null;

/**
 * Names the code that reads: a hash of its files, of the packages it uses and of the runtime's Unicode tables. A
 * number raised by hand would sooner or later be forgotten, and an old reading taken for a new one.
 */
export function readerVersion(): string {
  version ??= hashReaders();
  return version;
}

function hashReaders(): string {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
  const hash = createHash('sha256').update(`${process.versions['unicode']}\n`);
  for (const folder of READERS) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((file) => /\.[jt]s$/.test(file)).toSorted(compareText)) {
      hash.update(`${name}\n`).update(readFileSync(join(root, folder, name)));
    }
  }
  for (const name of PACKAGES.filter((file) => existsSync(join(root, file)))) {
    hash.update(readFileSync(join(root, name)));
  }
  return hash.digest('hex').slice(0, 32);
}
