import type { CivilDate } from './civil-date.ts';

/** An outside publication handed in by a school. Blank cells stay '' (dates: null). */
export interface MediaClaim {
  /** Stable id: hash of the row's words, so that the same row again changes nothing. */
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly date: CivilDate | null;
  /** The date cell as handed in, where it is no date. */
  readonly dateText: string;
  /** 网址或版面, as handed in. */
  readonly place: string;
  /** Canonical address of `place`, where it is an article address of a known site; set when claims are gathered. */
  readonly address?: string;
  readonly unit: string;
  readonly author: string;
  readonly proof: string;
  readonly body: string;
}
