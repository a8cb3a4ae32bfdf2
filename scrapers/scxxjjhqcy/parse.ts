import type { Scraper } from '../../src/model/page.ts';
import { readArticlePage } from '../article/read-article.ts';
import { findInSection } from '../columns/in-section.ts';
import { identOf } from '../columns/menu.ts';
import { readList } from '../list/read-list.ts';
import { isOwnHost } from '../path-address.ts';
import { identify } from './address.ts';
import { SECTION_WORDS, SITE, SITE_NAMES } from './site.ts';

/** 四川学校后勤与产业信息网. */
export const scxxjjhqcy: Scraper = {
  site: SITE,
  identify,
  findColumns: (home, sections) =>
    findInSection(
      home,
      sections,
      {
        site: SITE,
        sectionNames: SECTION_WORDS.own,
        isOwn: (url) => isOwnHost(SITE, url),
        isArticle: (url) => identify(url) !== null,
        listIdent: identOf,
        firstRequest: (url) => ({ method: 'GET', url: url.href }),
      },
      SECTION_WORDS,
    ),
  parseList: (page, asked) => readList(page, asked, { identify, hosts: SITE.hosts, take: 'main' }),
  parseArticle: (page) => readArticlePage(page, { siteNames: SITE_NAMES, title: null, body: null }),
};
