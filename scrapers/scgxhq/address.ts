import { isOwnHost } from '../path-address.ts';
import { MAIN_HOSTS, SITE, ST } from './site.ts';

/** The id after `st_app_news_i_x` is opaque: ticks on old installs, letters and digits on new ones. */
const ARTICLE = /^st_app_news_i_x(.+?)(?:_x_.*|_*)$/i;
const SEARCH = /^st_app_news_search_x(.*?)(?:_x_.*|_*)$/i;
const OPAQUE = /^[0-9A-Za-z_-]{1,64}$/;

/** Article of the site under any template number, or in its mobile form. */
export function identify(url: URL): { readonly key: string; readonly url: string } | null {
  if (!isOwnHost(SITE, url)) return null;
  const host = url.hostname.replace(/\.$/, '');
  const key = articleId(url);
  if (key === null || !OPAQUE.test(key)) return null;
  const origin = MAIN_HOSTS.some((main) => main === host) ? SITE.origin : `http://${host}`;
  return { key, url: `${origin}${ST.articlePath}?${ST.parameter}=${ST.article}${key}` };
}

function articleId(url: URL): string | null {
  const st = parameter(url, ST.parameter);
  if (st !== null) return ARTICLE.exec(st)?.[1] ?? null;
  return ST.mobileArticle.test(url.pathname) ? parameter(url, ST.mobileArticleParameter) : null;
}

/** Folder id of a list address (`StId=st_app_news_search_x…`, `tfid=…`); null where the address carries none. */
export function folderOf(url: URL): string | null {
  const st = parameter(url, ST.parameter);
  const searched = st === null ? undefined : SEARCH.exec(st)?.[1];
  const folder =
    searched ??
    parameter(url, ST.folderParameter)?.replace(/_+$/, '') ??
    parameter(url, ST.mobileListParameter);
  return folder !== null && OPAQUE.test(folder) ? folder : null;
}

/** Query parameter whatever the case of its name. */
function parameter(url: URL, name: string): string | null {
  for (const [key, value] of url.searchParams)
    if (key.toLowerCase() === name.toLowerCase()) return value.trim();
  return null;
}
