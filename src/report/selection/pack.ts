import type { SelectionResult } from '../../selection/select.ts';
import { selectionNotice } from './notice.ts';
import { selectionSummary } from './summary.ts';
import { selectionFiles } from './tables.ts';

/** All files of a selection, in the order they are written. `inputs`: hashes of what went in, by name. */
export function selectionPack(
  result: SelectionResult,
  inputs: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map([
    ...selectionFiles(result),
    ['notice.html', selectionNotice(result)],
    ['summary.json', `${JSON.stringify(selectionSummary(result, inputs), null, 2)}\n`],
  ]);
}
