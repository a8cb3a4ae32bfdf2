import type { Page } from '../../src/model/page.ts';
import { normaliseLine } from '../../src/text/normalise.ts';
import { attribute } from '../dom.ts';
import type { Anchor, PageLines } from '../page-lines.ts';
import { PAGER_WORDS } from '../words/lists.ts';
import { FILE_ADDRESS } from '../words/problems.ts';

/** Identity of an article address of a site. */
export type Identify = (url: URL) => { readonly key: string; readonly url: string } | null;

/** A link of a list page that may be a posting. */
export interface ListLink {
  readonly anchor: Anchor;
  /** Place among all links of the page. */
  readonly order: number;
  /** Identity within the site; null for a link that leads elsewhere. */
  readonly key: string | null;
  readonly url: string;
  readonly kind: 'article' | 'outside' | 'inside';
}

/** Shorter texts of links inside the site are menus, not titles. */
const SHORTEST_TITLE = 8;
const QUOTED = /(['"])(.{1,400}?)\1/g;
/** An address, though no right one. */
const ADDRESS = /^\s*(?:https?:)?\/\/[^/\s#?]/i;
/** Links that are meant for no page. */
const NOT_POSTED = /^\s*(?:mailto|tel|sms|data|file|blob|weixin|tencent):/i;

/** Links that may be postings: articles of the site, and others that look like titles. */
export function readLinks(
  page: Page,
  lines: PageLines,
  identify: Identify,
  hosts: readonly string[],
): ListLink[] {
  const links: ListLink[] = [];
  lines.anchors.forEach((anchor, order) => {
    const link = readLink(page, anchor, order, identify, hosts);
    if (link !== null) links.push(link);
  });
  return links;
}

function readLink(
  page: Page,
  anchor: Anchor,
  order: number,
  identify: Identify,
  hosts: readonly string[],
): ListLink | null {
  const text = normaliseLine(anchor.text);
  const hint = attribute(anchor.element, 'title') ?? '';
  if (PAGER_WORDS.test(text.replaceAll(' ', '')) && hint.trim().length < SHORTEST_TITLE) return null;
  const url = page.resolve(anchor.href) ?? scripted(page, anchor, identify);
  if (url === null) return malformed(page, anchor, order, text === '' ? hint.trim() : text);
  const found = identify(url);
  if (found !== null) return { anchor, order, key: found.key, url: found.url, kind: 'article' };
  url.hash = '';
  const outside = !hosts.includes(url.hostname) || FILE_ADDRESS.test(url.pathname);
  if (!outside && Math.max(text.length, hint.length) < SHORTEST_TITLE) return null;
  return { anchor, order, key: null, url: url.href, kind: outside ? 'outside' : 'inside' };
}

/** `javascript:open('/p/0/?StId=…')` leads to an article all the same. */
function scripted(page: Page, anchor: Anchor, identify: Identify): URL | null {
  const script = /^\s*(?:javascript:|#)/i.test(anchor.href)
    ? `${anchor.href} ${attribute(anchor.element, 'onclick') ?? ''}`
    : '';
  for (const [, , address] of script.slice(0, 1000).matchAll(QUOTED)) {
    const url = page.resolve(address ?? '');
    if (url !== null && identify(url) !== null) return url;
  }
  return null;
}

/**
 * A posting whose link leads nowhere that can be told: two addresses run together, a script. The posting is there,
 * its address is not; it is named by the words of its link on the site's own address, whatever page it moves to.
 */
function malformed(page: Page, anchor: Anchor, order: number, text: string): ListLink | null {
  if (text.length < SHORTEST_TITLE || NOT_POSTED.test(anchor.href)) return null;
  const url = new URL('/', page.url);
  const meant = ADDRESS.test(anchor.href);
  url.hash = meant ? anchor.href.trim() : `${attribute(anchor.element, 'onclick') ?? ''}${text}`;
  // What leads nowhere counts only where the list dates it, but for addresses that were meant for another site.
  return { anchor, order, key: null, url: url.href, kind: meant ? 'outside' : 'inside' };
}
