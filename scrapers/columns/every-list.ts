import type { DiscoveredColumns, FoundColumn, Page } from '../../src/model/page.ts';
import type { ColumnDefinition } from '../../src/model/site.ts';
import { NO_COLUMN } from '../words/lists.ts';
import { FILE_ADDRESS } from '../words/problems.ts';
import { identOf, type MenuLink, readMenu } from './menu.ts';
import type { NamedRules } from './named.ts';

/** Name of the home page as a list of its own. */
export const HOME_COLUMN = '首页';

/**
 * Every page that the home page links to and that may be a list; the home page itself, where it lists articles, only
 * for want of any other, because it is made of excerpts of the lists.
 * Which of them are lists shows when they are read: a first page whose `parseList` brings no items is none.
 */
export function findEveryList(
  home: Page,
  homeListsArticles: boolean,
  rules: Pick<NamedRules, 'isOwn' | 'isArticle' | 'firstRequest'>,
): DiscoveredColumns {
  const menu = readMenu(home, rules.isOwn);
  const here = identOf(new URL(home.url));
  const byIdent = new Map<string, MenuLink>();
  for (const link of menu.links) {
    const isList =
      link.ident !== '' &&
      link.ident !== here &&
      !rules.isArticle(link.url) &&
      !FILE_ADDRESS.test(link.url.pathname) &&
      !NO_COLUMN.test(link.name);
    if (isList && !byIdent.has(link.ident)) byIdent.set(link.ident, link);
  }
  const found = named([...byIdent.values()]).map(
    ({ name, link }): FoundColumn => ({
      column: columnOf(name),
      first: rules.firstRequest(link.url),
      linkText: link.text,
    }),
  );
  if (homeListsArticles) {
    const first = { method: 'GET', url: home.url } as const;
    found.push({ column: columnOf(HOME_COLUMN), first, linkText: HOME_COLUMN, lastResort: true });
  }
  return {
    found,
    missing: [],
    sections: new Map(),
    seen: [...new Set(menu.links.map((link) => link.text))],
  };
}

/** Two lists of one name are told apart by their addresses. */
function named(links: readonly MenuLink[]): { readonly name: string; readonly link: MenuLink }[] {
  const counts = new Map<string, number>();
  for (const link of links) counts.set(link.name, (counts.get(link.name) ?? 0) + 1);
  return links.map((link) => ({
    name: counts.get(link.name) === 1 ? link.name : `${link.name}（${link.ident}）`,
    link,
  }));
}

function columnOf(name: string): ColumnDefinition {
  return { name, aliases: [], section: null, fetched: true, listUrl: null, yearly: null };
}
