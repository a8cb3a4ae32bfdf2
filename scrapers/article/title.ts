import type { Quoted } from '../../src/model/evidence.ts';
import { compact } from '../../src/text/normalise.ts';
import type { PageElement } from '../dom.ts';
import type { Line, PageLines } from '../page-lines.ts';
import { BREADCRUMB, NO_TITLE, SIDE_HEADINGS } from '../words/furniture.ts';
import { isLink } from './furniture.ts';
import { isHeading, type TitleTest } from './meta-block.ts';
import { isTagLine, isToolLine, readMetaLine } from './meta-words.ts';

/** What a site's data says about titles. */
export interface TitleNames {
  /** Names of the site that may follow (or precede) a title in `<title>`. */
  readonly siteNames: readonly string[];
}

export interface FoundTitle {
  readonly title: Quoted<string>;
  /** Lines of the page that it takes up; null where only `<title>` has it. */
  readonly lines: { readonly from: number; readonly to: number } | null;
}

const SEPARATOR = /^[-_|—–·>»,:~]/;
const LONGEST = 160;
const MOST_ABOVE = 12;
/** A heading further above the metadata than this heads something else. */
const HEADING_ABOVE = 4;
const SUBTITLE = /^(?:—|―|-{2}|──)/;

/** Whether a line repeats the head of `<title>`, which a site name may follow or precede. */
export function pageTitleTest(documentTitle: string, names: TitleNames): TitleTest {
  const whole = compact(documentTitle);
  const own = new Set(names.siteNames.map(compact));
  return (line) => {
    const text = compact(line.text);
    if (text.length < 4 || text.length > LONGEST || own.has(text)) return false;
    if (whole.startsWith(text))
      return text.length === whole.length || SEPARATOR.test(whole.slice(text.length));
    return whole.endsWith(text) && /[-_|—–·>»:\]】]$/.test(whole.slice(0, -text.length));
  };
}

/**
 * The title: the element that the site's selector names, else the line above the metadata that `<title>` repeats,
 * else the nearest heading there, else the nearest line that can be one, else `<title>` without the site's name.
 */
export function findTitle(
  lines: PageLines,
  before: number,
  selected: { readonly element: PageElement; readonly rule: string } | null,
  isPageTitle: TitleTest,
  names: TitleNames,
): FoundTitle | null {
  const above = linesAbove(lines, before, names);
  const repeated = above.find(({ line }) => isPageTitle(line));
  if (selected !== null) {
    const range = lines.rangeOf(selected.element);
    const near = range.to <= before && range.to >= before - MOST_ABOVE;
    const contradicted = repeated !== undefined && (repeated.at < range.from || repeated.at >= range.to);
    const found = near && !contradicted ? fromRange(lines, range, selected.rule, names) : null;
    if (found !== null) return found;
  }
  if (repeated !== undefined) return fromLine(lines, repeated.at, before, 'page-title', names);
  const joined = joinedTitle(above, lines, names);
  if (joined !== null) return joined;
  const heading = above.find(({ line, at }) => isHeading(line) && before - at <= HEADING_ABOVE);
  if (heading !== undefined) return fromLine(lines, heading.at, before, 'heading', names);
  const nearest = above[0];
  if (nearest !== undefined) return fromLine(lines, nearest.at, before, 'above-metadata', names);
  return fromDocument(lines.documentTitle, names);
}

/** The title of a page without metadata: what `<title>` repeats, else the first heading that heads no side box. */
export function findLoneTitle(
  lines: PageLines,
  isPageTitle: TitleTest,
  names: TitleNames,
): FoundTitle | null {
  const own = new Set(names.siteNames.map(compact));
  const headed = (test: (line: Line) => boolean): number =>
    lines.lines.findIndex((line) => test(line) && canBeTitle(line, own));
  const repeated = headed(isPageTitle);
  const heading = repeated >= 0 ? -1 : headed(isHeading);
  if (repeated >= 0) return fromLine(lines, repeated, lines.lines.length, 'page-title', names);
  if (heading >= 0) return fromLine(lines, heading, lines.lines.length, 'heading', names);
  return fromDocument(lines.documentTitle, names);
}

interface Above {
  readonly line: Line;
  readonly at: number;
}

