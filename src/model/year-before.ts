import type { CivilDate, Window } from './civil-date.ts';

/** What the record holds of the year before: the postings of the counted sites that were walked to their end. */
export interface YearBefore {
  readonly year: number;
  readonly window: Window;
  /** Names of the sites. */
  readonly sites: readonly string[];
  /** Days of publication inside the window, one a posting. */
  readonly days: readonly CivilDate[];
}
