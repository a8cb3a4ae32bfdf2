import type { Window } from '../../model/civil-date.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import { editionFor } from '../../regulation/index.ts';
import { answersOf, checkReadings, checkYear, forYear } from '../../regulation/readings-file.ts';
import type { Store } from '../../store/types.ts';
import { reachOf } from './reach.ts';

/**
 * The answers that a year is counted under: those `given` over the recorded ones of its edition. Throws InputError
 * for one that is none, or that speaks of another year.
 */
export async function answersFor(store: Store, year: number, given: ReadingAnswers): Promise<ReadingAnswers> {
  const edition = editionFor(year);
  const recorded = answersOf(edition, await store.readingAnswers());
  return checkYear(edition, year, checkReadings(edition, { ...recorded, ...given }));
}

/**
 * The days that any window of a year would count. A range of days recorded for another year gives way: pages are
 * fetched and handed on before anybody has settled this year's.
 */
export async function recordedReach(store: Store, year: number, given: ReadingAnswers): Promise<Window> {
  const edition = editionFor(year);
  const recorded = forYear(edition, year, answersOf(edition, await store.readingAnswers()));
  return reachOf(edition, year, checkYear(edition, year, checkReadings(edition, { ...recorded, ...given })));
}
