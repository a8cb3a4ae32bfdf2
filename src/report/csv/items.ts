import type { Evidence } from '../../model/evidence.ts';
import type { Exclusion, LedgerEntry } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import { blocksPublishing } from '../../tally/questions/blocking.ts';
import { printPoints } from '../points.ts';
import { publicText } from '../public-text.ts';
import { QUESTION_KIND_LABELS } from '../wording/question-kinds.ts';
import type { CsvColumn } from './write.ts';

/** `来源「四川农业大学」：学校全称；…` – the words each verdict rests on, without people's numbers. */
export function printEvidence(evidence: readonly Evidence[]): string {
  return evidence
    .map((item) => `${item.where}「${publicText(item.quote)}」${item.shows === '' ? '' : `：${item.shows}`}`)
    .join('；');
}

export interface NumberedEntry {
  readonly number: number;
  readonly entry: LedgerEntry;
}

export const LEDGER_COLUMNS: readonly CsvColumn<NumberedEntry>[] = [
  { name: '序号', kind: 'number', cell: ({ number }) => number },
  { name: '类别', cell: ({ entry }) => entry.kind },
  { name: '分值', kind: 'number', cell: ({ entry }) => printPoints(entry.points) },
  { name: '单位', cell: ({ entry }) => entry.unit.name },
  { name: '第一作者', cell: ({ entry }) => entry.author },
  { name: '标题', cell: ({ entry }) => entry.title },
  { name: '站点', cell: ({ entry }) => entry.site },
  { name: '栏目', cell: ({ entry }) => entry.column },
  { name: '发布日期', kind: 'date', cell: ({ entry }) => entry.date ?? '' },
  { name: '网址', kind: 'address', cell: ({ entry }) => entry.url },
  { name: '条款', cell: ({ entry }) => entry.clause },
  { name: '归并网址', kind: 'address', cell: ({ entry }) => entry.copies.join(';') },
  {
    name: '依据',
    cell: ({ entry }) =>
      [printEvidence(entry.evidence), entry.authorReason === '' ? '' : `无第一作者：${entry.authorReason}`]
        .filter((part) => part !== '')
        .join('；'),
  },
];

export const EXCLUDED_COLUMNS: readonly CsvColumn<Exclusion>[] = [
  { name: '标题', cell: (row) => row.title },
  { name: '站点', cell: (row) => row.site },
  { name: '栏目', cell: (row) => row.column },
  { name: '发布日期', kind: 'date', cell: (row) => row.date ?? '' },
  { name: '网址', kind: 'address', cell: (row) => row.url },
  { name: '原因代码', cell: (row) => row.code },
  {
    name: '原因',
    cell: (row) => [row.reason, printEvidence(row.evidence)].filter((part) => part !== '').join('；'),
  },
  { name: '条款', cell: (row) => row.clause },
  { name: '归并到', kind: 'address', cell: (row) => row.mergedInto },
];

/** What hangs on a question, in words: points, units, people, the line. */
export function printStakes(question: Question): string {
  const { stakes } = question;
  const parts = [`${stakes.points} 分`];
  if (stakes.units.length > 0) parts.push(`涉及 ${stakes.units.length} 个单位`);
  if (stakes.authors.length > 0) parts.push(`涉及 ${stakes.authors.length} 人`);
  if (stakes.anybody && stakes.units.length === 0) parts.push('可能涉及任何单位');
  if (stakes.touchesRank) parts.push('可能影响名次');
  if (stakes.touchesLine) parts.push('可能影响入围');
  if (!blocksPublishing(question)) parts.push('不影响名次和入围');
  return parts.join('，');
}

export const QUESTION_COLUMNS: readonly CsvColumn<Question>[] = [
  { name: '编号', cell: (row) => row.id },
  { name: '类型', cell: (row) => QUESTION_KIND_LABELS[row.kind] },
  { name: '标题', cell: (row) => row.title },
  { name: '网址', kind: 'address', cell: (row) => row.urls.join(';') },
  {
    name: '问题',
    cell: (row) => [row.ask, printEvidence(row.evidence)].filter((part) => part !== '').join(' 依据：'),
  },
  { name: '建议', cell: (row) => row.proposal },
  {
    name: '候选',
    cell: (row) =>
      row.candidates
        .map((candidate) =>
          candidate.label === '' || candidate.label === candidate.verdict
            ? candidate.verdict
            : `${candidate.verdict}（${candidate.label}）`,
        )
        .join('；'),
  },
  { name: '影响', cell: printStakes },
];
