import type { CivilDate } from './civil-date.ts';

export const MEMBER_KINDS = ['学校会员', '企业会员', '非会员'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** A name that was official until its year; the year is null where nobody knows it. */
export interface FormerName {
  readonly name: string;
  /** Year of the change to the next name, e.g. 2018. */
  readonly until: number | null;
}

/** A short name; an ambiguous one never decides alone. */
export interface ShortName {
  readonly name: string;
  readonly ambiguous: boolean;
}

/** A row of the member register: a school, a company or a school that is no member. */
export interface Member {
  readonly code: string;
  readonly name: string;
  readonly kind: MemberKind;
  readonly level: string;
  readonly formerNames: readonly FormerName[];
  readonly shortNames: readonly ShortName[];
  readonly region: string;
  readonly joined: CivilDate | null;
  readonly left: CivilDate | null;
  readonly note: string;
}

export const OUTLET_LEVELS = ['国家级', '省级', '市级', '县级', '行业', '其他'] as const;
export type OutletLevel = (typeof OUTLET_LEVELS)[number];

/** A medium. `行业` marks the two trade sites that clause 6.2.2 names. */
export interface Outlet {
  readonly name: string;
  readonly kind: string;
  readonly level: OutletLevel;
  readonly domains: readonly string[];
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly note: string;
}
