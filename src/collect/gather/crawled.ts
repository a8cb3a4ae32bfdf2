import type { ReadingAnswers } from '../../model/result.ts';
import { SITE_IDS, type SiteId } from '../../model/site.ts';
import { editionFor } from '../../regulation/index.ts';
import type { Store } from '../../store/types.ts';
import { countedSites } from './gather.ts';

/** The sites that a year counts, by whether they were crawled to their end for it. */
export async function crawledSites(
  store: Store,
  year: number,
  answers: ReadingAnswers,
): Promise<{ readonly whole: readonly SiteId[]; readonly lacking: readonly SiteId[] }> {
  const isCounted = countedSites(editionFor(year), year, answers);
  const complete = (await store.lastCrawls(year)).flatMap((crawl) => (crawl.complete ? [crawl.site] : []));
  const counted = SITE_IDS.filter(isCounted);
  return {
    whole: counted.filter((site) => complete.includes(site)),
    lacking: counted.filter((site) => !complete.includes(site)),
  };
}
