/** A day in Beijing, `YYYY-MM-DD`. Days are compared as text; no clock and no time zone enters a result. */
export type CivilDate = string;

/** Both ends belong to it. */
export interface Window {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
