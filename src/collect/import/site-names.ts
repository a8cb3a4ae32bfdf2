import { SITES } from '../../../scrapers/sites.ts';
import { SITE_IDS, SITE_NAMES, type SiteId } from '../../model/site.ts';
import { compact } from '../../text/normalise.ts';

/** How people speak of a site as such; the name is what stands before it. */
const TAIL = /(?:官方)?网站$|官网$/;

/** The site that a cell means by its id, its name or one of the aliases in its data; null where it means none. */
export function findSite(text: string): SiteId | null {
  const name = compact(text).replace(/^[“"《]|[”"》]$/g, '');
  const bare = name.replace(TAIL, '');
  const means = (id: SiteId): boolean => {
    const names: readonly string[] = [SITE_NAMES[id], ...SITES[id].aliases].map(compact);
    return id === name.toLowerCase() || [name, bare, `${bare}网`].some((written) => names.includes(written));
  };
  const [only, ...more] = SITE_IDS.filter(means);
  return only !== undefined && more.length === 0 ? only : null;
}

/** Ids with their names, for messages: `scgxhq（四川省高校后勤协会网）、…`. */
export function siteChoices(): string {
  return SITE_IDS.map((id) => `${id}（${SITE_NAMES[id]}）`).join('、');
}
