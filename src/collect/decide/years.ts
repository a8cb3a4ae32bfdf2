import { editionFor } from '../../regulation/index.ts';
import { resolveReadings } from '../../regulation/readings-file.ts';
import type { Store } from '../../store/types.ts';
import { isWithin, parseDate } from '../../text/civil-date.ts';

/** First tally year that any edition governs. */
const FIRST_YEAR = 2019;

/** Tally years of which anything is kept, newest first. */
export async function recordedYears(store: Store): Promise<readonly number[]> {
  const dates = new Set<string>();
  for (const { listDate } of await store.postings(0, true)) if (listDate !== null) dates.add(listDate);
  for (const { date } of await store.claims()) if (date !== null) dates.add(date);
  for (const { dateText } of await store.importedArticles()) {
    const date = parseDate(dateText);
    if (date !== null) dates.add(date);
  }
  const years = new Set<number>();
  for (const date of dates) {
    const year = Number(date.slice(0, 4));
    for (const candidate of [year, year + 1]) {
      if (candidate < FIRST_YEAR || years.has(candidate)) continue;
      const edition = editionFor(candidate);
      if (isWithin(date, edition.window(candidate, resolveReadings(edition, {})))) years.add(candidate);
    }
  }
  return [...years].toSorted((a, b) => b - a);
}
