import { SITES } from '../../../scrapers/sites.ts';
import type { SiteId } from '../../model/site.ts';
import { compact, compareText } from '../../text/normalise.ts';

/** A column as an article bears it. */
export interface ColumnPlace {
  readonly name: string;
  readonly section: string | null;
}

/** Columns in the order of the site's data, which puts the counted ones first; unknown ones last, by name. */
export function byColumn<T extends ColumnPlace>(site: SiteId, places: readonly T[]): T[] {
  const order = SITES[site].columns;
  const rank = ({ name, section }: ColumnPlace): number => {
    const at = order.findIndex((column) => column.name === name && (column.section ?? section) === section);
    return at < 0 ? order.length : at;
  };
  return places.toSorted(
    (a, b) =>
      rank(a) - rank(b) || compareText(a.name, b.name) || compareText(a.section ?? '', b.section ?? ''),
  );
}

/** 栏目 as people write it: our name, one of the site's names, or `版块 / 栏目`. */
export function columnOf(site: SiteId, written: string, url: string): ColumnPlace {
  const parts = written
    .split(/\s*[/／>＞|]\s*/)
    .map(compact)
    .filter((part) => part !== '');
  const name = parts.at(-1) ?? '';
  const section = parts.length > 1 ? (parts.at(-2) ?? null) : null;
  const definition = SITES[site].columns.find(
    (column) => compact(column.name) === name || column.aliases.some((alias) => compact(alias) === name),
  );
  if (definition === undefined) return { name, section };
  if (section !== null) {
    return section === definition.section || definition.section === null
      ? { name: definition.name, section: definition.section }
      : { name, section };
  }
  // A column that no section tells apart is meant by any of its names; `后勤信息` stands in two sections.
  if (compact(definition.name) === name || definition.section === null) {
    return { name: definition.name, section: definition.section };
  }
  return { name, section: sectionByPath(site, url) };
}

/** Sections whose path is known from the site itself. */
const SECTION_PATHS: Readonly<Partial<Record<SiteId, Readonly<Record<string, string>>>>> = {
  scxxjjhqcy: { gxhq: '高校后勤' },
};

function sectionByPath(site: SiteId, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const [first = ''] = new URL(url).pathname.split('/').filter((part) => part !== '');
  return SECTION_PATHS[site]?.[first] ?? null;
}
