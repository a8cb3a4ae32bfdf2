import { identifyByPath } from '../path-address.ts';
import { SITE } from './site.ts';

/** `/details/index.php/news/<YYYY-MM>/<id>`. */
export const identify = identifyByPath(
  SITE,
  /^\/details\/index\.php\/news\/(?:\d{4}-\d{1,2})\/(\d{1,9})(?:\.html?)?\/?$/i,
  (match) => match[0].replace(/(?:\.html?)?\/?$/i, ''),
);
