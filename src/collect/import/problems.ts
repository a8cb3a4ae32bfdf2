import { basename } from 'node:path';
import { InputError, type InputProblem } from '../../model/failure.ts';
import { CATALOGUE, type ProblemCode } from './catalogue.ts';

/** Where in a file; null where the whole file, row or column is meant. */
export interface Place {
  readonly row?: number | null;
  readonly column?: string | null;
}

export type Words = Readonly<Record<string, string | number>>;

const SHOWN = 60;

/** A cell as a message shows it: one line, not too long. */
function shown(value: string | number): string {
  const line = String(value).replace(/\s+/g, ' ').trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}…`;
}

/** Words that list what was expected or found are shown whole; a cell's own words are cut. */
const WHOLE = new Set(['expected', 'missing']);

function problem(code: ProblemCode, file: string, place: Place = {}, words: Words = {}): InputProblem {
  const row = place.row ?? null;
  const column = place.column ?? null;
  const said = CATALOGUE[code].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = words[key];
    if (value === undefined) throw new Error(`catalogue entry ${code} wants {${key}}`);
    return WHOLE.has(key) ? String(value) : shown(value);
  });
  const where = `${row === null ? '' : ` 第 ${row} 行`}${column === null ? '' : `「${column}」`}`;
  return { code, file, row, column, message: `${basename(file)}${where}：${said}` };
}

/** Gathers everything wrong with one file, so that it is all said at once. */
export class Problems {
  readonly file: string;
  readonly #found: InputProblem[] = [];

  constructor(file: string) {
    this.file = file;
  }

  add(code: ProblemCode, place: Place = {}, words: Words = {}): void {
    this.#found.push(problem(code, this.file, place, words));
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** Throws all of them, in order of row, if there is any. */
  throwIfAny(): void {
    if (!this.any) return;
    const order = this.#found.map((found, index) => ({ found, index }));
    order.sort((a, b) => (a.found.row ?? 0) - (b.found.row ?? 0) || a.index - b.index);
    throw new InputError(order.map(({ found }) => found));
  }
}

/** For what makes the file unreadable as a whole. */
export function refuse(code: ProblemCode, file: string, words: Words = {}, place: Place = {}): InputError {
  return new InputError([problem(code, file, place, words)]);
}
