import type { ListRequest, Page } from '../../src/model/page.ts';
import { normaliseLine } from '../../src/text/normalise.ts';
import { attribute, childElements, type PageElement, parentOf, tagOf } from '../dom.ts';
import type { Anchor, PageLines } from '../page-lines.ts';
import { NEXT_ARROWS, NEXT_WORDS, PAGER_SUMMARY, PAGER_WORDS } from '../words/lists.ts';
import type { ItemGroup } from './groups.ts';

/** Query parameters of widgets that turn pages of their own beside the list. */
const WIDGET_PAGE = /^pic\d*_page$/i;

/**
 * The next page: a link 下一页 or 下页, else › or >, else » or >>, that leads to another page. Where several stand
 * on a page, the one nearest to the list. `#`, `javascript:` and the page itself are the end.
 */
export function nextPage(
  page: Page,
  asked: ListRequest,
  lines: PageLines,
  main: readonly ItemGroup[],
): ListRequest | null {
  const here = new Set([comparable(page.url), comparable(asked.url)]);
  const turns = lines.anchors.filter((anchor) => !turnsWidget(page, anchor));
  const words = turns.filter((anchor) => NEXT_WORDS.test(textOf(anchor)));
  const kinds = [
    words,
    ...NEXT_ARROWS.map((arrow) =>
      turns.filter((anchor) => arrow.test(textOf(anchor)) && inPager(anchor, lines)),
    ),
  ];
  for (const anchors of kinds) {
    const target = nearest(anchors, main, lines)
      .map((anchor) => page.resolve(anchor.href))
      .find((url) => url !== null && !here.has(comparable(url.href)));
    if (target !== undefined && target !== null) {
      target.hash = '';
      return { method: 'GET', url: target.href };
    }
    // 下一页 stands there and leads nowhere: this is the last page, whatever arrows say.
    if (anchors.length > 0) return null;
  }
  return null;
}

/** Text of a link; for a picture its words. */
function textOf(anchor: Anchor): string {
  const text = normaliseLine(anchor.text).replaceAll(' ', '');
  if (text !== '') return text;
  const picture = childElements(anchor.element).find((child) => tagOf(child) === 'img');
  const words =
    attribute(anchor.element, 'title') ??
    attribute(anchor.element, 'aria-label') ??
    (picture === undefined ? null : (attribute(picture, 'alt') ?? attribute(picture, 'title'))) ??
    '';
  return normaliseLine(words).replaceAll(' ', '');
}

function turnsWidget(page: Page, anchor: Anchor): boolean {
  const url = page.resolve(anchor.href);
  return url !== null && [...url.searchParams.keys()].some((name) => WIDGET_PAGE.test(name));
}

function comparable(url: string): string {
  return url.replace(/#.*$/, '').replace(/^https?:/, '');
}

/** An arrow is a pager's only among page numbers and their words. */
function inPager(anchor: Anchor, lines: PageLines): boolean {
  const box = parentOf(anchor.element);
  const outer = box === null ? null : parentOf(box);
  return [box, outer].some((element) => element !== null && holdsPager(element, anchor, lines));
}

function holdsPager(element: PageElement, anchor: Anchor, lines: PageLines): boolean {
  const range = lines.rangeOf(element);
  if (range.to - range.from > 30) return false;
  const text = lines.lines
    .slice(range.from, range.to)
    .map((line) => line.text)
    .join(' ');
  if (PAGER_SUMMARY.test(text.replaceAll(' ', ''))) return true;
  return lines.anchors.some(
    (other) =>
      other !== anchor &&
      other.range.from >= range.from &&
      other.range.to <= range.to &&
      /\d|页/.test(other.text) &&
      PAGER_WORDS.test(normaliseLine(other.text).replaceAll(' ', '')),
  );
}

/** Links in order of how small the element is that holds them and the list. */
function nearest(
  anchors: readonly Anchor[],
  main: readonly ItemGroup[],
  lines: PageLines,
): readonly Anchor[] {
  if (anchors.length < 2 || main.length === 0) return anchors;
  const sized = anchors.map((anchor, at) => ({ anchor, at, size: commonSize(anchor, main, lines) }));
  const least = sized.reduce((size, it) => Math.min(size, it.size), Number.POSITIVE_INFINITY);
  return sized.filter((it) => it.size === least).map((it) => it.anchor);
}

function commonSize(anchor: Anchor, main: readonly ItemGroup[], lines: PageLines): number {
  for (let up = parentOf(anchor.element); up !== null; up = parentOf(up)) {
    const range = lines.rangeOf(up);
    if (main.some((group) => group.range.from >= range.from && group.range.to <= range.to))
      return range.to - range.from;
  }
  return Number.POSITIVE_INFINITY;
}
