import type { ReadingAnswers } from '../../model/result.ts';
import { SITE_NAMES } from '../../model/site.ts';
import type { YearBefore } from '../../model/year-before.ts';
import { editionFor, firstYear } from '../../regulation/index.ts';
import { forYear, resolveReadings } from '../../regulation/readings-file.ts';
import type { Store } from '../../store/types.ts';
import { isWithin } from '../../text/civil-date.ts';
import { compareText } from '../../text/normalise.ts';
import { gatherArticles } from './articles.ts';
import { crawledSites } from './crawled.ts';
import { reachOf } from './reach.ts';

/**
 * The postings of the year before `year`, under the same readings; null where no site of it was crawled to its end:
 * what the crawl of another year saw of it is a remnant, and would look like a fall.
 */
export async function gatherYearBefore(
  store: Store,
  year: number,
  answers: ReadingAnswers,
): Promise<YearBefore | null> {
  const before = year - 1;
  if (before < firstYear()) return null;
  const edition = editionFor(before);
  const readings = forYear(edition, before, answers);
  const { whole: crawled } = await crawledSites(store, before, readings);
  if (crawled.length === 0) return null;
  const window = edition.window(before, resolveReadings(edition, readings));
  const articles = await gatherArticles(store, before, reachOf(edition, before, readings));
  const days = articles.flatMap(({ site, date, listDate }) => {
    const day = date?.value ?? listDate;
    return day !== null && crawled.includes(site) && isWithin(day, window) ? [day] : [];
  });
  const sites = crawled.map((site) => SITE_NAMES[site]).toSorted(compareText);
  return { year: before, window, sites, days: days.toSorted() };
}
