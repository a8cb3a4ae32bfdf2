import type { Scraper } from '../../src/model/page.ts';
import { everyListScraper } from '../every-list-scraper.ts';
import { identify } from './address.ts';
import { SITE, SITE_NAMES } from './site.ts';

/** 中国院校后勤信息网. */
export const yxhq: Scraper = everyListScraper({ site: SITE, siteNames: SITE_NAMES, identify });
