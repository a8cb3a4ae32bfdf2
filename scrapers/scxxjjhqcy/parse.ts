import type { Scraper } from '../../src/model/page.ts';
import { readArticlePage } from '../article/read-article.ts';
import { findInSection } from '../columns/in-section.ts';
import { identOf } from '../columns/menu.ts';
import { readList } from '../list/read-list.ts';
import { SECTION_WORDS, SITE, SITE_NAMES } from './site.ts';

/** `/<section>/<column>/<id>.html`, `/<YYYY>/<MMDD>/<id>.html`: the number at the end is the identity. */
const ARTICLE_PATH = /^\/(?:[A-Za-z0-9_-]+\/){1,5}(\d{1,9})\.s?html?$/i;

/** Article address on any host of the site; the query is a picture widget's. */
function identify(url: URL): { readonly key: string; readonly url: string } | null {
  if (!isOwn(url)) return null;
  const path = url.pathname.replace(/\/{2,}/g, '/');
  const key = ARTICLE_PATH.exec(path)?.[1];
  return key === undefined ? null : { key, url: `${SITE.origin}${path}` };
}

function isOwn(url: URL): boolean {
  return SITE.hosts.includes(url.hostname.replace(/\.$/, ''));
}

/** 四川学校后勤与产业信息网. */
export const scxxjjhqcy: Scraper = {
  site: SITE,
  version: 1,
  identify,
  findColumns: (home, sections) =>
    findInSection(
      home,
      sections,
      {
        site: SITE,
        sectionNames: SECTION_WORDS.own,
        isOwn,
        isArticle: (url) => identify(url) !== null,
        listIdent: identOf,
        firstRequest: (url) => ({ method: 'GET', url: url.href }),
      },
      SECTION_WORDS,
    ),
  parseList: (page, asked) => readList(page, asked, { identify, hosts: SITE.hosts, take: 'main' }),
  parseArticle: (page) => readArticlePage(page, { siteNames: SITE_NAMES, title: null, body: null }),
};
