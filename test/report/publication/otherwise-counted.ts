import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../../src/report/manifest.ts';

/**
 * Makes a publication look as one by a program that counts otherwise: every file is the one that the manifest states,
 * and counting again gives other figures.
 */
export function otherwiseCounted(publication: string): void {
  const readings = join(publication, 'record', 'readings.json');
  const manifest = join(publication, 'manifest.json');
  const before = readFileSync(readings);
  const after = before.toString('utf8').replace('"window": "dec20"', '"window": "2025-03-01..2025-12-20"');
  for (const file of [readings, manifest]) chmodSync(file, 0o644);
  writeFileSync(readings, after);
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(sha256(before), sha256(after)));
}
