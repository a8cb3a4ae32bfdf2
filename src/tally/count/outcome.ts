import type { CivilDate } from '../../model/civil-date.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { ReasonCode } from '../../model/ledger.ts';
import type { Member } from '../../model/registers.ts';
import type { ReprintVerdict, UnitVerdict } from '../../model/verdict.ts';
import { isWithin } from '../../text/civil-date.ts';
import type { CountRules } from './rules.ts';

/** Whether a text earns its unit a point, and if not, why. */
export type Outcome =
  | { readonly kind: 'point'; readonly member: Member; readonly reason: string }
  | {
      readonly kind: 'open' | 'reprint' | 'no-unit' | 'not-member' | 'company' | 'out';
      readonly matter: 'unit' | 'reprint';
      readonly code: ReasonCode;
      readonly reason: string;
      readonly clause: string;
      readonly evidence: readonly Evidence[];
    };

/** Clauses 3 and 6.2.1: no reprint, and the article of a school that is a member on that day. */
export function outcomeOf(
  text: {
    readonly unit: UnitVerdict;
    readonly reprint: ReprintVerdict | null;
    readonly date: CivilDate;
    /** The day that places it in a year (口径 date), where it differs from its own. */
    readonly placed: CivilDate;
    /** Whether some school must have written it, so that a missing name is asked about. */
    readonly ofSomeSchool: boolean;
  },
  rules: CountRules,
): Outcome {
  const { unit, reprint } = text;
  const no = (
    kind: Exclude<Outcome['kind'], 'point'>,
    code: ReasonCode,
    reason: string,
    evidence: readonly Evidence[],
    matter: 'unit' | 'reprint' = 'unit',
  ): Outcome => ({ kind, matter, code, reason, clause: rules.clauseOf(code), evidence });
  if (!isWithin(text.placed, rules.window)) {
    const reason = `最早一份发布于 ${text.placed}，不在 ${rules.window.from} 至 ${rules.window.to}`;
    return no('out', 'OUT_OF_WINDOW', reason, []);
  }
  if (reprint?.verdict === 'reprint')
    return no('reprint', 'REPRINT', '转载稿件', reprint.evidence, 'reprint');
  if (unit.verdict === 'asked') return no('open', 'OPEN', '归属单位待定', unit.evidence);
  if (unit.verdict === 'none' || unit.unit === null) {
    if (text.ofSomeSchool) return no('open', 'OPEN', '未见学校名称，归属单位待定', unit.evidence);
    return no('no-unit', 'NO_UNIT', '未见任何学校署名', unit.evidence);
  }
  if (unit.unit.kind === 'association') {
    return no('no-unit', 'NO_UNIT', '协会自身或不属于任何学校的稿件', unit.evidence);
  }
  if (unit.unit.kind === 'outsider') {
    return no('not-member', 'NOT_MEMBER', `${unit.unit.name}不在会员名册`, unit.evidence);
  }
  const member = rules.members.get(unit.unit.code);
  if (member === undefined)
    return no('not-member', 'NOT_MEMBER', `${unit.unit.name}不在会员名册`, unit.evidence);
  if (member.kind === '企业会员') return no('company', 'COMPANY', `${member.name}为企业会员`, unit.evidence);
  if (member.kind === '非会员')
    return no('not-member', 'NOT_MEMBER', `${member.name}不是会员`, unit.evidence);
  if (!wasMember(member, text.date)) {
    return no('not-member', 'NOT_MEMBER', `${member.name}在 ${text.date} 不是会员`, unit.evidence);
  }
  if (reprint?.verdict === 'asked') return no('open', 'OPEN', '是否转载待定', reprint.evidence, 'reprint');
  return { kind: 'point', member, reason: '' };
}

function wasMember(member: Member, date: CivilDate): boolean {
  return (member.joined === null || member.joined <= date) && (member.left === null || date <= member.left);
}
