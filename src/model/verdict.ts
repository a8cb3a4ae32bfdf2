import type { CivilDate } from './civil-date.ts';
import type { Evidence } from './evidence.ts';

/** Whose an article is. */
export type UnitRef =
  /** A row of the member register: school, company or non-member (its `kind` there says which). */
  | { readonly kind: 'registered'; readonly code: string; readonly name: string }
  /** A school known by name that is not in the register (another province's). */
  | { readonly kind: 'outsider'; readonly name: string }
  /** The association itself, an authority, or nobody in particular. */
  | { readonly kind: 'association'; readonly name: string };

/** `none` = no school's words stand in it; `asked` = words stand in it, but no one could be sure. */
export interface UnitVerdict {
  readonly verdict: 'sure' | 'asked' | 'none';
  /** The sure unit, or the proposal of an asked one; null where there is none. */
  readonly unit: UnitRef | null;
  readonly rule: string;
  readonly evidence: readonly Evidence[];
  /** For `asked`: the units that could be meant, best first. For a sure joint signature: all signers, as printed. */
  readonly candidates: readonly UnitRef[];
}

export interface ReprintVerdict {
  readonly verdict: 'own' | 'reprint' | 'asked';
  readonly rule: string;
  readonly evidence: readonly Evidence[];
}

/** One compared feature of two texts, shown with both values. */
export interface Feature {
  /** Chinese name: `标题`, `正文重合`, `数字`, `日期`, `学校`, `期次` … */
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly agrees: boolean;
}

/** What the story stage compares: an article or a claim, reduced to its text. */
export interface StoryText {
  /** Address; for a claim its id. */
  readonly id: string;
  readonly site: string;
  readonly column: string;
  readonly date: CivilDate | null;
  readonly title: string;
  readonly body: readonly string[];
  /** Register code of the sure unit, or null. */
  readonly unit: string | null;
  /** Names (official, former, short) under which that unit may be written, for 我校 ↔ name. */
  readonly unitNames: readonly string[];
}

export interface StoryPair {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'merge' | 'ask' | 'apart';
  readonly rule: string;
  readonly features: readonly Feature[];
}

/** A person's word on two texts. */
export interface StoryDecision {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

export interface StoryGrouping {
  /** Every text in exactly one group; members and groups sorted by id. */
  readonly groups: readonly (readonly string[])[];
  /** Pairs merged by the program or by decision, for the evidence. */
  readonly merged: readonly StoryPair[];
  /** Pairs between different groups that a person must judge. */
  readonly asked: readonly StoryPair[];
  /** Decisions that contradict each other (A=B, B=C, A≠C), each as the ids involved. */
  readonly contradictions: readonly (readonly string[])[];
}
