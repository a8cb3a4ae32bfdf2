import type { Decision } from '../../model/decision.ts';
import type { DecisionStatus } from '../../tally/decision-status.ts';
import type { CsvColumn } from './write.ts';

const STATUS: Readonly<Record<DecisionStatus, string>> = {
  holds: '有效',
  superseded: '已被取代或撤回',
  withdrawal: '撤回前一决定',
};

export interface DecisionRow {
  readonly decision: Decision;
  readonly status: DecisionStatus;
  /** Chinese name of the kind. */
  readonly kindName: string;
}

/** The columns of a decisions file, with number and state: what is listed can be handed in again. */
export const DECISION_LIST_COLUMNS: readonly CsvColumn<DecisionRow>[] = [
  { name: '序号', cell: ({ decision }) => decision.seq },
  { name: '类型', cell: ({ kindName }) => kindName },
  { name: '对象', cell: ({ decision }) => decision.object },
  { name: '结论', cell: ({ decision }) => decision.verdict },
  { name: '理由', cell: ({ decision }) => decision.reason },
  { name: '决定人', cell: ({ decision }) => decision.by },
  { name: '时间', cell: ({ decision }) => decision.at },
  { name: '状态', cell: ({ status }) => STATUS[status] },
];
