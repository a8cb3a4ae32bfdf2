import type { Scraper } from '../src/model/page.ts';
import type { SiteId } from '../src/model/site.ts';
import { chinacacm } from './chinacacm/parse.ts';
import { scgxhq } from './scgxhq/parse.ts';
import { scxxjjhqcy } from './scxxjjhqcy/parse.ts';
import { yxhq } from './yxhq/parse.ts';

/** All sites that are read, by their ids. */
export const SCRAPERS: Readonly<Record<SiteId, Scraper>> = { scgxhq, scxxjjhqcy, chinacacm, yxhq };
