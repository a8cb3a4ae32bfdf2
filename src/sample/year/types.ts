import type { CivilDate } from '../../model/civil-date.ts';
import type { PointKind, ReasonCode } from '../../model/ledger.ts';
import type { BylineForm } from '../data/bylines.ts';
import type { ColumnId } from '../data/columns.ts';
import type { SampleSchool } from '../data/schools.ts';
import type { FailurePlan, ReplicaContent, ReplicaLine } from '../replica/content.ts';

/** A row of the tally, `ask` where the honest answer is a question, `absent` where it need not be collected at all. */
export type Expected = 'point' | ReasonCode | 'ask' | 'absent';

/** What the maker of a posting meant; `counts` becomes a point or a duplicate once all copies are known. */
export interface Truth {
  readonly outcome: 'counts' | Exclude<Expected, 'point' | 'DUPLICATE'>;
  /** Register name. */
  readonly unit: string | null;
  readonly firstAuthor: string | null;
  /** Which trouble it stands for; `plain` = none, `copy:…` = an ordinary copy. */
  readonly note: string;
  /** Other outcomes that are as right. */
  readonly tolerates?: readonly Expected[];
  readonly authorTolerates?: readonly (string | null)[];
  /** Outcomes that are as right for every copy of its story. */
  readonly storyTolerates?: readonly Expected[];
}

/** A posting before it has its id. */
export interface Draft {
  readonly column: ColumnId;
  /** Printed date; the list prints the same unless `listDate` says otherwise. */
  readonly date: CivilDate;
  readonly listDate?: CivilDate;
  /** Day on which the site made the id, where it is not the printed day. */
  readonly idDate?: CivilDate;
  /** Newer installations give ids that are no digits. */
  readonly opaqueId?: boolean;
  readonly title: string;
  readonly source?: string;
  readonly author?: string;
  readonly tag?: string;
  readonly body: readonly ReplicaLine[];
  readonly rawBefore?: string;
  readonly rawAfter?: string;
  readonly foreignUrl?: string;
  readonly pinned?: boolean;
  readonly failure?: FailurePlan;
  /** A second column of the same site that lists the same posting. */
  readonly alsoIn?: ColumnId;
  /** Copies of one text share it. */
  readonly story: string;
  readonly truth: Truth;
}

/** People named in a byline: credited in order, then those who are not. */
export interface Credits {
  readonly first: string;
  readonly second: string;
  readonly photographer: string;
  readonly reviewers: readonly [string, string, string];
}

/** A text before it is posted anywhere. Paragraphs say 我校 for the school. */
export interface Story {
  readonly id: string;
  readonly school: SampleSchool;
  readonly date: CivilDate;
  /** Title without any school in it. */
  readonly base: string;
  readonly otherBase: string;
  readonly paragraphs: readonly string[];
  readonly form: BylineForm;
  readonly credits: Credits;
}

/** A row of the media file. */
export interface ClaimRow {
  readonly 媒体: string;
  readonly 标题: string;
  readonly 刊登日期: string;
  readonly 网址或版面: string;
  readonly 单位: string;
  readonly 第一作者: string;
  readonly 凭证: string;
  readonly 正文: string;
}

export interface ClaimDraft {
  readonly row: ClaimRow;
  /** For choosing the copy that stands; '' where none is handed in. */
  readonly date: CivilDate | '';
  readonly story: string;
  readonly truth: Truth;
}

/** The expected answer for one posting or claim. */
export interface KeyEntry {
  /** Canonical URL of the real site; for a claim `claim:<row of the file>` (header = 1). */
  readonly address: string;
  readonly kind: 'article' | 'claim';
  readonly title: string;
  readonly date: CivilDate | '';
  readonly column: string;
  readonly outcome: Exclude<Expected, 'absent'> | 'absent';
  readonly pointKind: PointKind | null;
  readonly unit: string | null;
  readonly firstAuthor: string | null;
  readonly storyId: string;
  readonly note: string;
  readonly tolerates: readonly Expected[];
  /** Other first authors that are as right; null = nobody. */
  readonly authorTolerates: readonly (string | null)[];
}

export interface SampleYear {
  readonly year: number;
  /** Names the generator and its numbers: an archive of another version is stale. */
  readonly version: string;
  readonly sites: readonly ReplicaContent[];
  readonly claims: readonly ClaimRow[];
  /** The media file as a school would hand it in (UTF-8). */
  readonly claimsCsv: string;
  readonly key: readonly KeyEntry[];
}
