import { DECISION_COLUMNS } from '../nominations/decision-columns.ts';
import type { Column, PackData } from './schema.ts';
import { leavesOf, type Test } from './test.ts';

export type Path = readonly (string | number)[];

export interface PackProblem {
  readonly path: Path;
  /** Chinese. */
  readonly message: string;
}

type ColumnType = Column['type'];

/** Types of column that each kind of test can read. */
const READS: Readonly<Record<ReturnType<typeof leavesOf>[number]['test'], readonly ColumnType[]>> = {
  among: ['words'],
  'not-among': ['words'],
  number: ['number', 'percent'],
  since: ['date'],
  'none-within': ['date'],
  within: ['date'],
  year: ['years'],
  grade: ['grades'],
  result: ['results'],
  claimed: ['claim'],
};

/** Gathers what is wrong with the names that a pack uses. */
export class PackChecker {
  readonly problems: PackProblem[] = [];
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #awards: ReadonlySet<string>;
  readonly #bases: ReadonlySet<string>;

  constructor(pack: PackData) {
    this.#columns = new Map(pack.columns.map((column) => [column.name, column]));
    this.#awards = new Set(pack.awards.map(({ name }) => name));
    this.#bases = new Set(pack.bases.map(({ id }) => id));
  }

  add(path: Path, message: string): void {
    this.problems.push({ path, message });
  }

  /** Whether it is one of the program's own columns. */
  isOwn(name: string): boolean {
    return DECISION_COLUMNS.some((own) => own.name === name);
  }

  column(path: Path, name: string, types: readonly ColumnType[] = []): void {
    const found = this.#columns.get(name);
    if (found === undefined) this.add(path, `没有「${name}」这一列`);
    else if (types.length > 0 && !types.includes(found.type)) {
      this.add(path, `「${name}」列的类型是 ${found.type}，这里要用 ${types.join(' 或 ')}`);
    }
  }

  /** Words that a column must offer; a column without a list of words offers any. */
  words(path: Path, name: string, words: readonly string[]): void {
    const found = this.#columns.get(name);
    if (found === undefined || found.words.length === 0) return;
    for (const word of words) {
      if (!found.words.includes(word)) this.add(path, `「${name}」列没有「${word}」这个值`);
    }
  }

  awards(path: Path, names: readonly string[] | undefined): void {
    for (const name of names ?? []) if (!this.#awards.has(name)) this.add(path, `没有「${name}」这一奖项`);
  }

  base(path: Path, id: string): void {
    if (!this.#bases.has(id)) this.add(path, `没有「${id}」这一基数`);
  }

  test(path: Path, test: Test): void {
    for (const leaf of leavesOf(test)) {
      this.column(path, leaf.column, READS[leaf.test]);
      if ('words' in leaf) this.words(path, leaf.column, leaf.words);
      if ('unclear' in leaf) this.words(path, leaf.column, leaf.unclear);
      if ('scopes' in leaf) this.words(path, leaf.column, leaf.scopes);
      if ('grade' in leaf) this.words(path, leaf.column, [leaf.grade, ...leaf.rest]);
      if ('from' in leaf && leaf.from > leaf.to) this.add(path, 'from 晚于 to');
    }
  }
}
