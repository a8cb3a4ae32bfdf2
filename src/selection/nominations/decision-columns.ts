import { compact } from '../../text/normalise.ts';

/** Columns of every nominations table, in which people say what only they can: their order, and what they decided. */
export const DECISION_COLUMNS = [
  {
    name: '评议名次',
    note: '评议排定的先后，1 为最前；各名额内分别排。没有评议前留空',
    example: '1',
  },
  {
    name: '核对结论',
    note: '待核事项核实后填：通过 或 不通过；有几项的写明条款，如 4.1通过;5.4不通过。没有待核事项留空',
    example: '',
  },
  {
    name: '决定',
    note: '冲突的处理：保留 或 放弃；没有冲突留空',
    example: '',
  },
  { name: '决定理由', note: '写了核对结论或决定的必填：写明依据和决定人', example: '' },
] as const;

export const ORDER_COLUMN = DECISION_COLUMNS[0].name;
export const VERIFIED_COLUMN = DECISION_COLUMNS[1].name;
export const DECISION_COLUMN = DECISION_COLUMNS[2].name;
export const REASON_COLUMN = DECISION_COLUMNS[3].name;

/** What 决定 may say: the nomination stands though it conflicts, or it is given up. */
export const DECISION_WORDS = ['保留', '放弃'] as const;
export type DecisionWord = (typeof DECISION_WORDS)[number];

/** Null for a blank cell and for any other word. */
export function decisionOf(cell: string): DecisionWord | null {
  return DECISION_WORDS.find((word) => word === compact(cell)) ?? null;
}

/** What people found when they looked into an open check. `rule` null: the only one that the row has. */
export interface Verification {
  readonly rule: string | null;
  readonly passed: boolean;
}

/** Reads 核对结论: `通过`, or `4.1通过;5.4:不通过`. Null for anything else; nothing for a blank cell. */
export function verificationsOf(cell: string): readonly Verification[] | null {
  const parts = compact(cell)
    .split(/[;,、]/)
    .filter((part) => part !== '');
  const read = parts.map((part): Verification | null => {
    const [, rule, verdict] = /^(?:([^:不通]{1,20}):?)?(通过|不通过)$/.exec(part) ?? [];
    return verdict === undefined ? null : { rule: rule ?? null, passed: verdict === '通过' };
  });
  return read.every((one) => one !== null) ? read : null;
}
