import type { Window } from '../../model/civil-date.ts';
import type { Posting, Store } from '../../store/types.ts';
import { mayBearDateIn } from './reach.ts';

/** What a count of a year looks at. */
export interface YearPostings {
  /** What a crawl of the year saw. */
  readonly seen: readonly Posting[];
  /** What only other crawls saw, and may bear a date of the year on its own page. */
  readonly others: readonly Posting[];
}

export async function yearPostings(store: Store, year: number, reach: Window): Promise<YearPostings> {
  const seen = await store.postings(year, false);
  const known = new Set(seen.map(postingKey));
  const all = await store.postings(year, true);
  const others = all.filter(
    (posting) => !known.has(postingKey(posting)) && mayBearDateIn(posting.listDate, reach),
  );
  return { seen, others };
}

function postingKey(posting: Posting): string {
  return `${posting.site}\n${posting.ident}`;
}
