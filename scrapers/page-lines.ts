import type { BodyLine } from '../src/model/page.ts';
import { attribute, type Dom, isElement, isHidden, type PageElement, type PageNode, tagOf } from './dom.ts';
import { BLOCKS, DROPPED, FILE_TAGS } from './words/elements.ts';

/** A line of text as a reader sees it, with the block it stands in. */
export interface Line extends BodyLine {
  readonly block: PageElement | null;
  /** Characters of it that are link text. */
  readonly linked: number;
  /** Number of links that begin in it. */
  readonly links: number;
  /** Offsets in `text` at which an inline element begins or ends. */
  readonly joints: readonly number[];
}

/** Half-open range of line numbers. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A link with its text; lines of it are parted by `\n`. */
export interface Anchor {
  readonly element: PageElement;
  readonly href: string;
  readonly text: string;
  readonly range: Range;
  /** Where it begins in its first line, and ends in its last. */
  readonly start: number;
  readonly end: number;
}

/** Something that is no text but may be the article all the same: picture, viewer, embedded file. */
export interface FileMark {
  readonly element: PageElement;
  /** Number of the line before which it stands. */
  readonly at: number;
}

export interface PageLines {
  readonly lines: readonly Line[];
  readonly anchors: readonly Anchor[];
  readonly files: readonly FileMark[];
  /** Lines of an element; empty for elements that were dropped. */
  readonly rangeOf: (element: PageElement) => Range;
  /** Text of `<title>`, spaces folded; '' where there is none. */
  readonly documentTitle: string;
}

/** `left` undoes what is inherited. */
type Align = BodyLine['align'] | 'left';

interface Frame {
  readonly node: PageElement;
  next: number;
  readonly block: PageElement | null;
  readonly align: Align;
  readonly pre: boolean;
  readonly breaks: boolean;
  readonly from: number;
}

