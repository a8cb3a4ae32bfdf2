import type { PageFields } from '../../model/page.ts';
import type { SiteId } from '../../model/site.ts';
import type { Store } from '../../store/types.ts';
import { decodeAs } from '../decode.ts';

/** What an archived article page says, as a site's scraper reads it. The code that reads pages is loaded only where one has to be read. */
export async function readPage(store: Store, scraper: SiteId, snapshotId: number): Promise<PageFields> {
  const { SCRAPERS } = await import('../../../scrapers/index.ts');
  const { createPage } = await import('../../../scrapers/page.ts');
  const snapshot = await store.getSnapshot(snapshotId);
  if (snapshot === null) throw new Error(`snapshot ${snapshotId} is named by a posting but not kept`);
  const { site, parseArticle } = SCRAPERS[scraper];
  const html = decodeAs(snapshot.body, snapshot.charset);
  const page = createPage(html, snapshot.urlFinal, {
    servedOrigin: snapshot.servedFrom,
    siteOrigin: site.origin,
    hosts: site.hosts,
  });
  return parseArticle(page);
}
