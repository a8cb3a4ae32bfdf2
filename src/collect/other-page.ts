import type { Posting } from '../store/types.ts';
import { compact } from '../text/normalise.ts';
import type { Fetched } from './fetcher.ts';
import { type SiteSession, toPage } from './session.ts';

/** A title that the list cut short. */
const CUT_OFF = /(?:…|\.{2,}|⋯)+$/;

/**
 * Where a redirect led instead of to the article asked for, in Chinese; null where the page is the article. A site
 * sends those who ask for a deleted article to its home page, a list or a neighbour. An address that tells no
 * identity is believed only where the page bears the title of the list.
 */
export function otherPage(session: SiteSession, posting: Posting, page: Fetched): string | null {
  const { map, scraper } = session;
  const final = new URL(page.urlFinal);
  const found = scraper.identify(final);
  if (found?.key === posting.ident) return null;
  if (found !== null) return `转到了另一篇稿件：${found.url}`;
  const article = scraper.parseArticle(toPage(map.site, map.base, page.text, page.urlFinal));
  const isIt = article.problem === null && sameTitle(article.title?.value ?? '', posting.title);
  return isIt ? null : `转到了别的页面：${page.urlFinal}`;
}

function sameTitle(page: string, list: string): boolean {
  const [whole, stem] = [compact(page), compact(list.replace(CUT_OFF, ''))];
  if (whole === '' || stem === '') return false;
  return CUT_OFF.test(list) ? whole.startsWith(stem) : whole === stem;
}
