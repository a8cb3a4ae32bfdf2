import type { TallyResult } from '../model/result.ts';
import { CONDITION_COLUMNS, conditionRows } from './csv/conditions.ts';
import { EXCLUDED_COLUMNS, LEDGER_COLUMNS, QUESTION_COLUMNS } from './csv/items.ts';
import { AUTHOR_RANKING_COLUMNS, UNIT_RANKING_COLUMNS } from './csv/rankings.ts';
import { writeCsv } from './csv/write.ts';

/** The contract's CSV files of one result: file name → text. */
export function csvFiles(result: TallyResult): ReadonlyMap<string, string> {
  const numbered = result.ledger.map((entry, index) => ({ number: index + 1, entry }));
  return new Map([
    ['unit-ranking.csv', writeCsv(UNIT_RANKING_COLUMNS, result.unitRanking)],
    ['author-ranking.csv', writeCsv(AUTHOR_RANKING_COLUMNS, result.authorRanking)],
    ['ledger.csv', writeCsv(LEDGER_COLUMNS, numbered)],
    ['excluded.csv', writeCsv(EXCLUDED_COLUMNS, result.exclusions)],
    ['questions.csv', writeCsv(QUESTION_COLUMNS, result.questions)],
    ['conditions.csv', writeCsv(CONDITION_COLUMNS, conditionRows(result))],
  ]);
}
