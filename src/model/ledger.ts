import type { CivilDate } from './civil-date.ts';
import type { Evidence } from './evidence.ts';

/** Whole points or an exact share of one (an edition may split a point between joint authors). */
export interface Points {
  readonly num: number;
  readonly den: number;
}

export const POINT_KINDS = ['网站积分', '附加分'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** One point. The only thing that may create a point. */
export interface LedgerEntry {
  readonly kind: PointKind;
  readonly points: Points;
  /** Member code and register name of the unit that earns it. */
  readonly unit: { readonly code: string; readonly name: string };
  /** First author, or '' with `authorReason` saying why there is none. */
  readonly author: string;
  readonly authorReason: string;
  /** Unit under which the person is ranked, where a decision says that it is another than the article's. */
  readonly authorUnit?: { readonly code: string; readonly name: string };
  readonly title: string;
  /** Name of the site or of the medium, as printed in the 站点 column. */
  readonly site: string;
  readonly column: string;
  readonly date: CivilDate | null;
  readonly url: string;
  readonly clause: string;
  /** Addresses of the other copies of the story, sorted. */
  readonly copies: readonly string[];
  /** Whether the story stands on the association site in any copy (base of the caps). */
  readonly onAssociation: boolean;
  /** True where the standing copy is on the association site, false on the information site; null for a bonus. */
  readonly standsOnAssociation: boolean | null;
  readonly evidence: readonly Evidence[];
  /** All people credited with the text, for the reading `all-authors`. */
  readonly credited: readonly string[];
  /** Unit under which a credited person is counted, where a decision says that it is another than the article's. */
  readonly creditedUnits?: Readonly<Record<string, { readonly code: string; readonly name: string }>>;
}

export const REASON_CODES = [
  'DUPLICATE',
  'REPRINT',
  'OUT_OF_WINDOW',
  'COLUMN',
  'NOT_MEMBER',
  'NO_UNIT',
  'COMPANY',
  'UNREADABLE',
  'NOT_ELIGIBLE_OUTLET',
  'REJECTED',
  'OPEN',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Why a collected article or claim earned nothing. */
export interface Exclusion {
  readonly code: ReasonCode;
  /** Chinese. */
  readonly reason: string;
  readonly clause: string;
  readonly title: string;
  readonly site: string;
  readonly column: string;
  readonly date: CivilDate | null;
  readonly url: string;
  /** For DUPLICATE: the address that counts; else ''. */
  readonly mergedInto: string;
  /** Registered unit whose it is, or would most likely be; absent where none is in view. */
  readonly unit?: { readonly code: string; readonly name: string };
  readonly evidence: readonly Evidence[];
}
