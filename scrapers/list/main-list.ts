import { compact } from '../../src/text/normalise.ts';
import { nameTokens, type PageElement, parentOf, tagOf } from '../dom.ts';
import type { Anchor, PageLines, Range } from '../page-lines.ts';
import { SIDE_HEADINGS, SIDE_TAGS, SIDE_TOKENS } from '../words/furniture.ts';
import { MORE_LINK, PAGER_SUMMARY } from '../words/lists.ts';
import { groupShape, type ItemGroup, turningLinks } from './groups.ts';

/**
 * The groups that make up the list itself. A group is set aside only on a positive sign: a heading such as
 * 热门文章, a 更多 link, or class names of a side bar. Of those left, the ones that share the nearest box with the
 * pager are the list; without a pager all of them are, because a lost posting is worse than one too many.
 */
export function chooseMain(groups: readonly ItemGroup[], lines: PageLines): readonly ItemGroup[] {
  return withForeignRows(chooseAmong(groups, lines), groups);
}

function chooseAmong(groups: readonly ItemGroup[], lines: PageLines): readonly ItemGroup[] {
  const listing = groups.some(hasArticle) ? groups.filter(hasArticle) : groups;
  const pagers = pagerElements(lines);
  const more = lines.anchors.filter((anchor) => MORE_LINK.test(compact(anchor.text)));
  const named = listing.filter(
    (group) => !hasSideHeading(group, lines) && !hasMoreLink(group, listing, more, lines),
  );
  const clear = named.filter((group) => !standsAside(group));
  if (clear.length > 0) return besidePager(clear, pagers, lines) ?? clear;
  if (named.length > 0) return besidePager(named, pagers, lines) ?? named;
  return listing.filter((group) => pagers.some((pager) => follows(pager, group, lines)));
}

/** Lines between the last item of a list and its pager. */
const PAGER_DISTANCE = 5;

function follows(pager: PageElement, group: ItemGroup, lines: PageLines): boolean {
  const gap = lines.rangeOf(pager).from - group.range.to;
  return gap >= 0 && gap <= PAGER_DISTANCE;
}

export function hasArticle(group: ItemGroup): boolean {
  return group.items.some((item) => item.links.some((link) => link.kind === 'article'));
}

/** Whether a group stands in a menu, a side bar or the foot of the page. */
export function standsAside(group: ItemGroup): boolean {
  for (let at: PageElement | null = group.container; at !== null; at = parentOf(at)) {
    const tag = tagOf(at);
    if (tag === 'body' || tag === 'html') return false;
    if (SIDE_TAGS.has(tag) || nameTokens(at).some((token) => SIDE_TOKENS.has(token))) return true;
  }
  return false;
}

function hasSideHeading(group: ItemGroup, lines: PageLines): boolean {
  const above = compact(lines.lines[group.range.from - 1]?.text ?? '');
  // A page about 通知公告 names it in its title: there it heads the list itself.
  return SIDE_HEADINGS.test(above) && !compact(lines.documentTitle).includes(above);
}

/** A box that leads on to a whole list (更多) is an excerpt of it. */
function hasMoreLink(
  group: ItemGroup,
  all: readonly ItemGroup[],
  more: readonly Anchor[],
  lines: PageLines,
): boolean {
  if (more.length === 0) return false;
  const range = ownRange(group, all, lines);
  return more.some(
    (anchor) =>
      anchor.range.from >= range.from && anchor.range.to <= range.to && !insideItem(anchor, group, lines),
  );
}

function insideItem(anchor: Anchor, group: ItemGroup, lines: PageLines): boolean {
  return group.items.some((item) => {
    const range = lines.rangeOf(item.element);
    return anchor.range.from >= range.from && anchor.range.to <= range.to;
  });
}

/** Lines of the largest element around a group that holds no other group. */
function ownRange(group: ItemGroup, all: readonly ItemGroup[], lines: PageLines): Range {
  let own = group.range;
  for (let up: PageElement | null = group.container; up !== null && tagOf(up) !== 'body'; up = parentOf(up)) {
    const range = lines.rangeOf(up);
    const alone = all.every(
      (other) => other === group || other.range.to <= range.from || other.range.from >= range.to,
    );
    if (!alone) break;
    own = range;
  }
  return own;
}

/** Links that turn pages, and the blocks that say how many there are. */
function pagerElements(lines: PageLines): readonly PageElement[] {
  const summaries = lines.lines.flatMap((line) =>
    line.block !== null && line.text.length < 200 && PAGER_SUMMARY.test(line.text.replaceAll(' ', ''))
      ? [line.block]
      : [],
  );
  return [...turningLinks(lines), ...summaries];
}

/** Groups in the smallest element around a pager that holds any; of these the ones before it, where there are. */
function besidePager(
  groups: readonly ItemGroup[],
  pagers: readonly PageElement[],
  lines: PageLines,
): readonly ItemGroup[] | null {
  let best: { readonly groups: readonly ItemGroup[]; readonly size: number } | null = null;
  for (const pager of pagers) {
    const at = lines.rangeOf(pager);
    for (let up: PageElement | null = pager; up !== null; up = parentOf(up)) {
      const range = lines.rangeOf(up);
      const inside = groups.filter((group) => group.range.from >= range.from && group.range.to <= range.to);
      if (inside.length === 0) continue;
      const before = inside.filter((group) => group.range.to <= at.from);
      const size = range.to - range.from;
      if (best === null || size < best.size) best = { groups: before.length > 0 ? before : inside, size };
      break;
    }
  }
  return best === null ? null : withAdjacent(best.groups, groups);
}

/** Rows in boxes of their own: one without an article is part of the list where it stands in it and is built alike. */
function withForeignRows(main: readonly ItemGroup[], groups: readonly ItemGroup[]): readonly ItemGroup[] {
  const shapes = new Set(main.map(groupShape));
  const from = main.reduce((least, { range }) => Math.min(least, range.from), Number.POSITIVE_INFINITY);
  const to = main.reduce((most, { range }) => Math.max(most, range.to), 0);
  return groups.filter(
    (group) =>
      main.includes(group) ||
      (!hasArticle(group) &&
        group.range.to >= from &&
        group.range.from <= to &&
        shapes.has(groupShape(group))),
  );
}

/** Groups that touch the list, without a word between, are part of it: boxes left open tear a list apart. */
function withAdjacent(list: readonly ItemGroup[], groups: readonly ItemGroup[]): readonly ItemGroup[] {
  const taken = new Set(list);
  let from = list.reduce((least, group) => Math.min(least, group.range.from), Number.POSITIVE_INFINITY);
  for (const group of groups.toReversed()) {
    if (taken.has(group) || group.range.to !== from) continue;
    taken.add(group);
    from = group.range.from;
  }
  return groups.filter((group) => taken.has(group));
}
