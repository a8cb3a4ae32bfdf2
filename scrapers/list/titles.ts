import { normaliseLine } from '../../src/text/normalise.ts';
import { attribute, childElements, nameTokens, type PageElement, tagOf, textUnder } from '../dom.ts';
import { TITLE_TOKENS } from '../words/furniture.ts';
import { LIST_MARKS, NO_ITEM_TITLE, PINNED } from '../words/lists.ts';
import { isDateText } from './date-standing.ts';
import { withoutEdgeDate } from './dates.ts';
import type { ItemBox } from './groups.ts';
import type { ListLink } from './links.ts';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'dt']);
const CUT_OFF = /(?:…|\.{2,}|。{2,}|⋯)$/;

/** Title of an item: the fullest of its links' texts, without marks such as [置顶]; '' where only pictures stand. */
export function itemTitle(item: ItemBox): string {
  let best = '';
  for (const link of item.links) {
    const title = linkTitle(link);
    if (NO_ITEM_TITLE.test(title.replaceAll(' ', ''))) continue;
    if (betterTitle(title, best)) best = title;
  }
  return best;
}

/** A whole title beats a cut one, a longer beats a shorter that it contains; else the first stays. */
export function betterTitle(title: string, best: string): boolean {
  if (title === '' || best === '') return best === '' && title !== '';
  if (CUT_OFF.test(best)) return !CUT_OFF.test(title) || title.length > best.length;
  return !CUT_OFF.test(title) && title.length > best.length && title.startsWith(best);
}

/** Whether the words of an item say that it is kept on top. */
export function isPinned(item: ItemBox, line: string): boolean {
  return PINNED.test(line.trim()) || item.links.some((link) => PINNED.test(link.anchor.text));
}

function linkTitle(link: ListLink): string {
  const shown = clean(shownTitle(link));
  const hint = clean(fold(attribute(link.anchor.element, 'title') ?? ''));
  if (hint === '' || isExplanation(hint)) return shown;
  if (shown === '' || NO_ITEM_TITLE.test(shown)) return hint;
  const stem = shown.replace(CUT_OFF, '');
  return CUT_OFF.test(shown) && !CUT_OFF.test(hint) && comparable(hint).startsWith(comparable(stem))
    ? hint
    : shown;
}

/** `title` attributes may also hold `点击查看` or several labelled lines. */
function isExplanation(hint: string): boolean {
  return /^(?:点击|查看|打开|阅读)|发布(?:时间|日期)[::]|^https?:/.test(hint);
}

function comparable(text: string): string {
  return normaliseLine(text).replaceAll(' ', '');
}

function fold(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

function clean(text: string): string {
  return text.replace(LIST_MARKS, '').trim();
}

/** Text of the link, or of the heading inside it where the whole item is one link. */
function shownTitle(link: ListLink): string {
  const rows = link.anchor.text
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
  const named = headingIn(link.anchor.element);
  const heading = named === null ? '' : fold(textUnder(named));
  if (heading !== '') return heading;
  const words = rows.filter((row) => !isDateText(row));
  const row = words[0] ?? '';
  const inner = childElements(link.anchor.element).map((child) => fold(textUnder(child)));
  const date = inner.find((text) => text !== '' && text !== row && isDateText(text));
  const bare = date === undefined ? row : cutEdge(row, date);
  return fold(withoutEdgeDate(bare) === '' ? bare : withoutEdgeDate(bare));
}

function cutEdge(row: string, date: string): string {
  if (row.startsWith(date)) return row.slice(date.length);
  return row.endsWith(date) ? row.slice(0, -date.length) : row;
}

/** A heading inside a link, if it does not hold the whole link's other parts. */
function headingIn(element: PageElement): PageElement | null {
  const stack = childElements(element).reverse();
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const named = nameTokens(at).some((token) => TITLE_TOKENS.has(token));
    if (named || (HEADINGS.has(tagOf(at)) && childElements(element).length > 1)) return at;
    for (const child of childElements(at).reverse()) stack.push(child);
  }
  return null;
}
