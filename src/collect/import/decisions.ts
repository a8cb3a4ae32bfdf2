import type { Decision, DecisionKind } from '../../model/decision.ts';
import { WITHDRAWN } from '../../tally/decision-book.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { decisionKindChoices, decisionKindName, findDecisionKind, verdictOf } from './decision-kinds.ts';
import { type RowReader, readRows } from './rows/row-reader.ts';
import type { Table } from './table/table.ts';

/** A decision as handed in, with its row in the file for the messages of later checks. */
export interface HandedDecision extends Omit<Decision, 'seq'> {
  readonly row: number;
}

type Row = RowReader<ColumnName<'decisions'>>;

/**
 * Decisions in the order of the file: later ones supersede earlier ones. Their shape only; whether the objects exist
 * is judged where the articles are known. Throws InputError with everything that is wrong.
 */
export function parseDecisions(table: Table): readonly HandedDecision[] {
  const { rows, problems } = readRows(table, COLUMNS.decisions, readDecision);
  problems.throwIfAny();
  return rows;
}

function readDecision(row: Row): HandedDecision {
  const kind = findDecisionKind(row.text('类型'));
  if (kind === null && row.text('类型') !== '') {
    row.problems.add('bad-word', row.at('类型'), {
      expected: decisionKindChoices(),
      found: row.text('类型'),
    });
  }
  row.date('时间');
  return {
    row: row.number,
    // A kind that is none has been reported; the row is never used.
    kind: kind ?? 'exclude',
    object: row.text('对象').replace(/\s*\n\s*/g, ';'),
    verdict: kind === null ? '' : readVerdict(row, kind),
    reason: row.text('理由'),
    by: row.line('决定人'),
    at: row.dateText('时间'),
    shown: null,
  };
}

function readVerdict(row: Row, kind: DecisionKind): string {
  const rule = verdictOf(kind);
  const text = row.line('结论');
  // A decision of any kind can be taken back.
  if (rule.verdict === 'free' || text === WITHDRAWN) return text;
  const words = { kind: decisionKindName(kind), expected: rule.expected };
  if (text === '') row.problems.add('verdict-missing', row.at('结论'), words);
  if (rule.verdict === 'needed' || text === '') return text;
  const date = row.dateOf(text);
  if (date === null) row.problems.add('bad-verdict', row.at('结论'), { ...words, found: text });
  return date ?? text;
}
