import type { ListPage, ListRequest, Page, Scraper } from '../../src/model/page.ts';
import { readArticlePage } from '../article/read-article.ts';
import { findNamed } from '../columns/named.ts';
import { readList } from '../list/read-list.ts';
import { folderOf, identify } from './address.ts';
import { listHtml } from './answer.ts';
import { LIST_FORM, SECTION_NAMES, SELECTORS, SITE, SITE_NAMES, ST } from './site.ts';

/** `FolderId: '636…'` in a script, `FolderId` in an input, or a list address inside the page. */
const FOLDER_IN_PAGE: readonly RegExp[] = [
  /FolderId["']?\s*[:=]\s*["']?([0-9A-Za-z-]{4,64})/i,
  /(?:id|name)\s*=\s*["']?(?:hid_?|txt_?)?FolderId["']?[^>]{0,200}?value\s*=\s*["']?([0-9A-Za-z-]{4,64})/i,
  /value\s*=\s*["']?([0-9A-Za-z-]{4,64})["']?[^>]{0,200}?(?:id|name)\s*=\s*["']?(?:hid_?|txt_?)?FolderId/i,
];

/** Request of a list page by the system's list service, which also has the first page. `page` counts from 1. */
function listRequest(host: string, folder: string, page: number): ListRequest {
  return {
    method: 'POST',
    url: `${new URL(SITE.origin).protocol}//${host}${ST.listPath}`,
    form: { ...LIST_FORM, FolderId: folder, PageNum: String(page) },
  };
}

function firstRequest(url: URL): ListRequest {
  const folder = folderOf(url);
  return folder === null ? { method: 'GET', url: url.href } : listRequest(url.host, folder, 1);
}

function parseList(page: Page, asked: ListRequest): ListPage {
  return asked.method === 'POST' ? parseAnswer(page, asked) : parseListPage(page, asked);
}

/** An answer of the list service: as long as it has items there may be a next one. */
function parseAnswer(page: Page, asked: ListRequest & { readonly method: 'POST' }): ListPage {
  const html = listHtml(page.html);
  const { items } = readList({ ...page, html }, asked, { identify, hosts: SITE.hosts, take: 'all' });
  const number = Number(asked.form['PageNum']);
  const next: ListRequest = { ...asked, form: { ...asked.form, PageNum: String(number + 1) } };
  return { items, next: items.length === 0 || !Number.isInteger(number) ? null : next };
}

/**
 * A list page asked for because its address carries no folder id. The id stands in the page; all list pages then
 * come from the list service. Its first screen is read from there too, unless it stands in the page already.
 */
function parseListPage(page: Page, asked: ListRequest): ListPage {
  const { items, next } = readList(page, asked, { identify, hosts: SITE.hosts, take: 'main' });
  const folder = folderOf(new URL(asked.url)) ?? folderOf(new URL(page.url)) ?? folderInPage(page.html);
  if (folder === null) return { items, next };
  return { items, next: listRequest(new URL(page.url).host, folder, items.length === 0 ? 1 : 2) };
}

function folderInPage(html: string): string | null {
  for (const mark of FOLDER_IN_PAGE) {
    const folder = mark.exec(html)?.[1];
    if (folder !== undefined) return folder;
  }
  return null;
}

function isOwn(url: URL): boolean {
  return SITE.hosts.includes(url.hostname);
}

/** 四川省高校后勤协会网. */
export const scgxhq: Scraper = {
  site: SITE,
  version: 1,
  identify,
  findColumns: (home, sections) =>
    findNamed(home, sections, {
      site: SITE,
      sectionNames: SECTION_NAMES,
      isOwn,
      isArticle: (url) => identify(url) !== null,
      listIdent: folderOf,
      firstRequest,
    }),
  parseList,
  parseArticle: (page) =>
    readArticlePage(page, { siteNames: SITE_NAMES, title: SELECTORS.title, body: SELECTORS.body }),
};
