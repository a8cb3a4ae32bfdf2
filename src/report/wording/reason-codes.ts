import type { ReasonCode } from '../../model/ledger.ts';

/** Reason codes as people say them on the screen; the files print the codes. */
const REASON_LABELS: Readonly<Record<ReasonCode, string>> = {
  DUPLICATE: '重复',
  REPRINT: '转载',
  OUT_OF_WINDOW: '不在统计期间',
  COLUMN: '不属计分栏目',
  NOT_MEMBER: '不是会员学校',
  NO_UNIT: '不属于任何学校',
  COMPANY: '企业稿件',
  UNREADABLE: '无法读取',
  NOT_ELIGIBLE_OUTLET: '媒体不在附加分范围',
  REJECTED: '经人工决定不计',
  OPEN: '待定',
};

/** `不计分·转载（REPRINT）`; any other verdict as it is. */
export function printVerdict(verdict: string): string {
  const label = Object.entries(REASON_LABELS).find(([code]) => code === verdict)?.[1];
  return label === undefined ? verdict : `不计分·${label}（${verdict}）`;
}
