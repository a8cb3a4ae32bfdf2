import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { makeSampleYear } from '../../../src/sample/index.ts';
import { type JudgedEntry, judgeYear } from '../../whole/score.ts';
import { type Case, type Scored, score } from './scored.ts';

const SET = 'sample year';
const ROWS = z.array(z.record(z.string(), z.string()));

/** One trouble of the sample year: how many entries, and what became of them. */
export interface Trouble {
  readonly note: string;
  readonly entries: number;
  readonly wrong: number;
  readonly asked: number;
  readonly needless: number;
}

export interface SampleScore {
  readonly kinds: readonly Scored[];
  readonly troubles: readonly Trouble[];
}

/** Holds the reports in a folder against the answer key of the sample year. */
export function scoreSampleYear(folder: string): SampleScore {
  const rows = (name: string) =>
    ROWS.parse(parse(readFileSync(join(folder, name)), { bom: true, columns: true }));
  const judged = judgeYear(makeSampleYear(), {
    ledger: rows('ledger.csv'),
    excluded: rows('excluded.csv'),
    questions: rows('questions.csv'),
  });
  const points = judged.filter(({ key, got }) => key.outcome === 'point' && got?.outcome !== 'DUPLICATE');
  return {
    kinds: [
      score(SET, 'counts or not, and for whom', judged.map(wholeCase)),
      score(SET, 'school of a point', points.map(unitCase)),
      score(SET, 'first author of a point', points.map(authorCase)),
      score(SET, 'copy of another', judged.map(codeCase('DUPLICATE'))),
      score(SET, 'reprint', judged.map(codeCase('REPRINT'))),
    ],
    troubles: troublesOf(judged),
  };
}

function mayAsk({ key }: JudgedEntry): boolean {
  return key.outcome === 'ask' || key.outcome === 'UNREADABLE' || key.tolerates.includes('ask');
}

function wholeCase(entry: JudgedEntry): Case {
  const wrong = entry.verdict !== '' && !entry.verdict.startsWith('needless');
  return { want: 'right', got: wrong ? 'wrong' : 'right', asked: entry.asked, mayAsk: mayAsk(entry) };
}

function unitCase(entry: JudgedEntry): Case {
  const { key, got, asked } = entry;
  return { want: key.unit, got: got?.outcome === 'point' ? got.unit : null, asked, mayAsk: mayAsk(entry) };
}

function authorCase(entry: JudgedEntry): Case {
  const { key, got, asked } = entry;
  const author = got?.outcome === 'point' && got.author !== '' ? got.author : null;
  return {
    want: key.firstAuthor,
    got: author,
    asked,
    mayAsk: mayAsk(entry),
    orElse: key.authorTolerates,
  };
}

function codeCase(code: 'DUPLICATE' | 'REPRINT'): (entry: JudgedEntry) => Case {
  return (entry) => {
    const { key, got, asked } = entry;
    const either = key.tolerates.some((other) => other === code || key.outcome === code);
    return {
      want: key.outcome === code ? code : null,
      got: got?.outcome === code ? code : null,
      asked,
      mayAsk: mayAsk(entry),
      ...(either ? { orElse: [code, null] } : {}),
    };
  };
}

function troublesOf(judged: readonly JudgedEntry[]): Trouble[] {
  return [...Map.groupBy(judged, ({ key }) => key.note)]
    .map(([note, entries]) => {
      const needless = entries.filter(({ verdict }) => verdict.startsWith('needless')).length;
      const faults = entries.filter(({ verdict }) => verdict !== '').length;
      return {
        note,
        entries: entries.length,
        wrong: faults - needless,
        asked: entries.filter(({ asked }) => asked).length,
        needless,
      };
    })
    .toSorted((a, b) => (a.note < b.note ? -1 : 1));
}
