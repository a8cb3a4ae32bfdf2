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
/** Formatting elements left open are opened again in every paragraph: their depth counts apart. */
const DEEPEST_FORMAT = 24;
const FORMAT = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));
/** Elements that take no part in nesting: empty ones, those that the next one closes, and links. */
const FLAT = new Set(
  'a area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option tbody thead tfoot'.split(
    ' ',
  ),
);
const TAG = /<!--|<(\/?)([a-zA-Z][^\s/<>]*)[^<>]*>/g;
const RAW = new Set(['script', 'style']);
/** A tag with more attributes than any real one is kept without them. */
const LONGEST_TAG = 2000;
const MOST_ATTRIBUTES = 100;

/**
 * Takes out of a page what would make parsing cost more than a plain page of its size does: tags below
 * {@link DEEPEST}, tags with hundreds of attributes, a tag that never ends. The text stays; a sane page comes back
 * as it is.
 */
function tame(html: string): string {
  const depth = { block: 0, format: 0 };
  const dropped = { block: 0, format: 0 };
  const parts: string[] = [];
  let kept = 0;
  const tags = new RegExp(TAG);
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    const [tag, slash, named = ''] = match;
    const name = named.toLowerCase();
    const end = tag === '<!--' ? '-->' : RAW.has(name) && slash === '' ? `</${named}` : null;
    if (end !== null) {
      // What stands in comments and scripts is no tag.
      const at = html.indexOf(end, match.index + tag.length);
      if (at < 0) break;
      tags.lastIndex = at;
      continue;
    }
    const replaced =
      tag.length > LONGEST_TAG && tag.split(/\s/, MOST_ATTRIBUTES + 1).length > MOST_ATTRIBUTES;
    let drop = false;
    if (!FLAT.has(name) && !tag.endsWith('/>')) {
      const kind = FORMAT.has(name) ? 'format' : 'block';
      const closes = slash === '/';
      drop = closes ? dropped[kind] > 0 : depth[kind] >= (kind === 'format' ? DEEPEST_FORMAT : DEEPEST);
      if (drop) dropped[kind] += closes ? -1 : 1;
      else depth[kind] = closes ? Math.max(0, depth[kind] - 1) : depth[kind] + 1;
    }
    if (!drop && !replaced) continue;
    parts.push(html.slice(kept, match.index), drop ? ' ' : `<${slash}${named}>`);
    kept = match.index + tag.length;
  }
  return withoutOpenEnd(parts.length === 0 ? html : parts.join('') + html.slice(kept));
}

/** A tag that the page ends in shows nothing; a long one is cut off. */
function withoutOpenEnd(html: string): string {
  const end = html.lastIndexOf('>') + 1;
  const open = html.length - end > LONGEST_TAG ? html.slice(end).search(/<[a-zA-Z]/) : -1;
  return open < 0 ? html : html.slice(0, end + open);
}

/** Parses a page as a browser would: unclosed tags, upper case, unquoted attributes. */
export function parseHtml(html: string): Dom {
  const query = load(tame(html));
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
    if (isElement(node)) for (const child of node.children.toReversed()) stack.push(child);
    else if (node.nodeType === 3) parts.push(node.data);
  }
  return parts.join('');
}
