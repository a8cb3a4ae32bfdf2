import { createHash } from 'node:crypto';
import type { TallyResult } from '../model/result.ts';
import type { InputHashes } from './summary.ts';

export function sha256(bytes: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** manifest.json: what went in, what came out, under which program and readings. No clock: same inputs, same bytes. */
export function manifestOf(
  result: TallyResult,
  inputs: InputHashes,
  outputs: ReadonlyMap<string, string | Uint8Array>,
  version: string,
  decisions: number,
) {
  const names = [...outputs.keys()].toSorted();
  return {
    program: `tally ${version}`,
    year: result.year,
    edition: result.edition,
    readings: result.readings,
    decisions,
    inputs,
    outputs: Object.fromEntries(names.map((name) => [name, sha256(outputs.get(name) ?? '')])),
  };
}
