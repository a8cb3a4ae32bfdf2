import { findDates } from '../../src/text/civil-date.ts';
import { normaliseLine } from '../../src/text/normalise.ts';
import { nameTokens, type PageElement, tagOf } from '../dom.ts';
import type { Line, PageLines } from '../page-lines.ts';
import {
  BREADCRUMB,
  FOOTER_WORDS,
  FURNITURE_LINES,
  LEADING_TOOLS,
  SIDE_HEADINGS,
  SIDE_TAGS,
  SIDE_TOKENS,
  TAIL_STARTS,
} from '../words/furniture.ts';
import { FILE_ADDRESS } from '../words/problems.ts';
import { isToolLine } from './meta-words.ts';

/** What a line after the metadata is. */
export type LineKind = 'text' | 'furniture' | 'tail';

/** Sorts one line: text of the article, words of the page, or the first words after the article. */
export function lineKind(line: Line): LineKind {
  const text = normaliseLine(line.text).replaceAll(' ', '');
  const bare = text.replace(LEADING_TOOLS, '');
  if (text.length <= 120 && TAIL_STARTS.some((mark) => mark.test(bare))) return 'tail';
  if (isToolLine(line.text) || BREADCRUMB.test(text)) return 'furniture';
  if (text.length <= 80 && FURNITURE_LINES.some((mark) => mark.test(text))) return 'furniture';
  return 'text';
}

/** Prose ends its sentences; menus and lists do not. */
const SENTENCE = /[。！？!?；;]/;
const LINK_SHARE = 0.6;

/** Whether a box holds nothing of the article: menus, side lists, previous and next, share bars. */
export function isFurnitureBox(box: PageElement, lines: PageLines): boolean {
  const range = lines.rangeOf(box);
  const inside = lines.lines.slice(range.from, range.to);
  const first = inside[0];
  if (first === undefined) return false;
  const prose = inside.filter(
    (line) => line.linked * 2 < line.text.length && SENTENCE.test(line.text),
  ).length;
  if (isSideHeading(first) && inside.length > 1 && prose === 0) return true;
  if (isFooter(box)) return inside.some((line) => line.links > 0 || FOOTER_WORDS.test(line.text));
  if (SIDE_TAGS.has(tagOf(box))) return true;
  if (prose === 0 && nameTokens(box).some((token) => SIDE_TOKENS.has(token))) return true;
  return inside.length > 1 && isLinkList(inside);
}

/** `热门文章`, `相关新闻 更多>>`. */
export function isSideHeading(line: Line): boolean {
  return line.text.length <= 40 && SIDE_HEADINGS.test(normaliseLine(line.text).replaceAll(' ', ''));
}

/** A line that is a link and perhaps a date. */
export function isLink(line: Line): boolean {
  if (line.linked === 0) return false;
  const dates = findDates(line.text).reduce((sum, date) => sum + date.quote.length, 0);
  return line.linked >= (line.text.length - dates) * LINK_SHARE;
}

/** The foot of an article may carry its byline; the foot of a page carries addresses. */
function isFooter(box: PageElement): boolean {
  return tagOf(box) === 'footer' || nameTokens(box).some((token) => token === 'footer' || token === 'foot');
}

/** Several links that make up most of the words, dates beside them not counted. */
function isLinkList(inside: readonly Line[]): boolean {
  let linked = 0;
  let words = 0;
  let links = 0;
  for (const line of inside) {
    linked += line.linked;
    links += line.links;
    words += line.text.length;
    if (line.linked > 0) for (const date of findDates(line.text)) words -= date.quote.length;
  }
  return links > 1 && linked > words * LINK_SHARE;
}

/** Lines that are nothing but links to files: `附件:1.报名表.docx`. */
export function fileLines(lines: PageLines, from: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (const anchor of lines.anchors) {
    if (anchor.range.to <= from || !FILE_ADDRESS.test(anchor.href)) continue;
    for (let at = anchor.range.from; at < anchor.range.to; at += 1) {
      const line = lines.lines[at];
      if (line === undefined) continue;
      const rest = line.text.length - line.linked;
      if (rest <= 12 && /^(?:附件|附|下载|[【[\d(（])?/.test(line.text)) found.add(at);
    }
  }
  return found;
}
