import type { CivilDate, Window } from '../../model/civil-date.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import type { Edition } from '../../regulation/edition.ts';
import { resolveReadings } from '../../regulation/readings-file.ts';
import { addDays, isWithin } from '../../text/civil-date.ts';

/** Days around the year that are fetched too: a list's date and the page's own may differ by some weeks. */
const MARGIN_DAYS = 31;

/** The days that any answer to the window reading would count. */
export function reachOf(edition: Edition, year: number, given: ReadingAnswers): Window {
  const answers = edition.readings.find(({ id }) => id === 'window')?.answers.map(({ id }) => id) ?? [];
  const windows = [
    edition.window(year, resolveReadings(edition, given)),
    ...answers.map((window) => edition.window(year, resolveReadings(edition, { ...given, window }))),
  ];
  const firsts = windows.map(({ from }) => from).toSorted();
  const lasts = windows.map(({ to }) => to).toSorted();
  return { from: firsts.at(0) ?? '', to: lasts.at(-1) ?? '' };
}

/** The days whose postings are fetched. */
export function spanOf(reach: Window): Window {
  return { from: addDays(reach.from, -MARGIN_DAYS), to: addDays(reach.to, MARGIN_DAYS) };
}

/** Whether an article that the lists date so, or not at all, may bear a date inside the reach on its own page. */
export function mayBearDateIn(listDate: CivilDate | null, reach: Window): boolean {
  return listDate === null || isWithin(listDate, spanOf(reach));
}
