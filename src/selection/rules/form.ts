import { characterCount, compact } from '../../text/normalise.ts';
import type { Candidate } from '../candidate.ts';
import { type Check, check, type Finding } from '../finding.ts';
import {
  DECISION_COLUMN,
  DECISION_WORDS,
  decisionOf,
  ORDER_COLUMN,
  REASON_COLUMN,
  VERIFIED_COLUMN,
  verificationsOf,
} from '../nominations/decision-columns.ts';
import type { Award, Column, Pack } from '../pack/schema.ts';
import { dayIn } from './years.ts';

/** What one row's form brings up. */
export interface Formal {
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
}

/** Cells, day and material of one nomination, as the rules ask for them. `year`: of a yearly selection. */
export function judgeForm(pack: Pack, candidate: Candidate, year: number | null): Formal {
  const { row, award } = candidate;
  const findings: Finding[] = [];
  const checks: Check[] = [];
  const find = (column: string | null, rule: string | null, says: string): void => {
    findings.push({ kind: 'formal', row, column, rule, says });
  };
  for (const column of pack.columns) judgeCell(pack, candidate, column, find, checks);
  judgePeriod(pack, candidate, year, find, checks);
  for (const material of award?.material ?? []) judgeMaterial(candidate, material, find, checks);
  judgeDecisionCells(pack, candidate, checks);
  return { findings, checks };
}

type Find = (column: string | null, rule: string | null, says: string) => void;

/** A cell that cannot be read is nobody's fault under the rules: it is asked about, unless all else hangs on it. */
function judgeCell(pack: Pack, candidate: Candidate, column: Column, find: Find, checks: Check[]): void {
  const { row, award, hasColumn } = candidate;
  if (column.for !== undefined && (award === null || !column.for.includes(award.name))) return;
  const fact = candidate.factOf(column.name);
  const rule = column.rule ?? (column.name === pack.award.column ? pack.award.rule : null);
  if (fact.kind === 'unreadable') {
    const says = `应为${fact.expected}；现为「${candidate.cellOf(column.name)}」`;
    if (column.need === 'key') find(column.name, rule, says);
    else checks.push(check('cell', [row], rule, says, column.name));
  } else if (fact.kind === 'blank') {
    if (column.need === 'key') find(column.name, rule, '不能为空；合并的单元格请拆开，逐行填写');
    else if (column.need === 'form' && hasColumn(column.name)) find(column.name, rule, '没有填写，材料不全');
  }
}

function judgePeriod(
  { period }: Pack,
  candidate: Candidate,
  year: number | null,
  find: Find,
  checks: Check[],
): void {
  const fact = candidate.factOf(period.column);
  if (fact.kind === 'blank' || fact.kind === 'none') {
    const ask = `「${period.column}」没有填写，是否在规定时间内报送？`;
    checks.push(check('open', [candidate.row], period.rule, ask));
  }
  if (fact.kind !== 'date') return;
  const { span } = fact;
  const to = dayIn(year, period.to);
  const from = period.from === null ? null : dayIn(year, period.from);
  const written = span.from === span.to ? span.from : candidate.cellOf(period.column);
  const wanted = from === null ? `应不晚于 ${to}` : `应在 ${from} 至 ${to}`;
  const ask = (says: string): void => {
    checks.push(check('open', [candidate.row], period.rule, `「${period.column}」${says}`));
  };
  if (span.from > to || (from !== null && span.to < from)) {
    find(period.column, period.rule, `${wanted}；现为 ${written}`);
  } else if (span.to > to || (from !== null && span.from < from)) {
    ask(`${wanted}；现为 ${written}，是哪一天？`);
  } else if (period.earliest !== undefined && span.from < dayIn(year, period.earliest)) {
    const says = `不会早于 ${dayIn(year, period.earliest)}；现为 ${written}，请核对`;
    checks.push(check('cell', [candidate.row], period.rule, says, period.column));
  }
}

/** 字数: characters without spaces, punctuation counted, as word processors count Chinese text. */
function judgeMaterial(
  candidate: Candidate,
  { column, countColumn, atLeast, rule }: Award['material'][number],
  find: Find,
  checks: Check[],
): void {
  const text = candidate.cellOf(column);
  const counted = countColumn === undefined ? null : candidate.factOf(countColumn);
  const stated = counted?.kind === 'number' ? counted.number : null;
  const length = compact(text) === '' ? stated : characterCount(compact(text));
  // A number that cannot be read is asked about as such.
  if (length === null && counted?.kind === 'unreadable') return;
  if (length !== null) {
    if (length < atLeast) find(column, rule, `不少于 ${atLeast} 字；现为 ${length} 字`);
    return;
  }
  const handed =
    candidate.hasColumn(column) || (countColumn !== undefined && candidate.hasColumn(countColumn));
  if (handed) find(column, rule, `没有填写；应不少于 ${atLeast} 字`);
  else {
    const ask = `表中没有「${column}」，是否不少于 ${atLeast} 字？`;
    checks.push(check('open', [candidate.row], rule, ask));
  }
}

/** What people fill in after the nominations are in: a slip there is no fault of whoever is nominated. */
function judgeDecisionCells({ rules }: Pack, { row, cellOf }: Candidate, checks: Check[]): void {
  const ask = (column: string, says: string): void => {
    checks.push(check('cell', [row], null, says, column));
  };
  const order = cellOf(ORDER_COLUMN);
  if (order !== '' && orderOf(order) === null) ask(ORDER_COLUMN, `应为从 1 起的整数；现为「${order}」`);
  const verified = cellOf(VERIFIED_COLUMN);
  const verifications = verificationsOf(verified);
  if (verifications === null || verifications.some(({ rule }) => rule !== null && !rules.has(rule))) {
    ask(VERIFIED_COLUMN, `应为通过、不通过，或带条款编号如 4.1通过;5.4不通过；现为「${verified}」`);
  }
  const decision = cellOf(DECISION_COLUMN);
  if (decision !== '' && decisionOf(decision) === null) {
    ask(DECISION_COLUMN, `应为${DECISION_WORDS.join('、')}；现为「${decision}」`);
  }
  if ((decision !== '' || verified !== '') && cellOf(REASON_COLUMN).trim() === '') {
    ask(REASON_COLUMN, '写了核对结论或决定就要写明理由');
  }
}

/** 评议名次 as a number from 1; null where there is none. */
export function orderOf(cell: string): number | null {
  const text = cell.normalize('NFKC').trim();
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
