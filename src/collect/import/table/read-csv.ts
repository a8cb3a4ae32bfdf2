import { CsvError, parse } from 'csv-parse/sync';
import { refuse } from '../problems.ts';
import { decodeText } from './encoding.ts';
import type { RawTable } from './table.ts';

/** Comma first: it wins where a line holds none of them. Excel's 「Unicode 文本」 is written with tabs. */
const DELIMITERS = [',', '\t', ';'] as const;

/** Rows of a delimited text file. Throws InputError where it cannot be read as one. */
export function readCsv(bytes: Buffer, file: string): RawTable {
  const decoded = decodeText(bytes);
  if (decoded === null) throw refuse('bad-encoding', file);
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text)) throw refuse('html-table', file);
  return {
    rows: records(text, file),
    from1904: false,
    notes: decoded.encoding === 'UTF-8' ? [] : [`按 ${decoded.encoding} 编码读取`],
  };
}

function records(text: string, file: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refuse('bad-quotes', file, {}, { row: openQuoteRow(text) });
  }
}

/** The one that the first line with any text holds most of, outside quotes. */
function delimiterOf(text: string): string {
  const line = text.split('\n', 20).find((candidate) => candidate.trim() !== '') ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

/** The row where the quote stands that is never closed: the last one at which all before it is in order. */
function openQuoteRow(text: string): number {
  let row = 1;
  let inside = false;
  let start = 1;
  for (const character of text) {
    if (character === '"') {
      if (!inside) start = row;
      inside = !inside;
    } else if (character === '\n' && !inside) row += 1;
  }
  return inside ? start : row;
}
