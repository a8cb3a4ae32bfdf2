import { LIMITS } from '../limits.ts';
import { Problems, refuse } from '../problems.ts';

const OPENING = /<((?:\w+:)?)(row|c)\b([^>]*)>/g;
const ADDRESS = /\br="([A-Z]{1,8})?(\d{1,12})"/;

/**
 * Finds what the xlsx library would pass over in silence: formula errors and formulas without a result, both of which
 * it reads as empty. Also refuses cell addresses that no spreadsheet has, which it would fill memory to reach.
 */
export function checkSheet(xml: string, file: string): void {
  const problems = new Problems(file);
  OPENING.lastIndex = 0;
  for (;;) {
    const match = OPENING.exec(xml);
    if (match === null) break;
    const [, prefix = '', element, attributes = ''] = match;
    const [, letters = '', digits = ''] = ADDRESS.exec(attributes) ?? [];
    const row = Number(digits);
    if (row > LIMITS.sheetRows || columnNumber(letters) > LIMITS.sheetColumns) {
      throw refuse('not-a-table', file, { found: `单元格地址 ${letters}${digits} 不存在` });
    }
    if (element === 'row' || attributes.endsWith('/')) continue;
    const close = xml.indexOf(`</${prefix}c>`, OPENING.lastIndex);
    if (close === -1) break;
    const content = xml.slice(OPENING.lastIndex, close);
    OPENING.lastIndex = close;
    const place = { row, column: `${letters}${digits}` };
    const value = /<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(content)?.[1];
    if (/\bt="e"/.test(attributes)) problems.add('formula-error', place, { found: value ?? '' });
    else if (value === undefined && /<(?:\w+:)?f\b/.test(content)) problems.add('formula-uncomputed', place);
  }
  problems.throwIfAny();
}

/** `A` → 1, `AA` → 27; 0 for none. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
