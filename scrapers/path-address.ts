import type { Scraper } from '../src/model/page.ts';
import type { SiteDefinition } from '../src/model/site.ts';

/** Reads article addresses of a site by their path alone, on any of its hosts. */
export function identifyByPath(
  site: SiteDefinition,
  /** Path of an article; its first group is the identity. */
  articlePath: RegExp,
  /** Canonical path of an article from its match. */
  canonicalPath: (match: RegExpExecArray) => string,
): Scraper['identify'] {
  return (url) => {
    if (!isOwnHost(site, url)) return null;
    const match = articlePath.exec(url.pathname.replace(/\/{2,}/g, '/'));
    const key = match?.[1];
    if (match === null || key === undefined) return null;
    return { key, url: `${site.origin}${canonicalPath(match)}` };
  };
}

/** Whether an address lies on one of the site's hosts; a host may end in the root's dot. */
export function isOwnHost({ hosts }: SiteDefinition, url: URL): boolean {
  return hosts.includes(url.hostname.replace(/\.$/, ''));
}
