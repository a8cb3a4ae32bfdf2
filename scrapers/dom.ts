import { type CheerioAPI, load } from 'cheerio';

type DocumentNode = ReturnType<CheerioAPI['root']>[number];
/** Any node of a parsed page. */
export type PageNode = DocumentNode['children'][number];
/** An element of a parsed page. */
export type PageElement = Extract<PageNode, { attribs: unknown }>;

/** A parsed page; parsed once, then only read. */
export interface Dom {
  readonly query: CheerioAPI;
  readonly root: DocumentNode;
}

/** Deeper than any real page; below it a tree builder's cost grows with the square of the depth. */
const DEEPEST = 160;
/** Elements that take no part in nesting: empty ones and those that the next one closes. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option tbody thead tfoot'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-zA-Z][^\s/>]*)[^>]*>/g;

/**
 * Takes the tags below {@link DEEPEST} out of a page and keeps their text, so that a hostile page costs
 * no more than a plain one of its size. A page of sane depth comes back as it is.
 */
function shallow(html: string): string {
  let depth = 0;
  let dropped = 0;
  let kept = 0;
  const parts: string[] = [];
  for (const match of html.matchAll(TAG)) {
    const name = (match[2] ?? '').toLowerCase();
    if (FLAT.has(name) || match[0].endsWith('/>')) continue;
    const closes = match[1] === '/';
    const drop = closes ? dropped > 0 : depth >= DEEPEST;
    if (drop) {
      dropped += closes ? -1 : 1;
      parts.push(html.slice(kept, match.index), ' ');
      kept = match.index + match[0].length;
    } else {
      depth = closes ? Math.max(0, depth - 1) : depth + 1;
    }
  }
  return parts.length === 0 ? html : parts.join('') + html.slice(kept);
}

/** Parses a page as a browser would: unclosed tags, upper case, unquoted attributes. */
export function parseHtml(html: string): Dom {
  const query = load(shallow(html));
  const root = query.root()[0];
  if (root === undefined) throw new Error('cheerio gave no document');
  return { query, root };
}

export function isElement(node: PageNode): node is PageElement {
  return 'attribs' in node;
}

/** Lower-case tag name without a namespace prefix kept (`st1:place` stays as it is). */
export function tagOf(element: PageElement): string {
  return element.name.toLowerCase();
}

export function attribute(element: PageElement, name: string): string | null {
  return element.attribs[name] ?? null;
}

/** The element around a node, or null at the top of the page. */
export function parentOf(node: PageNode): PageElement | null {
  const parent = node.parent;
  return parent !== null && 'attribs' in parent ? parent : null;
}

export function childElements(element: PageElement): PageElement[] {
  return element.children.filter(isElement);
}

/** Words of class and id: `art-title newsTitle` → art, title, news, title. */
export function nameTokens(element: PageElement): string[] {
  const names = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;
  if (names.length < 2) return [];
  return names
    .slice(0, 300)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '');
}

const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export function isHidden(element: PageElement): boolean {
  if (element.attribs['hidden'] !== undefined) return true;
  const style = element.attribs['style'];
  return style !== undefined && HIDDEN.test(style);
}

/** All text inside an element, as it stands in the source. */
export function textUnder(element: PageElement): string {
  const parts: string[] = [];
  const stack = [...element.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) stack.push(...[...node.children].reverse());
    else if (node.nodeType === 3) parts.push(node.data);
  }
  return parts.join('');
}
