import type { PageFields } from '../../model/page.ts';
import type { SiteId } from '../../model/site.ts';
import type { Snapshot } from '../../store/types.ts';
import { decodeAs } from '../decode.ts';

/** Reads archived article pages as a site's scraper does. Loads the code for it, which counting alone does not need. */
export async function pageReader(): Promise<(site: SiteId, snapshot: Snapshot) => PageFields> {
  const { SCRAPERS } = await import('../../../scrapers/index.ts');
  const { createPage } = await import('../../../scrapers/page.ts');
  return (id, snapshot) => {
    const { site, parseArticle } = SCRAPERS[id];
    const html = decodeAs(snapshot.body, snapshot.charset);
    const page = createPage(html, snapshot.urlFinal, {
      servedOrigin: snapshot.servedFrom,
      siteOrigin: site.origin,
      hosts: site.hosts,
    });
    return parseArticle(page);
  };
}
