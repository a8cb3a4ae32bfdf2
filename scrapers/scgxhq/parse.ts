import type { ListPage, ListRequest, Page, Scraper } from '../../src/model/page.ts';
import { readArticlePage } from '../article/read-article.ts';
import { findNamed } from '../columns/named.ts';
import { readList } from '../list/read-list.ts';
import { isOwnHost } from '../path-address.ts';
import { folderOf, identify } from './address.ts';
import { listHtml } from './answer.ts';
import { LIST_FORM, SECTION_NAMES, SELECTORS, SITE, SITE_NAMES, ST } from './site.ts';

/** `FolderId: '636…'` in a script, or in an input. */
const FOLDER_IN_PAGE: readonly RegExp[] = [
  /FolderId["']?\s{0,4}[:=]\s{0,4}["']?((?=[A-Za-z-]{0,63}\d)[0-9A-Za-z-]{4,64})/gi,
  /(?:id|name)\s{0,4}=\s{0,4}["']?\w{0,8}FolderId["']?[^<>]{0,200}?value\s{0,4}=\s{0,4}["']?((?=[A-Za-z-]{0,63}\d)[0-9A-Za-z-]{4,64})/gi,
  /value\s{0,4}=\s{0,4}["']?((?=[A-Za-z-]{0,63}\d)[0-9A-Za-z-]{4,64})["']?[^<>]{0,200}?(?:id|name)\s{0,4}=\s{0,4}["']?\w{0,8}FolderId/gi,
];
const SCRIPTED_PAGER = /fn_loaditems|myp2c_div_paging|ajax_st_app_news/i;

/** Request of a list page by the system's list service, which also has the first page. `page` counts from 1. */
function listRequest(origin: string, folder: string, page: number): ListRequest {
  return {
    method: 'POST',
    url: `${origin}${ST.listPath}`,
    form: { ...LIST_FORM, FolderId: folder, PageNum: String(page) },
  };
}

function firstRequest(url: URL): ListRequest {
  const folder = folderOf(url);
  return folder === null ? { method: 'GET', url: url.href } : listRequest(url.origin, folder, 1);
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
 * A list page asked for because its address carries no folder id. The id stands in the page, and every list page,
 * the first too, then comes from the list service: this one only leads there and brings no items itself.
 * Throws where the page names several folders, or pages by script without naming any.
 */
function parseListPage(page: Page, asked: ListRequest): ListPage {
  const folders = foldersOf(page, asked);
  const folder = folders[0];
  if (folders.length > 1) throw new Error(`列表页 ${page.url} 上有多个 FolderId：${folders.join('、')}`);
  if (folder !== undefined) return { items: [], next: listRequest(new URL(page.url).origin, folder, 1) };
  const list = readList(page, asked, { identify, hosts: SITE.hosts, take: 'main' });
  if (list.items.length > 0 && list.next === null && SCRIPTED_PAGER.test(page.html))
    throw new Error(`列表页 ${page.url} 由脚本翻页，但页面中没有 FolderId`);
  return list;
}

/** Folder ids that the address or the page names, each once. */
function foldersOf(page: Page, asked: ListRequest): readonly string[] {
  const named = folderOf(new URL(asked.url)) ?? folderOf(new URL(page.url));
  if (named !== null) return [named];
  const inPage = FOLDER_IN_PAGE.flatMap((mark) =>
    [...page.html.matchAll(mark)].map((match) => match[1] ?? ''),
  );
  return [...new Set(inPage)].filter((folder) => folder !== '');
}

/** 四川省高校后勤协会网. */
export const scgxhq: Scraper = {
  site: SITE,
  identify,
  findColumns: (home, sections) =>
    findNamed(home, sections, {
      site: SITE,
      sectionNames: SECTION_NAMES,
      isOwn: (url) => isOwnHost(SITE, url),
      isArticle: (url) => identify(url) !== null,
      listIdent: folderOf,
      firstRequest,
    }),
  parseList,
  parseArticle: (page) =>
    readArticlePage(page, { siteNames: SITE_NAMES, title: SELECTORS.title, body: SELECTORS.body }),
};
