import type { DiscoveredColumns, FoundColumn, ListRequest, Page } from '../../src/model/page.ts';
import type { ColumnDefinition, SiteDefinition } from '../../src/model/site.ts';
import { compact } from '../../src/text/normalise.ts';
import { NO_COLUMN } from '../words/lists.ts';
import { type Menu, type MenuLink, readMenu } from './menu.ts';

/** How a site with named columns recognises its lists. */
export interface NamedRules {
  readonly site: SiteDefinition;
  /** Link texts of pages that may lead on to a column that the home page does not show. */
  readonly sectionNames: readonly string[];
  readonly isOwn: (url: URL) => boolean;
  readonly isArticle: (url: URL) => boolean;
  /** Identity of the list behind an address (a folder id), or null where the address does not tell. */
  readonly listIdent: (url: URL) => string | null;
  readonly firstRequest: (url: URL) => ListRequest;
}

/** Section pages to try when no link bears a section's name. */
const MOST_SECTIONS = 15;

/**
 * Finds named columns among the links of the home page and of the section pages. Two lists of one name on the
 * site's own host are no find: the column then counts as missing and both addresses stand in `seen`.
 */
export function findNamed(
  home: Page,
  sections: ReadonlyMap<string, Page>,
  rules: NamedRules,
): DiscoveredColumns {
  const menus = [home, ...sections.values()].map((page) => readMenu(page, rules.isOwn));
  const found: FoundColumn[] = [];
  const missing: string[] = [];
  const doubtful: string[] = [];
  for (const column of rules.site.columns) {
    if (column.listUrl !== null) {
      found.push({ column, first: rules.firstRequest(new URL(column.listUrl)), linkText: column.name });
      continue;
    }
    const { link, rivals } = chooseLink(column, menus, home, rules);
    if (link !== null) found.push({ column, first: rules.firstRequest(link.url), linkText: link.text });
    else if (column.fetched) {
      missing.push(column.name);
      doubtful.push(...rivals);
    }
  }
  return {
    found,
    missing,
    sections: missing.length === 0 ? new Map() : furtherSections(menus, sections, rules),
    seen: [...doubtful, ...seenTexts(menus, rules)],
  };
}

interface Choice {
  readonly link: MenuLink | null;
  /** Links of one name that lead to different lists. */
  readonly rivals: readonly string[];
}

function chooseLink(column: ColumnDefinition, menus: readonly Menu[], home: Page, rules: NamedRules): Choice {
  const host = new URL(home.url).hostname;
  for (const name of [column.name, ...column.aliases]) {
    for (const menu of menus) {
      const links = menu.links.filter(
        (link) => link.name === compact(name) && !rules.isArticle(link.url) && link.ident !== '',
      );
      const near = links.filter((link) => link.url.hostname === host);
      const choice = oneList(near.length > 0 ? near : links, rules);
      if (choice !== null) return choice;
    }
  }
  return { link: null, rivals: [] };
}

/** Links that tell their list go before those that do not; several lists are a doubt. */
function oneList(links: readonly MenuLink[], rules: NamedRules): Choice | null {
  if (links.length === 0) return null;
  const telling = links.filter((link) => rules.listIdent(link.url) !== null);
  const pool = telling.length > 0 ? telling : links;
  const lists = new Map(pool.map((link) => [rules.listIdent(link.url) ?? link.ident, link]));
  const first = pool[0];
  if (lists.size === 1 && first !== undefined) return { link: first, rivals: [] };
  return { link: null, rivals: [...lists.values()].map((link) => `${link.text}（${link.url.href}）`) };
}

/** Pages worth a look: first those named as sections, then any menu page. */
function furtherSections(
  menus: readonly Menu[],
  known: ReadonlyMap<string, Page>,
  rules: NamedRules,
): ReadonlyMap<string, string> {
  const home = menus[0];
  const links = (home?.links ?? []).filter(
    (link) => link.ident !== '' && !rules.isArticle(link.url) && !NO_COLUMN.test(link.name),
  );
  const names = new Set(rules.sectionNames.map(compact));
  const named = links.filter((link) => names.has(link.name) && !known.has(link.name));
  const rest = links.filter((link) => !known.has(link.name) && link.name.length <= 8);
  const wanted = named.length > 0 ? named : rest.slice(0, MOST_SECTIONS);
  return new Map(wanted.map((link) => [link.name, link.url.href]));
}

/** Link texts for the message that says what was found instead, each once. */
export function seenTexts(menus: readonly Menu[], rules: Pick<NamedRules, 'isArticle'>): string[] {
  return [
    ...new Set(
      menus.flatMap((menu) =>
        menu.links.filter((link) => !rules.isArticle(link.url)).map((link) => link.text),
      ),
    ),
  ];
}
