import { normaliseLine } from '../../src/text/normalise.ts';
import { nameTokens, type PageElement, parentOf, tagOf } from '../dom.ts';
import type { PageLines, Range } from '../page-lines.ts';
import { TURN_WORDS } from '../words/lists.ts';
import type { ListLink } from './links.ts';

/** The element of one posting in a list, with all links to it. */
export interface ItemBox {
  readonly element: PageElement;
  readonly links: readonly ListLink[];
}

/** Items that stand side by side in one container. */
export interface ItemGroup {
  readonly container: PageElement;
  readonly items: readonly ItemBox[];
  /** From the first to past the last line of its items. */
  readonly range: Range;
}

const ITEM_TAGS = new Set(['li', 'tr', 'dd', 'dt']);
const ITEM_TOKENS = new Set(['item', 'items', 'newsitem', 'listitem']);
const OUTERMOST = new Set(['body', 'html', 'main']);
/** An item is no longer than this, in lines. */
const TALLEST = 14;

/** Sorts links into items and items into groups, in the order of the page. */
export function groupLinks(all: readonly ListLink[], lines: PageLines): ItemGroup[] {
  const links = withoutCompanions(all);
  const shared = new Set([...sharedAncestors(links), ...ancestorsOf(turningLinks(lines))]);
  const boxes = new Map<PageElement, ListLink[]>();
  for (const link of links) {
    const element = itemElement(link, shared, lines);
    const box = boxes.get(element);
    if (box === undefined) boxes.set(element, [link]);
    else box.push(link);
  }
  const groups = new Map<PageElement, ItemBox[]>();
  for (const [element, inside] of boxes) {
    const container = parentOf(element) ?? element;
    const items = groups.get(container);
    if (items === undefined) groups.set(container, [{ element, links: inside }]);
    else items.push({ element, links: inside });
  }
  const found = [...groups].map(([container, items]) => ({ container, items, range: span(items, lines) }));
  return mergeNeighbours(found.sort((a, b) => a.range.from - b.range.from || orderOf(a) - orderOf(b)));
}

/** A link to the column or to a source in the row of an article, or of a link elsewhere, belongs to that posting. */
function withoutCompanions(links: readonly ListLink[]): readonly ListLink[] {
  if (links.every((link) => link.kind === 'article')) return links;
  const articles = soleOwners(links.filter((link) => link.kind === 'article'));
  const postings = soleOwners(links.filter((link) => link.kind !== 'inside'));
  return links.filter((link) => {
    const row = rowOf(link);
    if (link.kind === 'article') return true;
    if (link.kind === 'outside') return row === null || !articles.has(row);
    const parent = parentOf(link.anchor.element);
    return ![row, parent].some((element) => element !== null && postings.has(element));
  });
}

/** Elements that hold links to one address only. */
function soleOwners(links: readonly ListLink[]): ReadonlySet<PageElement> {
  const owner = new Map<PageElement, string | null>();
  for (const link of links) {
    for (let at = parentOf(link.anchor.element); at !== null; at = parentOf(at))
      owner.set(at, owner.has(at) && owner.get(at) !== link.url ? null : link.url);
  }
  return new Set([...owner].filter(([, url]) => url !== null).map(([element]) => element));
}

function rowOf(link: ListLink): PageElement | null {
  let at = parentOf(link.anchor.element);
  while (at !== null && !isRow(at)) at = parentOf(at);
  return at;
}

/** Links that turn the pages of a list. */
export function turningLinks(lines: PageLines): PageElement[] {
  return lines.anchors
    .filter((anchor) => TURN_WORDS.test(normaliseLine(anchor.text).replaceAll(' ', '')))
    .map((anchor) => anchor.element);
}

function ancestorsOf(elements: readonly PageElement[]): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const element of elements) {
    for (let at = parentOf(element); at !== null && !found.has(at); at = parentOf(at)) found.add(at);
  }
  return found;
}

/** Elements that hold links to more than one address. */
function sharedAncestors(links: readonly ListLink[]): ReadonlySet<PageElement> {
  const owner = new Map<PageElement, string>();
  const shared = new Set<PageElement>();
  for (const link of links) {
    for (let at = parentOf(link.anchor.element); at !== null; at = parentOf(at)) {
      const other = owner.get(at);
      if (other === undefined) owner.set(at, link.url);
      else if (other !== link.url) shared.add(at);
    }
  }
  return shared;
}

/** The row of a link: the nearest list item or table row, else the largest small element that is its alone. */
function itemElement(link: ListLink, shared: ReadonlySet<PageElement>, lines: PageLines): PageElement {
  let element = link.anchor.element;
  for (let up = parentOf(element); up !== null; up = parentOf(up)) {
    const range = lines.rangeOf(up);
    if (shared.has(up) || OUTERMOST.has(tagOf(up)) || range.to - range.from > TALLEST) break;
    element = up;
    if (isRow(up)) break;
  }
  return element;
}

/** A list item, a table row, or an element that calls itself an item. */
export function isRow(element: PageElement): boolean {
  if (ITEM_TAGS.has(tagOf(element))) return true;
  const names = nameTokens(element).join('');
  return ITEM_TOKENS.has(names) || names === 'divitem';
}

function span(items: readonly ItemBox[], lines: PageLines): Range {
  const ranges = items.map((item) => lines.rangeOf(item.element));
  return {
    from: ranges.reduce((least, range) => Math.min(least, range.from), Number.POSITIVE_INFINITY),
    to: ranges.reduce((most, range) => Math.max(most, range.to), 0),
  };
}

function orderOf(group: ItemGroup): number {
  return group.items[0]?.links[0]?.order ?? 0;
}

/** A list cut into several `ul` or rows is one list, as long as no words stand between its parts. */
function mergeNeighbours(groups: readonly ItemGroup[]): ItemGroup[] {
  const merged: ItemGroup[] = [];
  for (const group of groups) {
    const before = merged.at(-1);
    if (before !== undefined && before.range.to === group.range.from && alike(before, group)) {
      const range = { from: before.range.from, to: group.range.to };
      merged[merged.length - 1] = {
        container: before.container,
        items: [...before.items, ...group.items],
        range,
      };
    } else merged.push(group);
  }
  return merged;
}

function alike(a: ItemGroup, b: ItemGroup): boolean {
  return (
    parentOf(a.container) === parentOf(b.container) &&
    tagOf(a.container) === tagOf(b.container) &&
    nameTokens(a.container).join(' ') === nameTokens(b.container).join(' ')
  );
}

/** Tag and class words of an element. */
export function shapeOf(element: PageElement): string {
  return [tagOf(element), ...nameTokens(element)].join(' ');
}

/** How a group is built: its container with the box around it, and the first of its items. */
export function groupShape(group: ItemGroup): string {
  const around = parentOf(group.container);
  const elements = [around, group.container, group.items[0]?.element ?? null];
  return elements.map((element) => (element === null ? '' : shapeOf(element))).join(' > ');
}
