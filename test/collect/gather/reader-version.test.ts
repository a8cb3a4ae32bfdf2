import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashReaders, readerVersion } from '../../../src/collect/gather/reader-version.ts';

const FOLDERS = [
  'scrapers',
  'src/collect',
  'src/model',
  'src/read',
  'src/regulation',
  'src/selection',
  'src/tally',
  'src/text',
];
let project: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

/** Of an installed program: the compiled code below dist/, package.json beside it, no lockfile. */
const installed = (): string => hashReaders(join(project, 'dist'), project);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tally-reader-'));
  for (const folder of FOLDERS) write(`dist/${folder}/one.js`, 'export {};');
  write('package.json', '{"dependencies":{"cheerio":"1.2.0"}}');
});

afterEach(() => rmSync(project, { recursive: true, force: true }));

it.each(FOLDERS)('code of %s that reads or counts names another version', (folder) => {
  const before = installed();
  write(`dist/${folder}/deep/two.js`, '');
  expect(installed()).not.toBe(before);
});

it('so do other packages, also of an installed program', () => {
  const before = installed();
  write('package.json', '{"dependencies":{"cheerio":"1.3.0"}}');
  expect(installed()).not.toBe(before);
});

it('what reads nothing leaves the version as it is', () => {
  const before = installed();
  write('dist/src/report/one.js', '');
  write('dist/scrapers/README.md', '');
  expect(installed()).toBe(before);
  expect(readerVersion()).toMatch(/^[0-9a-f]{32}$/);
});
