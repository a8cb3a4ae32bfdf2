import type { Scraper } from '../../src/model/page.ts';
import { everyListScraper } from '../every-list-scraper.ts';
import { identify } from './address.ts';
import { SITE, SITE_NAMES } from './site.ts';

/** 中国教育后勤协会网. */
export const chinacacm: Scraper = everyListScraper({ site: SITE, siteNames: SITE_NAMES, identify });
