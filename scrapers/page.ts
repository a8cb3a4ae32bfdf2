import type { Page } from '../src/model/page.ts';
import { isElement, parseHtml } from './dom.ts';

/** How addresses of a saved page lead back to the real site. */
export interface AddressMapping {
  /** Origin that really served the page (`http://127.0.0.1:4711`), or null where it was the site itself. */
  readonly servedOrigin: string | null;
  /** Origin that its addresses are given in, e.g. `http://www.scgxhq.com`. */
  readonly siteOrigin: string;
  /** Hosts of the site: session ids are stripped from their addresses only. */
  readonly hosts: readonly string[];
}

const SESSION = /;(?:jsessionid|phpsessid|sid)=[^/?#;]*/gi;
const BASE = /<base\s/i;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * A saved page. `url` is its final address in the real site's space. `resolve` honours `<base href>`, takes
 * addresses of the serving replica back to the site, and answers null for what is no web address
 * (`javascript:`, `mailto:`, `#…`, `http://ahttp://b`).
 */
export function createPage(html: string, url: string, mapping: AddressMapping): Page {
  const base = baseOf(html, url, mapping);
  return { url, html, resolve: (href) => resolveAddress(href, base, mapping) };
}

function resolveAddress(href: string, base: string, mapping: AddressMapping): URL | null {
  const text = href.replace(/[\t\r\n]/g, '').trim();
  if (text === '' || text.startsWith('#')) return null;
  // Two addresses run together are nobody's address; inside a query they are somebody's parameter.
  if (/https?:\/\//i.test(text.replace(/[?#].*$/, '').slice(1))) return null;
  const address = URL.canParse(text, base) ? new URL(text, base) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || !/[.:]|^localhost$/.test(address.hostname))
    return null;
  return stripSession(toSite(address, mapping), mapping.hosts);
}

function toSite(address: URL, mapping: AddressMapping): URL {
  if (mapping.servedOrigin === null || !sameServer(address, new URL(mapping.servedOrigin))) return address;
  return new URL(`${address.pathname}${address.search}${address.hash}`, mapping.siteOrigin);
}

/** The names of the own machine are one server. */
function sameServer(a: URL, b: URL): boolean {
  if (a.origin === b.origin) return true;
  return a.port === b.port && LOOPBACK.has(a.hostname) && LOOPBACK.has(b.hostname);
}

function stripSession(address: URL, hosts: readonly string[]): URL {
  if (address.pathname.includes(';') && hosts.includes(address.hostname.replace(/\.$/, '')))
    address.pathname = address.pathname.replace(SESSION, '');
  return address;
}

function baseOf(html: string, url: string, mapping: AddressMapping): string {
  if (!BASE.test(html)) return url;
  const element = parseHtml(html).query('base[href]').get(0);
  const href = element !== undefined && isElement(element) ? (element.attribs['href'] ?? '') : '';
  return resolveAddress(href, url, mapping)?.href ?? url;
}
