import type { Window } from '../model/civil-date.ts';
import type { ReadingAnswers } from '../model/result.ts';
import type { Store } from '../store/types.ts';
import { recordedReach } from './gather/answers.ts';
import { spanOf } from './gather/reach.ts';

/** The days whose postings a crawl of `year` fetches, whatever the window reading; `given` answers win over recorded ones. */
export async function crawlSpan(store: Store, year: number, given: ReadingAnswers = {}): Promise<Window> {
  return spanOf(await recordedReach(store, year, given));
}
