export const DECISION_KINDS = [
  'story-merge',
  'story-split',
  'unit',
  'author',
  'reprint',
  'not-reprint',
  'exclude',
  'include',
  'date',
  'claim-accept',
  'claim-reject',
  'same-person',
  'different-person',
  'tie',
  'condition',
  'objection-upheld',
  'objection-dismissed',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** One act of a person. Never edited; a later one on the same object supersedes it. */
export interface Decision {
  /** Order in which it was recorded, from 1. */
  readonly seq: number;
  readonly kind: DecisionKind;
  /** Canonical URL(s) `;`-joined, member name or code, or 单位+姓名. */
  readonly object: string;
  readonly verdict: string;
  readonly reason: string;
  readonly by: string;
  /** As handed in, `YYYY-MM-DD` or with a time. */
  readonly at: string;
  /** Fingerprints of the evidence and of the proposal that were shown; null if decided unasked. */
  readonly shown: { readonly evidence: string; readonly proposal: string } | null;
}
