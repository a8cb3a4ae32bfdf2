import { editionFor } from '../../regulation/index.ts';
import { resolveReadings } from '../../regulation/readings-file.ts';
import type { Store } from '../../store/types.ts';
import { isWithin, parseDate } from '../../text/civil-date.ts';

/** First tally year that any edition governs, and the last that can be asked for. */
const FIRST_YEAR = 2019;
const LAST_YEAR = 2100;

/** Tally years of which anything is kept, newest first. */
export async function recordedYears(store: Store): Promise<readonly number[]> {
  const dates = new Set<string>();
  let undated = false;
  for (const { listDate } of await store.postings(0, true)) if (listDate !== null) dates.add(listDate);
  for (const { date } of await store.claims()) {
    if (date === null) undated = true;
    else dates.add(date);
  }
  for (const { dateText } of await store.importedArticles()) {
    const date = parseDate(dateText);
    if (date === null) undated = true;
    else dates.add(date);
  }
  const years = new Set(await crawledYears(store));
  for (const date of dates) {
    const year = Number(date.slice(0, 4));
    for (const candidate of [year, year + 1]) {
      if (candidate < FIRST_YEAR || years.has(candidate)) continue;
      const edition = editionFor(candidate);
      if (isWithin(date, edition.window(candidate, resolveReadings(edition, {})))) years.add(candidate);
    }
  }
  // What bears no date is asked about in every year: any year knows it.
  if (undated && years.size === 0) years.add(FIRST_YEAR);
  return [...years].toSorted((a, b) => b - a);
}

/** Years that a crawl was made for: what it saw may bear its date on the page only. */
async function crawledYears(store: Store): Promise<number[]> {
  const years: number[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    if ((await store.lastCrawls(year)).length > 0) years.push(year);
  }
  return years;
}
