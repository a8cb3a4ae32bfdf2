import type { SiteId } from '../../model/site.ts';

/**
 * Counted columns in which an article without a school may be the association's own. In every other counted column,
 * by whatever name it is written, schools hand articles in: one that names no school there is asked about.
 */
const ASSOCIATION_COLUMNS: Readonly<Partial<Record<SiteId, readonly string[]>>> = {
  scgxhq: ['协会新闻', '理论与实践'],
};

/** Whether some school must be behind an article of this counted column. */
export function isSchoolColumn(site: SiteId, column: string): boolean {
  return !(ASSOCIATION_COLUMNS[site] ?? []).includes(column);
}
