import type { CivilDate } from '../model/civil-date.ts';

const EIGHT_HOURS_MS = 8 * 3_600_000;

/** The day it is in Beijing at an instant: UTC+8 the year round. */
export function beijingDate(instant: Date): CivilDate {
  return new Date(instant.getTime() + EIGHT_HOURS_MS).toISOString().slice(0, 10);
}
