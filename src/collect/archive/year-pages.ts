import { identifyAddress } from '../../../scrapers/address.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import type { SiteId } from '../../model/site.ts';
import type { CrawlRecord, Posting, SnapshotOutline, Store } from '../../store/types.ts';
import { recordedReach } from '../gather/answers.ts';
import { yearPostings } from '../gather/postings.ts';

/** Pages fetched to see whether a site is as expected; no count rests on them. */
const TRIALS: ReadonlySet<string> = new Set(['probe']);

/**
 * The archived pages that the count of a year rests on, in order of their archive numbers: every fetch of every
 * article that the count reads, and the pages that its crawls were led by (robots.txt, home, sections, lists).
 * `given` wins over the recorded readings.
 */
export async function yearPages(
  store: Store,
  year: number,
  given: ReadingAnswers,
): Promise<readonly SnapshotOutline[]> {
  const { seen, others } = await yearPostings(store, year, await recordedReach(store, year, given));
  const ofPosting = articlePages([...seen, ...others]);
  const ofCrawl = crawlPages(await store.crawlEnds(), year);
  return (await store.snapshotOutlines()).filter((page) => {
    if (TRIALS.has(page.purpose)) return false;
    return page.purpose === 'article' ? ofPosting(page) : ofCrawl(page);
  });
}

/** Whether a page is one of a posting: the one it is read from, or an earlier fetch of the same article. */
function articlePages(postings: readonly Posting[]): (page: SnapshotOutline) => boolean {
  const named = new Set(postings.map(({ snapshotId }) => snapshotId));
  const known = new Set(postings.flatMap(({ site, ident, url }) => [`${site} ${ident}`, `${site} ${url}`]));
  return ({ id, site, urlAsked }) => {
    if (named.has(id) || known.has(`${site} ${urlAsked}`)) return true;
    const article = identifyAddress(urlAsked);
    return article !== null && known.has(`${article.site} ${article.key}`);
  };
}

/**
 * Whether a page led a crawl of the year: the first crawl of its site to end after it was fetched. One that was
 * killed leaves no record of its own and is carried on by the next; where none has ended yet, it may be this one.
 */
function crawlPages(
  ends: readonly Pick<CrawlRecord, 'year' | 'site' | 'finishedAt'>[],
  year: number,
): (page: SnapshotOutline) => boolean {
  const bySite = Map.groupBy(ends, ({ site }): SiteId => site);
  return ({ site, fetchedAt }) => {
    const after = (bySite.get(site) ?? []).filter(({ finishedAt }) => finishedAt >= fetchedAt);
    const first = after.map(({ finishedAt }) => finishedAt).toSorted()[0];
    return first === undefined || after.some((end) => end.finishedAt === first && end.year === year);
  };
}
