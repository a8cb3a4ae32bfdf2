import { DECISION_KINDS, type DecisionKind } from '../../model/decision.ts';
import { compact } from '../../text/normalise.ts';

/** What 结论 must be: written out, a date, or what the kind itself says already. */
type Verdict =
  | { readonly verdict: 'free' }
  | { readonly verdict: 'needed' | 'date'; readonly expected: string };

/** Chinese names under which each kind may be written in 类型; the first is the one we print. */
const KINDS = {
  'story-merge': { names: ['合并', '同一篇', '合并稿件'], verdict: 'free' },
  'story-split': { names: ['拆分', '不是同一篇', '拆分稿件'], verdict: 'free' },
  unit: { names: ['单位', '归属单位', '所属单位'], verdict: 'needed', expected: '单位名称或代码' },
  author: { names: ['作者', '第一作者'], verdict: 'needed', expected: '第一作者姓名' },
  reprint: { names: ['转载', '是转载'], verdict: 'free' },
  'not-reprint': { names: ['非转载', '不是转载', '原创'], verdict: 'free' },
  exclude: { names: ['不计分', '排除', '不计'], verdict: 'free' },
  include: { names: ['计分', '计入'], verdict: 'free' },
  date: { names: ['日期', '发布日期'], verdict: 'date', expected: '真实存在的日期，如 2025-03-08' },
  'claim-accept': { names: ['认可申报', '申报认可', '采纳申报'], verdict: 'free' },
  'claim-reject': { names: ['驳回申报', '申报驳回', '不采纳申报'], verdict: 'free' },
  'same-person': { names: ['同一人', '是同一人'], verdict: 'free' },
  'different-person': { names: ['不同人', '不是同一人'], verdict: 'free' },
  tie: { names: ['并列', '并列取舍'], verdict: 'needed', expected: '入围者或取舍' },
  condition: { names: ['条件', '评选条件'], verdict: 'needed', expected: '符合 或 不符合' },
  'objection-upheld': { names: ['异议成立'], verdict: 'free' },
  'objection-dismissed': { names: ['异议不成立', '驳回异议'], verdict: 'free' },
} as const satisfies Readonly<Record<DecisionKind, { readonly names: readonly string[] } & Verdict>>;

/** The kind that a 类型 cell means, by id or Chinese name; null where it means none. */
export function findDecisionKind(text: string): DecisionKind | null {
  const word = compact(text);
  return (
    DECISION_KINDS.find((kind) => {
      const names: readonly string[] = KINDS[kind].names;
      return kind === word.toLowerCase() || names.includes(word);
    }) ?? null
  );
}

export function verdictOf(kind: DecisionKind): Verdict {
  return KINDS[kind];
}

export function decisionKindName(kind: DecisionKind): string {
  return KINDS[kind].names[0];
}

/** `unit（单位）、author（作者）…`, for messages. */
export function decisionKindChoices(): string {
  return DECISION_KINDS.map((kind) => `${kind}（${decisionKindName(kind)}）`).join('、');
}