/** Lines that may be the title, nearest first. */
function linesAbove(lines: PageLines, before: number, names: TitleNames): readonly Above[] {
  const found: Above[] = [];
  const own = new Set(names.siteNames.map(compact));
  for (let at = before - 1; at >= 0 && before - at <= MOST_ABOVE; at -= 1) {
    const line = lines.lines[at];
    if (line !== undefined && canBeTitle(line, own) && !isListed(at, lines)) found.push({ line, at });
  }
  return found;
}

function canBeTitle(line: Line, own: ReadonlySet<string>): boolean {
  const text = compact(line.text);
  if (text.length < 2 || text.length > LONGEST || own.has(text)) return false;
  if (SUBTITLE.test(line.text) || SIDE_HEADINGS.test(text) || BREADCRUMB.test(text) || NO_TITLE.test(text))
    return false;
  if (isToolLine(line.text) || readMetaLine(line.text) !== null) return false;
  // Menus: several links, or a single short one.
  if (line.links > 1 || (line.linked === line.text.length && text.length < 8)) return false;
  return !(isTagLine(line.text) && text.length < 12);
}

/** A link among links, or with a date beside it, belongs to a list. */
function isListed(at: number, lines: PageLines): boolean {
  const line = lines.lines[at];
  if (line === undefined || !isLink(line)) return false;
  const around = [lines.lines[at - 1], lines.lines[at + 1]];
  return line.linked < line.text.length || around.some((it) => it !== undefined && isLink(it));
}

/** A title that breaks over two lines and that `<title>` prints as one. */
function joinedTitle(above: readonly Above[], lines: PageLines, names: TitleNames): FoundTitle | null {
  const [second, first] = above;
  if (first === undefined || second === undefined || second.at !== first.at + 1) return null;
  const both = { ...first.line, text: `${first.line.text}${second.line.text}` };
  if (!pageTitleTest(lines.documentTitle, names)(both)) return null;
  return fromRange(lines, { from: first.at, to: second.at + 1 }, 'page-title', names);
}

/** The line, with the other lines of its heading. */
function fromLine(
  lines: PageLines,
  at: number,
  before: number,
  rule: string,
  names: TitleNames,
): FoundTitle | null {
  const line = lines.lines[at];
  const block = line?.block ?? null;
  const range = block === null ? null : lines.rangeOf(block);
  const whole =
    rule === 'heading' && range !== null && range.to <= before && range.to - range.from <= 3 ? range : null;
  return fromRange(lines, whole ?? { from: at, to: at + 1 }, rule, names);
}

function fromRange(
  lines: PageLines,
  range: { readonly from: number; readonly to: number },
  rule: string,
  names: TitleNames,
): FoundTitle | null {
  const texts = lines.lines.slice(range.from, range.to).map((line) => line.text);
  const main = texts.filter((text, at) => at === 0 || !SUBTITLE.test(text));
  const quote = main.join('\n');
  const value = withoutSiteName(fold(main.join('')), names);
  if (value === '' || value.length > LONGEST * 2) return null;
  return { title: { value, quote, rule }, lines: { from: range.from, to: range.from + main.length } };
}

function fromDocument(documentTitle: string, names: TitleNames): FoundTitle | null {
  const value = withoutSiteName(fold(documentTitle), names);
  if (value === '' || names.siteNames.some((name) => compact(name) === compact(value))) return null;
  return { title: { value, quote: documentTitle, rule: 'page-title' }, lines: null };
}

const BEFORE_NAME = /\s*[-_|—–·>»]+\s*$/;
const AFTER_NAME = /^\s*[-_|—–·>»]+\s*/;

/** Takes `_四川学校后勤与产业信息网` off the end, `四川省高校后勤协会 - ` or `[站内信息]` off the head. */
function withoutSiteName(text: string, names: TitleNames): string {
  let rest = text;
  for (const name of names.siteNames) {
    if (rest.endsWith(name)) {
      const head = rest.slice(0, -name.length);
      rest = BEFORE_NAME.test(head) ? head.replace(BEFORE_NAME, '') : rest;
    }
    if (rest.startsWith(name)) {
      const tail = rest.slice(name.length);
      rest = name.startsWith('[') || AFTER_NAME.test(tail) ? tail.replace(AFTER_NAME, '') : rest;
    }
  }
  return rest.trim();
}

function fold(text: string): string {
  return text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
}
