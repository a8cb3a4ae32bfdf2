import type { SiteDefinition, SiteId } from '../src/model/site.ts';
import { SITE as chinacacm } from './chinacacm/site.ts';
import { SITE as scgxhq } from './scgxhq/site.ts';
import { SITE as scxxjjhqcy } from './scxxjjhqcy/site.ts';
import { SITE as yxhq } from './yxhq/site.ts';

/** What each site is, without the code that reads its pages. */
export const SITES: Readonly<Record<SiteId, SiteDefinition>> = { scgxhq, scxxjjhqcy, chinacacm, yxhq };
