import type { TallyResult } from '../model/result.ts';
import { CONDITION_COLUMNS, conditionRows } from './csv/conditions.ts';
import { EXCLUDED_COLUMNS, LEDGER_COLUMNS, QUESTION_COLUMNS } from './csv/items.ts';
import { publicColumns } from './csv/public-columns.ts';
import { AUTHOR_RANKING_COLUMNS, UNIT_RANKING_COLUMNS } from './csv/rankings.ts';
import { type CsvColumn, writeCsv } from './csv/write.ts';

/** The contract's CSV files of one result: file name → text. */
export function csvFiles(result: TallyResult): ReadonlyMap<string, string> {
  const numbered = result.ledger.map((entry, index) => ({ number: index + 1, entry }));
  return new Map([
    ['unit-ranking.csv', publicCsv(UNIT_RANKING_COLUMNS, result.unitRanking)],
    ['author-ranking.csv', publicCsv(AUTHOR_RANKING_COLUMNS, result.authorRanking)],
    ['ledger.csv', publicCsv(LEDGER_COLUMNS, numbered)],
    ['excluded.csv', publicCsv(EXCLUDED_COLUMNS, result.exclusions)],
    ['questions.csv', publicCsv(QUESTION_COLUMNS, result.questions)],
    ['conditions.csv', publicCsv(CONDITION_COLUMNS, conditionRows(result))],
  ]);
}

/** Once a result is published, its tables are: they hold nobody's telephone or identity number. */
function publicCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return writeCsv(publicColumns(columns), rows);
}
