import type { Page } from '../../src/model/page.ts';
import { compact, normaliseLine } from '../../src/text/normalise.ts';
import { attribute, parseHtml } from '../dom.ts';
import { type Anchor, type PageLines, readLines } from '../page-lines.ts';
import { MORE_LINK, NAME_COUNT, NAME_DECORATION, NAME_TAIL } from '../words/lists.ts';

/** A link of a menu or of a box heading. */
export interface MenuLink {
  readonly anchor: Anchor;
  /** Words of the link, or of the heading that a 更多 link belongs to, without decoration. */
  readonly name: string;
  /** Words as printed, for messages. */
  readonly text: string;
  readonly url: URL;
  /** Address without what makes no difference: scheme, hash, `index.html`, last slash. */
  readonly ident: string;
}

/** A page with its menu links; hidden menus (drop-downs) included. */
export interface Menu {
  readonly page: Page;
  readonly lines: PageLines;
  readonly links: readonly MenuLink[];
}

/** Longer texts are titles. */
const LONGEST_NAME = 24;

/** Reads the links of a page that lead to pages of the site. `isOwn` says which addresses are the site's. */
export function readMenu(page: Page, isOwn: (url: URL) => boolean): Menu {
  const lines = readLines(parseHtml(page.html), { hidden: 'keep' });
  const links: MenuLink[] = [];
  for (const anchor of lines.anchors) {
    const url = page.resolve(anchor.href);
    if (url === null || !isOwn(url)) continue;
    url.hash = '';
    const named = nameOf(anchor, lines);
    if (named === null || named.name === '' || named.name.length > LONGEST_NAME) continue;
    links.push({ anchor, ...named, url, ident: identOf(url) });
  }
  return { page, lines, links };
}

/** Address as an identity of a list. */
export function identOf(url: URL): string {
  const path = url.pathname.replace(/\/(?:index|default|main|home)\.(?:html?|shtml|php|aspx?|jsp)$/i, '/');
  return `${path.replace(/\/+$/, '')}${url.search}`;
}

function nameOf(anchor: Anchor, lines: PageLines): { readonly name: string; readonly text: string } | null {
  const shown = normaliseLine(anchor.text);
  const text = shown === '' ? normaliseLine(attribute(anchor.element, 'title') ?? '') : shown;
  if (text === '' || MORE_LINK.test(text.replaceAll(' ', ''))) {
    const heading = headingBefore(anchor, lines);
    return heading === null ? null : { name: columnName(heading), text: `${heading} ${text}`.trim() };
  }
  return { name: columnName(text), text };
}

/** The words right before a 更多 link on its line, or the line above it. */
function headingBefore(anchor: Anchor, lines: PageLines): string | null {
  const pieces = piecesBefore(anchor, lines).filter((piece) => columnName(piece) !== '');
  const above = lines.lines[anchor.range.from - 1];
  const heading = pieces.at(-1) ?? above?.text;
  return heading === undefined ? null : normaliseLine(heading);
}

/** What stands before a link on its own line, in the elements that hold it. */
export function piecesBefore(anchor: Anchor, lines: PageLines): string[] {
  const line = lines.lines[anchor.range.from];
  if (line === undefined) return [];
  const cuts = [0, ...line.joints.filter((joint) => joint < anchor.start), anchor.start];
  return cuts.slice(1).map((cut, at) => line.text.slice(cuts[at], cut));
}

/** Layers of decoration on a name: brackets, a count, an English name, 更多. */
const DECORATIONS = 4;

/** `· 【学校后勤动态】 NEWS (70) 更多>>` → `学校后勤动态`. */
export function columnName(text: string): string {
  let name = compact(text);
  for (let layer = 0; layer < DECORATIONS; layer += 1)
    name = name.replace(NAME_COUNT, '').replace(NAME_DECORATION, '').replace(NAME_TAIL, '');
  return name;
}
