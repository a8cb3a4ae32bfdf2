import type { SiteId } from '../../model/site.ts';

/**
 * Columns whose articles schools hand in: one that names no school there is somebody's all the same, so it is asked
 * about. In the other counted columns (协会新闻, 理论与实践) an article without a school is the association's own.
 */
const SCHOOL_COLUMNS: Readonly<Partial<Record<SiteId, readonly string[]>>> = {
  scgxhq: ['学校后勤动态', '招投标信息'],
  scxxjjhqcy: ['高校后勤动态信息'],
};

export function isSchoolColumn(site: SiteId, column: string): boolean {
  return SCHOOL_COLUMNS[site]?.includes(column) ?? false;
}
