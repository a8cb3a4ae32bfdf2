import type { Window } from '../../model/civil-date.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import type { Edition } from '../../regulation/edition.ts';
import { resolveReadings } from '../../regulation/readings-file.ts';
import { addDays } from '../../text/civil-date.ts';

/** Days around the year that are fetched too: a list's date and the page's own may differ by some weeks. */
const MARGIN_DAYS = 31;

/** The days that any answer to the window reading would count. */
export function reachOf(edition: Edition, year: number, given: ReadingAnswers): Window {
  const answers = edition.readings.find(({ id }) => id === 'window')?.answers.map(({ id }) => id) ?? [];
  const windows = [
    edition.window(year, resolveReadings(edition, given)),
    ...answers.map((window) => edition.window(year, resolveReadings(edition, { ...given, window }))),
  ];
  return {
    from: windows.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
    to: windows.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
  };
}

/** The days whose postings are fetched. */
export function spanOf(reach: Window): Window {
  return { from: addDays(reach.from, -MARGIN_DAYS), to: addDays(reach.to, MARGIN_DAYS) };
}
