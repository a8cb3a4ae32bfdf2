import type { Scraper } from '../../src/model/page.ts';
import { everyListScraper } from '../every-list-scraper.ts';
import { SITE, SITE_NAMES } from './site.ts';

/** 中国院校后勤信息网: `/details/index.php/news/<YYYY-MM>/<id>`. */
export const yxhq: Scraper = everyListScraper({
  site: SITE,
  siteNames: SITE_NAMES,
  version: 1,
  articlePath: /^\/details\/index\.php\/news\/(?:\d{4}-\d{1,2})\/(\d{1,9})(?:\.html?)?\/?$/i,
  canonicalPath: (match) => match[0].replace(/(?:\.html?)?\/?$/i, ''),
});
