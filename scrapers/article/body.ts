import { attribute, childElements, nameTokens, type PageElement, parentOf, tagOf } from '../dom.ts';
import type { Line, PageLines, Range } from '../page-lines.ts';
import { BODY_TOKENS } from '../words/furniture.ts';
import { ORNAMENT } from '../words/problems.ts';
import { fileLines, isFurnitureBox, isLink, isSideHeading, lineKind } from './furniture.ts';

export interface FoundBody {
  readonly lines: readonly Line[];
  /** Short leftovers between the metadata and the box of the text: they belong to the metadata. */
  readonly between: readonly Line[];
  /** Where the text should stand there are only pictures, a viewer or links to files. */
  readonly files: boolean;
}

interface Level {
  readonly lines: readonly Line[];
  readonly files: boolean;
}

/** Text shorter than this, without a full stop, may be a leftover of the page. */
const SUBSTANTIAL = 30;
/** No text and nothing in its place. */
export const NO_BODY: FoundBody = { lines: [], between: [], files: false };

/** Text of a box that the site's selector names. */
export function bodyOfBox(box: PageElement, lines: PageLines): FoundBody {
  const { from } = lines.rangeOf(box);
  const { texts } = cutTail(keptLines(box, from, lines), lines);
  return { lines: texts.map((it) => it.line), between: [], files: hasFiles(box, from, lines) };
}

/** Text between two lines of a page, without the furniture among it. */
export function bodyBetween(inside: PageElement, range: Range, lines: PageLines): FoundBody {
  let top = inside;
  for (let up = parentOf(top); up !== null; up = parentOf(up)) top = up;
  const { texts } = cutTail(
    keptLines(top, range.from, lines).filter((it) => it.at < range.to),
    lines,
  );
  return { lines: texts.map((it) => it.line), between: [], files: false };
}

/**
 * The text after the metadata: the smallest box around the metadata that goes on with text. Boxes of links, side
 * lists and the page's own words are left out; 上一篇, 相关新闻, 版权所有 end it.
 */
export function bodyAfter(start: PageElement, head: Range, lines: PageLines): FoundBody {
  const after = head.to;
  const levels: Level[] = [];
  let from = after;
  for (let at: PageElement | null = start; at !== null; at = parentOf(at)) {
    const range = lines.rangeOf(at);
    const { texts, ended } = cutTail(keptLines(at, from, lines), lines);
    // Pictures in the box of the metadata itself are its icons.
    const files = range.from < head.from && hasFiles(at, from, lines);
    if (texts.length > 0 || files) levels.push({ lines: texts.map((it) => it.line), files });
    if (isText(levels.at(-1), after, lines) || (files && texts.length === 0) || ended) break;
    from = Math.max(from, range.to);
  }
  const chosen = levels.find((level) => isText(level, after, lines)) ?? levels[0];
  if (chosen === undefined) return NO_BODY;
  const earlier = levels.slice(0, levels.indexOf(chosen)).flatMap((level) => level.lines);
  return { lines: chosen.lines, between: earlier, files: chosen.files };
}

interface Kept {
  readonly line: Line;
  readonly at: number;
}

/** Lines of a box from `from` on, without the furniture boxes inside it. Walks without recursion. */
function keptLines(box: PageElement, from: number, lines: PageLines): Kept[] {
  const out: Range[] = [];
  const stack = [...childElements(box)];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const range = lines.rangeOf(at);
    if (range.to <= from || range.to === range.from) continue;
    if (range.from >= from && isOwnBlock(at, lines) && isFurnitureBox(at, lines)) out.push(range);
    else if (range.to - range.from > 1) for (const child of childElements(at)) stack.push(child);
  }
  const whole = lines.rangeOf(box);
  const dropped = new Set(fileLines(lines, from));
  for (const range of out) for (let at = range.from; at < range.to; at += 1) dropped.add(at);
  const kept: Kept[] = [];
  for (let at = Math.max(from, whole.from); at < whole.to; at += 1) {
    const line = lines.lines[at];
    if (line !== undefined && !dropped.has(at)) kept.push({ line, at });
  }
  return kept;
}

/** Inline elements share their lines with what stands beside them. */
function isOwnBlock(element: PageElement, lines: PageLines): boolean {
  const range = lines.rangeOf(element);
  const first = lines.lines[range.from];
  if (first === undefined || first.block === null) return false;
  for (let at: PageElement | null = first.block; at !== null; at = parentOf(at))
    if (at === element) return true;
  return false;
}

/** Lines up to the first words after the article; those before any text do not end it. */
function cutTail(
  kept: readonly Kept[],
  lines: PageLines,
): { readonly texts: readonly Kept[]; readonly ended: boolean } {
  const texts: Kept[] = [];
  for (const it of kept) {
    const kind = lineKind(it.line);
    const next = lines.lines[it.at + 1];
    const ends = kind === 'tail' || (isSideHeading(it.line) && next !== undefined && isLink(next));
    if (ends && texts.length > 0) return { texts: withoutLinkRun(texts), ended: true };
    if (kind === 'text' && !ends) texts.push(it);
  }
  return { texts: withoutLinkRun(texts), ended: false };
}

/** Lines that are nothing but links, so many in a row at the end, are a list without a heading. */
const LINK_RUN = 3;

function withoutLinkRun(texts: readonly Kept[]): readonly Kept[] {
  let end = texts.length;
  for (let it = texts[end - 1]; it !== undefined && isLink(it.line); it = texts[end - 1]) end -= 1;
  return texts.length - end >= LINK_RUN ? texts.slice(0, end) : texts;
}

/** Several lines, or one of prose: a single short line may be a leftover between metadata and text. */
function isText(level: Level | undefined, after: number, lines: PageLines): boolean {
  if (level === undefined) return false;
  return level.lines.length > 1 || level.lines.some((line) => isProse(line, after, lines));
}

/** A sentence, a long line, or a line in a box whose class says that it is the text. */
function isProse(line: Line, after: number, lines: PageLines): boolean {
  if (line.linked * 2 > line.text.length) return false;
  return line.text.length >= SUBSTANTIAL || /[。！？]/.test(line.text) || inNamedBox(line, after, lines);
}

function inNamedBox(line: Line, after: number, lines: PageLines): boolean {
  for (let at = line.block; at !== null && tagOf(at) !== 'body'; at = parentOf(at)) {
    if (lines.rangeOf(at).from < after) return false;
    if (nameTokens(at).some((token) => BODY_TOKENS.has(token))) return true;
  }
  return false;
}

/** Pictures that are no ornament, viewers and embedded files in the box, from a line on, outside furniture. */
function hasFiles(box: PageElement, from: number, lines: PageLines): boolean {
  const whole = lines.rangeOf(box);
  for (const at of fileLines(lines, from)) if (at >= whole.from && at < whole.to) return true;
  return lines.files.some(({ element, at }) => {
    if (at < from || at > whole.to || !within(element, box)) return false;
    const source = attribute(element, 'src') ?? attribute(element, 'data') ?? '';
    return source !== '' && !ORNAMENT.test(source) && !inFurniture(element, box, lines);
  });
}

function within(element: PageElement, box: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = parentOf(at)) if (at === box) return true;
  return false;
}

function inFurniture(element: PageElement, box: PageElement, lines: PageLines): boolean {
  for (let at = parentOf(element); at !== null && at !== box; at = parentOf(at)) {
    if (tagOf(at) === 'a' || isFurnitureBox(at, lines)) return true;
  }
  return false;
}
