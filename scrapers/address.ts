import type { Scraper } from '../src/model/page.ts';
import { SITE_IDS, type SiteId } from '../src/model/site.ts';
import { identify as chinacacm } from './chinacacm/address.ts';
import { identify as scgxhq } from './scgxhq/address.ts';
import { identify as scxxjjhqcy } from './scxxjjhqcy/address.ts';
import { identify as yxhq } from './yxhq/address.ts';

const IDENTIFY: Readonly<Record<SiteId, Scraper['identify']>> = { scgxhq, scxxjjhqcy, chinacacm, yxhq };

/**
 * The article that an address in a file or decision names, whatever host, scheme or template number it was copied
 * with; null where it is no article address of any site. `http://` may be missing.
 */
export function identifyAddress(
  text: string,
): { readonly site: SiteId; readonly key: string; readonly url: string } | null {
  const trimmed = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, '')
    .replace(/[。,;、)\]】>]+$/, '');
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `http://${trimmed.replace(/^\/\//, '')}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  for (const site of SITE_IDS) {
    const found = IDENTIFY[site](url);
    if (found !== null) return { site, ...found };
  }
  return null;
}
