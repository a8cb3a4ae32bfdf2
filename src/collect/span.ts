import type { Window } from '../model/civil-date.ts';
import type { ReadingAnswers } from '../model/result.ts';
import { editionFor } from '../regulation/index.ts';
import { checkReadings } from '../regulation/readings-file.ts';
import type { Store } from '../store/types.ts';
import { reachOf, spanOf } from './gather/reach.ts';

/** The days whose postings a crawl of `year` fetches, whatever the window reading; `given` answers win over recorded ones. */
export async function crawlSpan(store: Store, year: number, given: ReadingAnswers = {}): Promise<Window> {
  const edition = editionFor(year);
  const recorded = Object.fromEntries((await store.readingAnswers()).map(({ id, answer }) => [id, answer]));
  return spanOf(reachOf(edition, year, checkReadings(edition, { ...recorded, ...given })));
}
