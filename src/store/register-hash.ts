import { createHash } from 'node:crypto';
import { compareText } from '../text/normalise.ts';

/** `sha256:…` of register rows; their order in the file changes nothing. */
export function registerHash(rows: readonly object[]): string {
  const lines = rows.map((row) => JSON.stringify(inKeyOrder(row))).sort(compareText);
  return `sha256:${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inKeyOrder(inner)]));
}
