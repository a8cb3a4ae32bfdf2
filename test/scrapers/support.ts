import { readFileSync } from 'node:fs';
import { SCRAPERS } from '../../scrapers/index.ts';
import { createPage } from '../../scrapers/page.ts';
import type { ListRequest, Page } from '../../src/model/page.ts';
import type { SiteId } from '../../src/model/site.ts';

/** HTML of a file below test/scrapers/pages. */
export function fixture(name: string): string {
  return readFileSync(new URL(`./pages/${name}`, import.meta.url), 'utf8');
}

/** A page of a site as the crawler hands it over, at a path of the real site. */
export function pageOf(site: SiteId, html: string, path = '/', served: string | null = null): Page {
  const { origin, hosts } = SCRAPERS[site].site;
  return createPage(html, new URL(path, origin).href, { servedOrigin: served, siteOrigin: origin, hosts });
}

export function get(page: Page): ListRequest {
  return { method: 'GET', url: page.url };
}
