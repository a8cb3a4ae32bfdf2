import type { Scraper } from '../../src/model/page.ts';
import { everyListScraper } from '../every-list-scraper.ts';
import { SITE, SITE_NAMES } from './site.ts';

/** 中国教育后勤协会网: `/content/<id>.html` on all its hosts. */
export const chinacacm: Scraper = everyListScraper({
  site: SITE,
  siteNames: SITE_NAMES,
  version: 1,
  articlePath: /^\/content\/(\d{1,9})\.s?html?$/i,
  canonicalPath: (match) => `/content/${match[1] ?? ''}.html`,
});
