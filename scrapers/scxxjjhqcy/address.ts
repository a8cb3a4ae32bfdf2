import { identifyByPath } from '../path-address.ts';
import { SITE } from './site.ts';

/**
 * `/<section>/<column>/<id>.html`, `/<YYYY>/<MMDD>/<id>.html`: the number at the end is the identity; the query is a
 * picture widget's.
 */
export const identify = identifyByPath(
  SITE,
  /^\/(?:[A-Za-z0-9_-]+\/){1,5}(\d{1,9})\.s?html?$/i,
  (match) => match[0],
);