const NOWHERE: Range = { from: 0, to: 0 };
const BREAKING_STYLE = /display\s*:\s*(?:block|table|table-row|table-cell|list-item|flex|grid)\b/i;
const KEEPING_STYLE = /white-space\s*:\s*(?:pre\b|pre-wrap|pre-line|break-spaces)/i;
const ALIGN_STYLE = /text-align\s*:\s*(?:-webkit-|-moz-)?(right|end|center|left|start|justify)/i;
const ALIGN_CLASS = /(?:^|[\s_-])(?:text|txt|align|ta|ql-align)[_-]?(right|center|left)(?:$|[\s_-])/i;
const VISIBLE = /[^\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/** A line pushed to the right by this many spaces (full-width ones count double) stands right. */
const PUSHED = 24;

/**
 * Text of a page in lines: block elements, table cells and `<br>` break them; scripts and hidden parts are left
 * out unless asked for; text of unknown elements (`st1:date`, `o:p`) is kept. Runs of no-break spaces stay.
 */
export function readLines(dom: Dom, options: { readonly hidden: 'drop' | 'keep' }): PageLines {
  const lines: Line[] = [];
  const anchors: Anchor[] = [];
  const files: FileMark[] = [];
  const ranges = new Map<PageElement, Range>();
  const stack: Frame[] = [];
  let documentTitle = '';

  let text = '';
  let linked = 0;
  let links = 0;
  let joints: number[] = [];
  let block: PageElement | null = null;
  let align: Align = null;
  let open: { element: PageElement; parts: string[]; from: number; start: number } | null = null;
  /** Spaces cut off the head of each line. */
  const cuts: number[] = [];

  const breakLine = (): void => {
    if (text === '') return;
    if (VISIBLE.test(text)) {
      const plain = text.replaceAll('\u00a0', ' ');
      const start = plain.length - plain.trimStart().length;
      const trimmed = plain.trim();
      cuts.push(start);
      lines.push({
        text: trimmed,
        align: seenAlign(align, plain.slice(0, start)),
        block,
        linked,
        links,
        joints: joints.map((at) => at - start).filter((at) => at > 0 && at < trimmed.length),
      });
      if (open !== null) open.parts.push('\n');
    }
    text = '';
    linked = 0;
    links = 0;
    joints = [];
    block = null;
    align = null;
  };

  const addText = (raw: string, frame: Frame): void => {
    if (frame.pre) {
      const rows = raw.replace(/\r\n?/g, '\n').split('\n');
      rows.forEach((row, at) => {
        if (at > 0) breakLine();
        append(row, frame);
      });
    } else append(raw.replace(/[ \t\n\r\f]+/g, ' '), frame);
  };

  const append = (piece: string, frame: Frame): void => {
    const fresh = text === '' || text.endsWith(' ') ? piece.replace(/^ +/, '') : piece;
    if (fresh === '') return;
    if (text === '') {
      block = frame.block;
      align = frame.align;
    }
    text += fresh;
    if (open !== null) {
      open.parts.push(fresh);
      linked += fresh.trim().length;
    }
  };

  const enter = (node: PageElement, parent: Frame | null): void => {
    const tag = tagOf(node);
    if (tag === 'title' && documentTitle === '') documentTitle = textOf(node);
    if (FILE_TAGS.has(tag)) files.push({ element: node, at: lines.length + (text === '' ? 0 : 1) });
    if (DROPPED.has(tag) || (options.hidden === 'drop' && isHidden(node))) return;
    if (tag === 'br' || tag === 'hr') {
      breakLine();
      return;
    }
    const style = attribute(node, 'style') ?? '';
    const breaks = BLOCKS.has(tag) || (style !== '' && BREAKING_STYLE.test(style));
    if (breaks) breakLine();
    else if (text !== '') joints.push(text.length);
    if (tag === 'a' && attribute(node, 'href') !== null && open === null) {
      open = { element: node, parts: [], from: lines.length, start: text.length };
      links += 1;
    }
    stack.push({
      node,
      next: 0,
      block: breaks ? node : (parent?.block ?? null),
      align: alignOf(node, tag, style) ?? parent?.align ?? null,
      pre: tag === 'pre' || (style !== '' && KEEPING_STYLE.test(style)) || (parent?.pre ?? false),
      breaks,
      from: lines.length,
    });
  };

  const leave = (frame: Frame): void => {
    if (frame.breaks) breakLine();
    else if (text !== '') joints.push(text.length);
    const range = { from: frame.from, to: lines.length + (text === '' ? 0 : 1) };
    ranges.set(frame.node, range);
    if (open !== null && open.element === frame.node) {
      const anchorText = open.parts.join('').replaceAll('\u00a0', ' ').trim();
      anchors.push({
        element: frame.node,
        href: attribute(frame.node, 'href') ?? '',
        text: anchorText,
        range,
        start: open.start,
        end: text.length,
      });
      open = null;
    }
  };

  const visit = (node: PageNode, parent: Frame | null): void => {
    if (isElement(node)) enter(node, parent);
    else if (node.nodeType === 3 && parent !== null) addText(node.data, parent);
  };

  for (const top of dom.root.children) {
    visit(top, null);
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const child = frame.node.children[frame.next];
      if (child === undefined) {
        stack.pop();
        leave(frame);
      } else {
        frame.next += 1;
        visit(child, frame);
      }
    }
  }
  breakLine();
  const settled = anchors.map((anchor) => ({
    ...anchor,
    start: Math.max(0, anchor.start - (cuts[anchor.range.from] ?? 0)),
    end: Math.max(0, anchor.end - (cuts[anchor.range.to - 1] ?? 0)),
  }));
  return {
    lines,
    anchors: settled,
    files,
    rangeOf: (element) => ranges.get(element) ?? NOWHERE,
    documentTitle,
  };
}

function seenAlign(align: Align, indent: string): BodyLine['align'] {
  if (align === 'right' || align === 'center') return align;
  return spaceWidth(indent) >= PUSHED ? 'right' : null;
}

function spaceWidth(spaces: string): number {
  let width = 0;
  for (const space of spaces) width += space === '\u3000' ? 2 : 1;
  return width;
}

function alignOf(node: PageElement, tag: string, style: string): Align {
  if (tag === 'center') return 'center';
  const named =
    ALIGN_STYLE.exec(style)?.[1] ??
    attribute(node, 'align') ??
    ALIGN_CLASS.exec(attribute(node, 'class') ?? '')?.[1];
  switch (named?.trim().toLowerCase()) {
    case undefined:
      return null;
    case 'right':
    case 'end':
      return 'right';
    case 'center':
    case 'middle':
      return 'center';
    default:
      return 'left';
  }
}

function textOf(element: PageElement): string {
  const parts: string[] = [];
  for (const child of element.children) if (!isElement(child) && child.nodeType === 3) parts.push(child.data);
  return parts.join('').replace(/\s+/g, ' ').trim();
}
