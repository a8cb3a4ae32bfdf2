import { median, type Row, reached, worst } from './row.ts';

const HEAD = ['what', 'median', 'worst', 'runs', 'target', ''];

function digits(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** Columns that a terminal gives a text: Han characters and full-width marks take two. */
function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
}

function targetOf(row: Row): string {
  if (row.target === undefined) return '';
  return `${row.better === 'more' ? '≥' : '≤'} ${digits(row.target)}`;
}

function cells(row: Row): string[] {
  const ok = reached(row);
  return [
    row.what,
    `${digits(median(row.runs))} ${row.unit}`,
    row.runs.length > 1 ? digits(worst(row)) : '',
    String(row.runs.length),
    targetOf(row),
    ok === null ? '' : ok ? 'ok' : 'MISSED',
  ];
}

/** The rows of one part as a table for the terminal, notes below. */
export function printTable(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, at) => Math.max(...lines.map((line) => width(line[at] ?? ''))));
  const printed = lines.map((line) =>
    line
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
  const notes = new Set(rows.flatMap(({ note }) => (note === undefined ? [] : [`  * ${note}`])));
  return [...printed, ...notes].join('\n');
}
