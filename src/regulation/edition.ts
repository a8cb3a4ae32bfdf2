import type { CivilDate, Window } from '../model/civil-date.ts';
import type { LedgerEntry, Points, ReasonCode } from '../model/ledger.ts';
import type { OutletLevel } from '../model/registers.ts';
import type { ReadingAnswers } from '../model/result.ts';
import type { SiteId } from '../model/site.ts';
import type { QuotaRule } from '../selection/quota.ts';
import type { Clause, Condition, LeftToPeople } from './clause.ts';
import type { Reading } from './reading.ts';

/** Whether a column is counted. `asked`: its section is unknown and decides. */
export interface ColumnRuling {
  readonly counted: boolean;
  readonly asked: boolean;
  readonly clause: string;
  /** Chinese. */
  readonly reason: string;
}

/** What something earns, or why it earns nothing (Chinese). */
export type PointRuling =
  | { readonly earns: true; readonly points: Points; readonly clause: string }
  | { readonly earns: false; readonly reason: string; readonly clause: string };

/** A copy of a story that may stand for it. */
export interface Copy {
  readonly url: string;
  readonly site: SiteId;
  readonly date: CivilDate;
}

/** One outside publication of one report. */
export interface Publication {
  /** Address or claim id. */
  readonly id: string;
  readonly medium: string;
  readonly level: OutletLevel;
  readonly date: CivilDate;
}

/** What becomes of one outside publication; `again`: another one of the same report earns, named by `mergedInto`. */
export interface PublicationRuling {
  readonly id: string;
  readonly ruling:
    | { readonly kind: 'earns'; readonly points: Points; readonly clause: string }
    | { readonly kind: 'outlet'; readonly reason: string; readonly clause: string }
    | { readonly kind: 'unposted'; readonly reason: string; readonly clause: string }
    | {
        readonly kind: 'again';
        readonly mergedInto: string;
        readonly reason: string;
        readonly clause: string;
      };
}

export interface AuthorShare {
  readonly author: string;
  readonly points: Points;
}

/** An entry that a limit of the edition cuts (a monthly cap), with the reason in Chinese. */
export interface CutEntry {
  readonly entry: LedgerEntry;
  readonly reason: string;
  readonly clause: string;
}

/** A school with at least one counted article. */
export interface PublishedUnit {
  readonly name: string;
  /** Register code; null for a school that is not in the register. */
  readonly code: string | null;
  readonly member: boolean;
  /** Whether one of its counted articles stands on the association site in any copy. */
  readonly onAssociation: boolean;
}

export interface PublishedPerson {
  /** 单位+姓名. */
  readonly name: string;
  /** First author of at least one of the articles that `onAssociation` speaks of. */
  readonly first: boolean;
  readonly onAssociation: boolean;
}

/** Who published: what the bases of the caps are drawn from. */
export interface Published {
  readonly units: readonly PublishedUnit[];
  readonly people: readonly PublishedPerson[];
}

/** What ranks are decided by: 网站积分, 附加分, 总积分. */
export type ScoreKey = 'site' | 'bonus' | 'total';

/** What is done with a tie across the line: left open for people, or nobody of it is in. */
export type TiePolicy = 'open' | 'all-out';

/** Cap and ranking of one award: 先进集体 or 先进个人. */
export interface Award {
  /** `先进集体`. */
  readonly name: string;
  readonly rankClause: string;
  rankKeys(readings: ReadingAnswers): readonly ScoreKey[];
  readonly quota: QuotaRule;
  /** 口径 that says who belongs to the base; null where the text leaves no room. */
  readonly baseReading: string | null;
  /** Names that make up the base: register names or 单位+姓名, without repeats, in any order. */
  base(published: Published, readings: ReadingAnswers): readonly string[];
}

/**
 * One edition of the regulation. Everything the count asks of the regulation goes through here, so that an amended
 * regulation is a new folder and a line in index.ts. All functions are pure; `readings` must be complete. Each of them
 * is given the readings, asked for or not, so that a new reading is a row of data and the clause that asks for it.
 */
export interface Edition {
  /** `2020-13`: also the folder of its text under data/regulation/. */
  readonly id: string;
  /** `川高后〔2020〕13 号`. */
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly promulgated: CivilDate;
  /** First tally year it governs. */
  readonly firstYear: number;
  readonly clauses: readonly Clause[];
  readonly leftToPeople: readonly LeftToPeople[];
  readonly conditions: readonly Condition[];
  readonly readings: readonly Reading[];
  /** The clause that each reason for not counting rests on. */
  readonly reasonClauses: Readonly<Record<ReasonCode, string>>;

  /** The days that make the tally year. */
  window(year: number, readings: ReadingAnswers): Window;
  /** When a year's candidates are judged: a tie or condition decided on another day concerns another year. */
  selectionSeason(year: number): Window;
  /** `column` as a page or an imported row names it; `section` null where unknown. */
  countsColumn(
    site: SiteId,
    section: string | null,
    column: string,
    year: number,
    readings: ReadingAnswers,
  ): ColumnRuling;
  /** The copy that stands for a story; null for no copies. */
  standingCopy(copies: readonly Copy[], readings: ReadingAnswers): Copy | null;
  /** The day that places a story in a year; `all` are all copies that bear a date, counted or not. */
  placingDate(standing: Copy, all: readonly Copy[], readings: ReadingAnswers): CivilDate;
  /** What one counted story earns on the sites. */
  sitePoint(
    story: { readonly site: SiteId; readonly column: string; readonly reprint: boolean },
    readings: ReadingAnswers,
  ): PointRuling;
  /** Units that earn the point of a story. `named` in printed order; `firstAuthors` is the first author's, or null. */
  earningUnits(
    named: readonly string[],
    firstAuthors: string | null,
    readings: ReadingAnswers,
  ): readonly string[];
  /** What one publication in a medium of this level would earn by itself. */
  bonusPoint(level: OutletLevel, readings: ReadingAnswers): PointRuling;
  /** What each outside publication of one report earns; `posted`: it also stands on a counted site. */
  bonusesOf(
    publications: readonly Publication[],
    posted: boolean,
    readings: ReadingAnswers,
  ): readonly PublicationRuling[];
  /** 口径 editor: whether an editor named alone is the author. */
  creditsLoneEditor(readings: ReadingAnswers): boolean;
  /** How the points of an entry fall to the people credited, first author first. No authors: no shares. */
  shareCredit(points: Points, authors: readonly string[], readings: ReadingAnswers): readonly AuthorShare[];
  /** Applies caps on what a unit may earn in a period. Each entry given is either kept or cut. */
  limitLedger(
    entries: readonly LedgerEntry[],
    readings: ReadingAnswers,
  ): {
    readonly kept: readonly LedgerEntry[];
    readonly cut: readonly CutEntry[];
  };
  tiePolicy(readings: ReadingAnswers): TiePolicy;
  readonly awards: { readonly units: Award; readonly authors: Award };
}
