import { SCRAPERS } from '../../../scrapers/index.ts';
import { createPage } from '../../../scrapers/page.ts';
import type { PageFields, Scraper } from '../../model/page.ts';
import type { SiteId } from '../../model/site.ts';
import type { Posting, Store } from '../../store/types.ts';
import { decodeAs } from '../decode.ts';

/** What archived article pages say, by snapshot id; read once per page and scraper version, then kept. */
export async function readFields(
  store: Store,
  postings: readonly Posting[],
): Promise<ReadonlyMap<number, PageFields>> {
  const wanted = postings.flatMap((posting) =>
    posting.state === 'archived' && posting.snapshotId !== null
      ? [{ site: posting.site, id: posting.snapshotId }]
      : [],
  );
  const hashes = await store.snapshotHashes(wanted.map(({ id }) => id));
  const found = new Map<number, PageFields>();
  for (const [site, ids] of bySite(wanted)) {
    const scraper = SCRAPERS[site];
    const cached = await store.cachedFields(site, scraper.version);
    const fresh = new Map<string, PageFields>();
    for (const id of ids) {
      const hash = hashes.get(id);
      if (hash === undefined) throw new Error(`snapshot ${id} is named by a posting but not kept`);
      const fields = cached.get(hash) ?? fresh.get(hash) ?? (await readSnapshot(store, id, scraper));
      found.set(id, fields);
      if (!cached.has(hash)) fresh.set(hash, fields);
    }
    if (fresh.size > 0) await store.cacheFields(site, scraper.version, fresh);
  }
  return found;
}

function bySite(wanted: readonly { readonly site: SiteId; readonly id: number }[]): Map<SiteId, number[]> {
  const groups = new Map<SiteId, number[]>();
  for (const { site, id } of wanted) {
    const ids = groups.get(site);
    if (ids === undefined) groups.set(site, [id]);
    else ids.push(id);
  }
  return groups;
}

async function readSnapshot(store: Store, id: number, scraper: Scraper): Promise<PageFields> {
  const snapshot = await store.getSnapshot(id);
  if (snapshot === null) throw new Error(`snapshot ${id} is named by a posting but not kept`);
  const { site } = scraper;
  const html = decodeAs(snapshot.body, snapshot.charset);
  const page = createPage(html, snapshot.urlFinal, {
    servedOrigin: snapshot.servedFrom,
    siteOrigin: site.origin,
    hosts: site.hosts,
  });
  return scraper.parseArticle(page);
}
