import { SITE_IDS, SITE_NAMES, type SiteId } from '../../model/site.ts';
import { compact } from '../../text/normalise.ts';

/** Other names than ours, as the regulation writes them (clauses 6.1, 6.2.1) and people shorten them. */
const ALIASES = {
  scgxhq: ['四川高校后勤协会网', '协会网'],
  scxxjjhqcy: [],
  chinacacm: [],
  yxhq: [],
} as const satisfies Readonly<Record<SiteId, readonly string[]>>;

const TAIL = /(?:官方)?网站$|官网$/;

/** The site that a cell means by its id or Chinese name; null where it means none. */
export function findSite(text: string): SiteId | null {
  const name = compact(text).replace(/^[“"《]|[”"》]$/g, '');
  const bare = name.replace(TAIL, '');
  return (
    SITE_IDS.find((id) => {
      const names: readonly string[] = [SITE_NAMES[id], ...ALIASES[id]];
      return (
        id === name.toLowerCase() ||
        names.includes(name) ||
        names.includes(bare) ||
        names.includes(`${bare}网`)
      );
    }) ?? null
  );
}

/** Ids with their names, for messages: `scgxhq（四川省高校后勤协会网）、…`. */
export function siteChoices(): string {
  return SITE_IDS.map((id) => `${id}（${SITE_NAMES[id]}）`).join('、');
}
