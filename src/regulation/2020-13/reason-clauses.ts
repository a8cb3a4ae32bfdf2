import type { ReasonCode } from '../../model/ledger.ts';

/** The clause that each reason for not counting rests on. */
export const REASON_CLAUSES: Readonly<Record<ReasonCode, string>> = {
  DUPLICATE: '6.1',
  REPRINT: '6.2.1',
  OUT_OF_WINDOW: '3',
  COLUMN: '6.1',
  // Clause 3 counts what “学校会员单位” published.
  NOT_MEMBER: '3',
  NO_UNIT: '3',
  COMPANY: '3',
  UNREADABLE: '6.1',
  NOT_ELIGIBLE_OUTLET: '6.2.2',
  // What the text leaves open is the association's to interpret.
  REJECTED: '8',
  OPEN: '8',
};
