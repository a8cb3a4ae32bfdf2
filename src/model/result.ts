import type { Article } from './article.ts';
import type { Byline } from './byline.ts';
import type { CivilDate, Window } from './civil-date.ts';
import type { MediaClaim } from './claim.ts';
import type { Decision } from './decision.ts';
import type { Exclusion, LedgerEntry, Points } from './ledger.ts';
import type { Question } from './question.ts';
import type { Member, Outlet } from './registers.ts';
import type { ReprintVerdict, StoryPair, UnitVerdict } from './verdict.ts';

/** Reading id → answer id; every reading of the edition is present. */
export type ReadingAnswers = Readonly<Record<string, string>>;

/** A site that could not be collected in full: said in the questions, never hidden. */
export interface CollectionGap {
  readonly site: string;
  readonly detail: string;
}

export interface TallyInput {
  readonly year: number;
  readonly articles: readonly Article[];
  readonly claims: readonly MediaClaim[];
  readonly members: readonly Member[];
  readonly outlets: readonly Outlet[];
  /** Only the answers that differ from the defaults need be given. */
  readonly readings: ReadingAnswers;
  readonly decisions: readonly Decision[];
  readonly gaps: readonly CollectionGap[];
}

export const STANDINGS = ['是', '否', '待定'] as const;
/** 入围. */
export type Standing = (typeof STANDINGS)[number];

/** What people decided about a condition of clause 5 for one candidate. */
export interface JudgedCondition {
  /** `5.1.1`; '' where the decision named none and speaks of all. */
  readonly clause: string;
  readonly met: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface RankedUnit {
  readonly rank: number;
  readonly tied: boolean;
  readonly code: string;
  readonly name: string;
  readonly sitePoints: Points;
  readonly bonusPoints: Points;
  readonly totalPoints: Points;
  readonly associationCount: number;
  readonly informationCount: number;
  readonly mediaCount: number;
  readonly standing: Standing;
  /** 说明: 并列, 缺条件, 递补, open questions … '' if nothing. */
  readonly note: string;
  /** Clauses of the conditions that it was decided not to meet (`5.1.1`; '' where none was named): it holds no place. */
  readonly unmet: readonly string[];
  /** All that was decided about its conditions, by clause. */
  readonly judged: readonly JudgedCondition[];
}

export interface RankedAuthor {
  readonly rank: number;
  readonly tied: boolean;
  readonly name: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly sitePoints: Points;
  readonly bonusPoints: Points;
  readonly totalPoints: Points;
  readonly standing: Standing;
  readonly note: string;
  /** As in {@link RankedUnit}. */
  readonly unmet: readonly string[];
  readonly judged: readonly JudgedCondition[];
}

/** 名额: base × percent, rounded down; or a fixed number of places (percent null). */
export interface Quota {
  readonly base: number;
  readonly percent: number | null;
  readonly places: number;
  readonly clause: string;
  /** `83 所 × 20% = 16.6 → 16 名`. */
  readonly arithmetic: string;
  /** Who makes up the base: register names or 单位+姓名, sorted. */
  readonly baseList: readonly string[];
}

export interface Funnel {
  readonly collected: number;
  readonly inWindow: number;
  readonly inCountedColumns: number;
  readonly stories: number;
  readonly notReprints: number;
  readonly ofMembers: number;
  readonly sitePoints: number;
  readonly bonusPoints: number;
}

/** The whole way of one article or claim, for `explain --article`. */
export interface ArticleTrail {
  /** Address; of a claim its 网址或版面, as handed in. */
  readonly url: string;
  /** How a decision names the claim that was handed in; null for an article. */
  readonly claim: string | null;
  readonly title: string;
  readonly date: CivilDate | null;
  readonly site: string;
  readonly column: string;
  readonly byline: Byline;
  readonly unit: UnitVerdict;
  readonly reprint: ReprintVerdict;
  /** Addresses of the story it belongs to, itself included, standing copy first. */
  readonly story: readonly string[];
  readonly pairs: readonly StoryPair[];
  /** Clause by clause, in Chinese: what was asked of it and what came out. */
  readonly steps: readonly TrailStep[];
}

export interface TrailStep {
  readonly stage: string;
  readonly outcome: string;
  readonly clause: string;
  readonly quotes: readonly string[];
}

export interface TallyResult {
  readonly year: number;
  readonly edition: string;
  readonly window: Window;
  readonly readings: ReadingAnswers;
  readonly ledger: readonly LedgerEntry[];
  readonly exclusions: readonly Exclusion[];
  readonly questions: readonly Question[];
  readonly unitRanking: readonly RankedUnit[];
  readonly authorRanking: readonly RankedAuthor[];
  readonly quotas: { readonly units: Quota; readonly authors: Quota };
  readonly funnel: Funnel;
  /** Site id → column → number collected. Claims stand under `claims`. */
  readonly collected: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly trails: readonly ArticleTrail[];
}
