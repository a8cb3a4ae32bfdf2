import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Member } from '../../src/model/registers.ts';
import type { HandedNomination } from '../../src/selection/nominations/nomination.ts';
import { parsePack } from '../../src/selection/pack/parse.ts';
import type { Pack } from '../../src/selection/pack/schema.ts';
import { type SelectionInput, type SelectionResult, select } from '../../src/selection/select.ts';
import { member } from '../tally/ranking/samples.ts';

const SELECTIONS = resolve(import.meta.dirname, '..', '..', 'data', 'selections');

export const PACK_IDS = ['jiangsu-gaozhi-2024', 'national-zuimei-2024', 'youzhi-shifangang'] as const;

export function packText(id: string, file: 'pack.json' | 'rules.md'): string {
  return readFileSync(join(SELECTIONS, id, file), 'utf8');
}

export function shippedPack(id: (typeof PACK_IDS)[number]): Pack {
  return parsePack({
    json: { file: 'pack.json', text: packText(id, 'pack.json') },
    rules: { file: 'rules.md', text: packText(id, 'rules.md') },
  });
}

export type Cells = Readonly<Record<string, string>>;

/** Rows as a table hands them in, numbered from 2. Every column that any row fills is in the table. */
export function handed(rows: readonly Cells[]): HandedNomination[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return rows.map((row, index) => ({
    row: index + 2,
    cells: new Map(columns.map((column) => [column, row[column] ?? ''])),
  }));
}

export function run(
  pack: Pack,
  rows: readonly Cells[],
  more: Partial<Omit<SelectionInput, 'pack' | 'nominations'>> = {},
): SelectionResult {
  return select({
    pack,
    nominations: handed(rows),
    year: pack.period.to.length > 5 ? null : 2024,
    members: null,
    absences: null,
    winners: null,
    ...more,
  });
}

/** `2:formal:5.4 3:rules:4.1`: what is refused, by row. */
export function refusals({ refused }: SelectionResult): string {
  return refused
    .flatMap(({ findings }) => findings.map(({ row, kind, rule }) => `${row}:${kind}:${rule ?? '-'}`))
    .join(' ');
}

/** `是江一鸣 待定林小满`, place by place. */
export function standings({ pools }: SelectionResult): string {
  return pools
    .map(({ entrants }) =>
      entrants.map(({ candidate, standing }) => `${standing}${candidate.name || candidate.unit}`).join(' '),
    )
    .filter((pool) => pool !== '')
    .join(' | ');
}

/** Rules of the open checks, with their rows: `3.2@4`. */
export function openChecks({ checks }: SelectionResult): string {
  return checks
    .filter(({ kind }) => kind === 'open')
    .map(({ rule, rows }) => `${rule ?? '-'}@${rows.join(',')}`)
    .join(' ');
}

/** Cells that cannot be read, with their rows: `报送日期@2`. */
export function slips({ checks }: SelectionResult): string {
  return checks
    .filter(({ kind }) => kind === 'cell')
    .map(({ column, rows }) => `${column ?? '-'}@${rows.join(',')}`)
    .join(' ');
}

export function vocational(...names: readonly string[]): Member[] {
  return names.map((name, index) => member(String(5000 + index), name, { level: '高职' }));
}
