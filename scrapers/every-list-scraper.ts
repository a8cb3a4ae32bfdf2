import type { ListRequest, Page, Scraper } from '../src/model/page.ts';
import type { SiteDefinition } from '../src/model/site.ts';
import { readArticlePage } from './article/read-article.ts';
import { findEveryList } from './columns/every-list.ts';
import { identOf } from './columns/menu.ts';
import { readList } from './list/read-list.ts';

/** A site of which only its article addresses are known: every page that lists articles is one of its columns. */
export function everyListScraper(known: {
  readonly site: SiteDefinition;
  readonly siteNames: readonly string[];
  readonly version: number;
  /** Path of an article; its first group is the identity. */
  readonly articlePath: RegExp;
  /** Canonical path of an article from its match. */
  readonly canonicalPath: (match: RegExpExecArray) => string;
}): Scraper {
  const { site } = known;
  const isOwn = (url: URL): boolean => site.hosts.includes(url.hostname.replace(/\.$/, ''));
  const identify: Scraper['identify'] = (url) => {
    const match = isOwn(url) ? known.articlePath.exec(url.pathname.replace(/\/{2,}/g, '/')) : null;
    const key = match?.[1];
    if (match === null || key === undefined) return null;
    return { key, url: `${site.origin}${known.canonicalPath(match)}` };
  };
  // The home page is made of excerpts of the lists; where it is read, each of them counts.
  const parseList = (page: Page, asked: ListRequest) =>
    readList(page, asked, {
      identify,
      hosts: site.hosts,
      take: identOf(new URL(page.url)) === '' ? 'all' : 'main',
    });
  return {
    site,
    version: known.version,
    identify,
    findColumns: (home) =>
      findEveryList(home, parseList(home, { method: 'GET', url: home.url }).items.length > 0, {
        isOwn,
        isArticle: (url) => identify(url) !== null,
        firstRequest: (url) => ({ method: 'GET', url: url.href }),
      }),
    parseList,
    parseArticle: (page) => readArticlePage(page, { siteNames: known.siteNames, title: null, body: null }),
  };
}
