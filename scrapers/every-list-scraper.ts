import type { ListRequest, Page, Scraper } from '../src/model/page.ts';
import type { SiteDefinition } from '../src/model/site.ts';
import { readArticlePage } from './article/read-article.ts';
import { findEveryList } from './columns/every-list.ts';
import { identOf } from './columns/menu.ts';
import { readList } from './list/read-list.ts';
import { isOwnHost } from './path-address.ts';

/** A site of which only its article addresses are known: every page that lists articles is one of its columns. */
export function everyListScraper(known: {
  readonly site: SiteDefinition;
  readonly siteNames: readonly string[];
  readonly identify: Scraper['identify'];
}): Scraper {
  const { site, identify } = known;
  // The home page is made of excerpts of the lists; where it is read, each of them counts.
  const parseList = (page: Page, asked: ListRequest) =>
    readList(page, asked, {
      identify,
      hosts: site.hosts,
      take: identOf(new URL(page.url)) === '' ? 'all' : 'main',
    });
  return {
    site,
    identify,
    findColumns: (home) =>
      findEveryList(home, parseList(home, { method: 'GET', url: home.url }).items.length > 0, {
        isOwn: (url) => isOwnHost(site, url),
        isArticle: (url) => identify(url) !== null,
        firstRequest: (url) => ({ method: 'GET', url: url.href }),
      }),
    parseList,
    parseArticle: (page) => readArticlePage(page, { siteNames: known.siteNames, title: null, body: null }),
  };
}
