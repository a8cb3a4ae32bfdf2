export const SITE_IDS = ['scgxhq', 'scxxjjhqcy', 'chinacacm', 'yxhq'] as const;
export type SiteId = (typeof SITE_IDS)[number];

/** The sites' Chinese names, as reports print them. */
export const SITE_NAMES: Readonly<Record<SiteId, string>> = {
  scgxhq: '四川省高校后勤协会网',
  scxxjjhqcy: '四川学校后勤与产业信息网',
  chinacacm: '中国教育后勤协会网',
  yxhq: '中国院校后勤信息网',
};

/** `association` and `information` are counted for site points; `trade` sites only for the bonus. */
export type SiteRole = 'association' | 'information' | 'trade';

/** A column of a site as the regulation or the site names it. */
export interface ColumnDefinition {
  /** Our name for it, printed in reports. */
  readonly name: string;
  /** Names it may go by on the site, the first found wins. */
  readonly aliases: readonly string[];
  /** Section it must stand in; null where the name alone is enough. */
  readonly section: string | null;
  /** Whether its articles are fetched; a known column that is not counted is only listed. */
  readonly fetched: boolean;
  /** List URL that wins over discovery, where somebody has looked it up. */
  readonly listUrl: string | null;
  /** Items a year that a healthy run brings; outside it is said aloud. null = nothing known. */
  readonly yearly: { readonly min: number; readonly max: number } | null;
}

export interface SiteDefinition {
  readonly id: SiteId;
  readonly name: string;
  /** Other Chinese names, as files and notices write them. */
  readonly aliases: readonly string[];
  readonly role: SiteRole;
  /** Where the crawl begins, e.g. `http://www.scgxhq.com`. */
  readonly origin: string;
  /** Hosts that serve this site; nothing else is ever asked. */
  readonly hosts: readonly string[];
  /** `named`: the columns below; `every-list`: every page linked from the home page that lists articles. */
  readonly discovery: 'named' | 'every-list';
  readonly columns: readonly ColumnDefinition[];
  /** Whether a failure to reach it fails the run; a trade site that is down is asked about instead. */
  readonly required: boolean;
}
