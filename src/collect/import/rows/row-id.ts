import { createHash } from 'node:crypto';
import { normaliseText } from '../../../text/normalise.ts';

/** Id of a row by its words: spacing and width do not make another row of it. */
export function rowId(words: readonly string[]): string {
  const plain = words.map((word) => normaliseText(word).replace(/\s+/g, ' ').trim());
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex').slice(0, 32);
}
