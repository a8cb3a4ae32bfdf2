import type { PageLines } from '../page-lines.ts';
import { FOOT_HOSTS, FOOT_LINE } from '../words/lists.ts';
import type { ListDate } from './dates.ts';
import { groupShape, type ItemBox, type ItemGroup, isRow, shapeOf } from './groups.ts';
import type { ListLink } from './links.ts';
import { hasArticle, standsAside } from './main-list.ts';

/** Whether a link that is no article of the site is a posting all the same: WeChat, a file, another host. */
export type ForeignRule = (box: ItemBox, link: ListLink, date: ListDate) => boolean;

interface ArticleRows {
  /** Shapes of the rows of articles; of boxes that are no rows by nature only those that come twice. */
  readonly shapes: ReadonlySet<string>;
  readonly first: number;
  readonly last: number;
}

/**
 * Beside articles a link elsewhere is a posting if the list dates it; or if it leaves the site and stands between
 * articles or in a box shaped like theirs. Where a group has no article it must be built like one that has, or, on a
 * page without any article, be a list itself: several dated rows, and no menu or foot of the page.
 */
export function foreignRule(group: ItemGroup, all: readonly ItemGroup[], lines: PageLines): ForeignRule {
  const rows = articleRows(group);
  const listed = hasArticle(group) || (all.some(hasArticle) ? builtAlike(group, all) : isList(group));
  return (box, link, date) => {
    if (!listed || isFoot(box, link, lines)) return false;
    if (date !== null) return true;
    if (link.kind !== 'outside') return false;
    const between = link.order > rows.first && link.order < rows.last;
    return between || (box.element !== link.anchor.element && rows.shapes.has(shapeOf(box.element)));
  };
}

function builtAlike(group: ItemGroup, all: readonly ItemGroup[]): boolean {
  return !standsAside(group) && all.some((it) => hasArticle(it) && groupShape(it) === groupShape(group));
}

/** A list of nothing but links elsewhere. */
function isList(group: ItemGroup): boolean {
  return !standsAside(group) && (group.items.length > 1 || group.items.some((box) => isRow(box.element)));
}

function isFoot(box: ItemBox, link: ListLink, lines: PageLines): boolean {
  if (URL.canParse(link.url) && FOOT_HOSTS.has(new URL(link.url).hostname)) return true;
  const { from, to } = lines.rangeOf(box.element);
  const own = link.anchor.range;
  return lines.lines
    .slice(Math.min(from, own.from), Math.max(to, own.to))
    .some((line) => FOOT_LINE.test(line.text.replaceAll(' ', '')));
}

function articleRows(group: ItemGroup): ArticleRows {
  const articles = group.items.filter((box) => box.links.some((link) => link.kind === 'article'));
  const orders = articles.flatMap((box) => box.links.map((link) => link.order)).sort((a, b) => a - b);
  const shapes = articles.map((box) => shapeOf(box.element));
  const firstAt = new Map(shapes.map((shape, at) => [shape, at] as const).reverse());
  const typical = articles.flatMap((box, at) => {
    const shape = shapeOf(box.element);
    return isRow(box.element) || (firstAt.get(shape) ?? at) !== at ? [shape] : [];
  });
  return { shapes: new Set(typical), first: orders[0] ?? 0, last: orders.at(-1) ?? 0 };
}
