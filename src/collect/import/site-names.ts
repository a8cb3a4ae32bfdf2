import { SITE_IDS, type SiteId } from '../../model/site.ts';
import { compact } from '../../text/normalise.ts';

/** How files write the sites: as the regulation names them (clauses 3, 6.1, 6.2.1, 6.2.2), with and without 网. */
const NAMES = {
  scgxhq: ['四川省高校后勤协会网', '四川高校后勤协会网', '四川省高校后勤协会', '四川高校后勤协会', '协会网'],
  scxxjjhqcy: ['四川学校后勤与产业信息网'],
  chinacacm: ['中国教育后勤协会网', '中国教育后勤协会'],
  yxhq: ['中国院校后勤信息网'],
} as const satisfies Readonly<Record<SiteId, readonly string[]>>;

const TAIL = /(?:官方)?网站$|官网$/;

/** The site that a cell means by its id or Chinese name; null where it means none. */
export function findSite(text: string): SiteId | null {
  const name = compact(text).replace(/^[“"《]|[”"》]$/g, '');
  const bare = name.replace(TAIL, '');
  return (
    SITE_IDS.find((id) => {
      const names: readonly string[] = NAMES[id];
      return (
        id === name.toLowerCase() ||
        names.includes(name) ||
        names.includes(bare) ||
        names.includes(`${bare}网`)
      );
    }) ?? null
  );
}

/** Ids with their first name, for messages: `scgxhq（四川省高校后勤协会网）、…`. */
export function siteChoices(): string {
  return SITE_IDS.map((id) => `${id}（${NAMES[id][0]}）`).join('、');
}
