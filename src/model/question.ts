import type { DecisionKind } from './decision.ts';
import type { Evidence } from './evidence.ts';

export const QUESTION_KINDS = [
  'unit',
  'author',
  'story',
  'reprint',
  'date',
  'column',
  'unreadable',
  'claim',
  'person',
  'tie',
  'condition',
  'decision',
  'site',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A possible answer: what to write into 结论, and what it means. */
export interface Candidate {
  readonly verdict: string;
  readonly label: string;
}

/** Something a person must decide. One question for one doubt. */
export interface Question {
  /** Stable: kind and hash of its object, e.g. `unit-3f2a91c0`. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** The 对象 a decision must name. */
  readonly object: string;
  /** Kinds of decision that answer it. */
  readonly answeredBy: readonly DecisionKind[];
  /** Article or claim addresses it is about, sorted. */
  readonly urls: readonly string[];
  readonly title: string;
  readonly ask: string;
  /** What the program proposes; '' where it has no view. */
  readonly proposal: string;
  readonly evidence: readonly Evidence[];
  readonly candidates: readonly Candidate[];
  readonly stakes: Stakes;
}

/** What hangs on a question. Points are in whole points. */
export interface Stakes {
  readonly points: number;
  /** Member codes whose points could change. */
  readonly units: readonly string[];
  /** Person keys (code + '+' + name) whose points could change. */
  readonly authors: readonly string[];
  /** Whether an answer may name anybody: nobody can say whom it would move. */
  readonly anybody: boolean;
  /** Set when ranking is known: whether some answers to the open questions could change a rank by this one. */
  readonly touchesRank: boolean;
  /** As `touchesRank`: whether they could move a place across a line, or change the number of places. */
  readonly touchesLine: boolean;
}
