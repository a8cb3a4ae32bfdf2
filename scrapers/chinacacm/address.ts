import { identifyByPath } from '../path-address.ts';
import { SITE } from './site.ts';

/** `/content/<id>.html` on all hosts of the site. */
export const identify = identifyByPath(
  SITE,
  /^\/content\/(\d{1,9})\.s?html?$/i,
  (match) => `/content/${match[1] ?? ''}.html`,
);
