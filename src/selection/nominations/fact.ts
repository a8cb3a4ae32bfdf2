import type { Window } from '../../model/civil-date.ts';
import { parseDateSpan } from '../../text/date-span.ts';
import { compact, normaliseLine } from '../../text/normalise.ts';
import type { Column } from '../pack/schema.ts';

export interface Grade {
  readonly year: number;
  readonly grade: string;
}

/** A place in a contest; 1 for 一等奖 or 第一名. */
export interface ContestResult {
  readonly year: number;
  readonly scope: string;
  readonly place: number;
}

/** What a cell says. `blank`: nothing; `none`: 无, somebody has looked; `unreadable`: with what was expected, in Chinese. */
export type Fact =
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly expected: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: string }
  /** One day, or all the days that a month or a year may mean. */
  | { readonly kind: 'date'; readonly span: Window }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'years'; readonly years: readonly number[] }
  | { readonly kind: 'grades'; readonly grades: readonly Grade[] }
  | { readonly kind: 'results'; readonly results: readonly ContestResult[] };

type Read = Pick<Column, 'type' | 'words' | 'synonyms'>;

const NONE = new Set(['无', '没有', '未发生', '从未']);
export const ORDINALS = '一二三四五六';
/** `2500字`: what people put behind a number. */
const NUMBER = /^(\d{1,9}(?:\.\d{1,6})?) ?[%字次个名人]?$/;
/** `2,350`, `1 050`: what they put into it; two numbers in one cell are none. */
const BETWEEN_THOUSANDS = /(?<=\d)[, ](?=\d{3}(?!\d))/g;

const EXPECTED = {
  words: (words: readonly string[]) => words.join('、'),
  date: '日期，如 2024-12-01；没有这样的事写「无」',
  number: '数字',
  percent: '百分数，如 12 或 12%',
  years: '年份，如 2023;2021；没有写「无」',
  grades: '年份:等次，如 2023:优秀;2022:称职',
  results: '年份:范围:等次，如 2023:后勤:二等奖；没有写「无」',
} as const;

/** Reads a cell by the type of its column. */
export function factOf(cell: string, column: Read): Fact {
  const text = normaliseLine(cell);
  if (text === '') return { kind: 'blank' };
  if (column.type === 'text') return { kind: 'text', text: cell };
  if (column.type === 'words') {
    const word = wordOf(text, column);
    return word === null ? unreadable(EXPECTED.words(column.words)) : { kind: 'word', word };
  }
  if (NONE.has(compact(text))) {
    return column.type === 'number' || column.type === 'percent'
      ? { kind: 'number', number: 0 }
      : { kind: 'none' };
  }
  switch (column.type) {
    case 'claim':
      return { kind: 'text', text };
    case 'date': {
      const span = parseDateSpan(text);
      return span === null ? unreadable(EXPECTED.date) : { kind: 'date', span };
    }
    case 'number':
    case 'percent':
      return numberOf(text, column.type);
    case 'years': {
      const years = parts(text).map(yearOf);
      return whole(years) ? { kind: 'years', years } : unreadable(EXPECTED.years);
    }
    case 'grades': {
      const grades = parts(text).map(gradeOf);
      const once = new Set(grades.map((one) => one?.year)).size === grades.length;
      return whole(grades) && once && grades.every(({ grade }) => knows(column, grade))
        ? { kind: 'grades', grades }
        : unreadable(withWords(EXPECTED.grades, column));
    }
    case 'results': {
      const results = parts(text).map(resultOf);
      return whole(results) && results.every(({ scope }) => knows(column, scope))
        ? { kind: 'results', results }
        : unreadable(withWords(EXPECTED.results, column));
    }
  }
}

/** The column's own word for what a cell says. */
function wordOf(text: string, { words, synonyms }: Read): string | null {
  const said = compact(text);
  const meant = Object.entries(synonyms).find(([other]) => compact(other) === said)?.[1] ?? said;
  return words.find((word) => compact(word) === compact(meant)) ?? null;
}

/** A percentage below one without its sign is asked about: a spreadsheet that shows 20% holds 0.2. */
function numberOf(text: string, type: 'number' | 'percent'): Fact {
  const [, digits] = NUMBER.exec(text.replace(BETWEEN_THOUSANDS, '')) ?? [];
  const number = digits === undefined ? null : Number(digits);
  const share = type === 'percent' && number !== null && number > 0 && number < 1 && !text.endsWith('%');
  return number === null || share ? unreadable(EXPECTED[type]) : { kind: 'number', number };
}

/** A grade or scope that the pack does not know would quietly count for nothing. */
function knows({ words }: Read, word: string): boolean {
  return words.some((candidate) => compact(candidate) === word);
}

function withWords(expected: string, { words }: Read): string {
  return `${expected}（可用：${words.join('、')}）`;
}

function unreadable(expected: string): Fact {
  return { kind: 'unreadable', expected };
}

function whole<T>(values: readonly (T | null)[]): values is T[] {
  return values.length > 0 && values.every((value) => value !== null);
}

function parts(text: string): string[] {
  return text
    .split(/[;,、]|\s(?=(?:19|20)\d{2})/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The year of a year, a month or a day. */
function yearOf(text: string): number | null {
  const span = parseDateSpan(text);
  return span === null ? null : Number(span.from.slice(0, 4));
}

function gradeOf(part: string): Grade | null {
  const [, year, grade] = /^((?:19|20)\d{2})(?:年度?)?:?(\D{1,8})$/.exec(compact(part)) ?? [];
  return year === undefined || grade === undefined ? null : { year: Number(year), grade };
}

function resultOf(part: string): ContestResult | null {
  const [year = '', scope = '', rank = '', ...more] = part.split(':').map(compact);
  const [, word] = /^(?:第?([一二三四五六])(?:等奖|名))$/.exec(rank) ?? [];
  const place = word === undefined ? 0 : ORDINALS.indexOf(word) + 1;
  const number = yearOf(year);
  if (number === null || scope === '' || place === 0 || more.length > 0) return null;
  return { year: number, scope, place };
}
