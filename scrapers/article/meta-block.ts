import { nameTokens, type PageElement, parentOf, tagOf } from '../dom.ts';
import type { Line, PageLines, Range } from '../page-lines.ts';
import { SIDE_TAGS, SIDE_TOKENS, TITLE_TOKENS } from '../words/furniture.ts';
import type { MetaRole } from '../words/labels.ts';
import {
  bareLabelRole,
  beginsDate,
  isBareLabel,
  isCore,
  isTagLine,
  isToolLine,
  leadingLabel,
  type MetaLine,
  readMetaLine,
} from './meta-words.ts';

/** The lines under the title that tell date, author and source. */
export interface MetaBlock {
  readonly range: Range;
  /** Smallest element that holds all of them. */
  readonly element: PageElement;
}

/** The line of `<title>` that a line of the page repeats, tried by {@link findMeta} as the surest sign. */
export type TitleTest = (line: Line) => boolean;

const MOST_LINES = 14;
const HEADINGS = /^h[1-6]$/;
const CELLS = new Set(['td', 'th', 'dd', 'dt', 'li', 'span', 'em', 'i', 'b', 'label']);
/** Points below which a run of lines is not believed to be the metadata. */
const BELIEVED = 5;

interface Candidate {
  readonly range: Range;
  readonly score: number;
}

/** Finds the metadata of an article page; null where nothing looks like it. */
export function findMeta(lines: PageLines, isPageTitle: TitleTest): MetaBlock | null {
  let best: Candidate | null = null;
  for (const candidate of candidates(lines, isPageTitle)) {
    if (candidate.score >= BELIEVED && (best === null || candidate.score > best.score)) best = candidate;
  }
  if (best === null) return null;
  const range = widen(best.range, lines);
  return { range, element: holder(range, lines) };
}

/** Runs of neighbouring metadata lines. A label that comes again begins the embedded line of a migrated page. */
function* candidates(lines: PageLines, isPageTitle: TitleTest): Generator<Candidate> {
  const all = lines.lines;
  for (let from = 0; from < all.length; from += 1) {
    const first = all[from];
    const meta = first === undefined ? null : readMetaLine(first.text);
    if (first === undefined || meta === null || !isCore(meta)) continue;
    const seen = new Set(meta.labels);
    const metas: MetaLine[] = [meta];
    let dated = meta.hasDate;
    let to = from + 1;
    for (let at = to; at < all.length && at - from < MOST_LINES; at += 1) {
      const line = all[at];
      if (line === undefined) break;
      const next = readMetaLine(line.text);
      if (next === null) {
        if (isValueOf(all[at - 1], line) || isToolLine(line.text) || isTagLine(line.text)) continue;
        break;
      }
      const again = next.labels.some((label) => seen.has(label)) || (dated && next.hasDate);
      if (again || (!isCore(next) && !continues(metas, all[at - 1], line, lines))) break;
      for (const label of next.labels) seen.add(label);
      dated ||= next.hasDate;
      metas.push(next);
      to = at + 1;
    }
    yield { range: { from, to }, score: score({ from, to }, metas, lines, isPageTitle) };
    from = to - 1;
  }
}

/** `编辑:` or `供稿:` on a line of its own goes on with metadata that stands line by line in boxes alike. */
function continues(
  metas: readonly MetaLine[],
  before: Line | undefined,
  line: Line,
  lines: PageLines,
): boolean {
  const box = before?.block ?? null;
  if (box === null || metas.some((meta) => meta.labels.length > 1) || !sameBox(before, line)) return false;
  const range = lines.rangeOf(box);
  return box === line.block || range.to - range.from === 1;
}

/** The value of a label that stands in the cell or element before it. */
function isValueOf(label: Line | undefined, value: Line): boolean {
  if (label === undefined || !isBareLabel(label.text) || value.text.length > 40) return false;
  const [one, two] = [label.block, value.block];
  return one !== null && two !== null && parentOf(one) === parentOf(two) && CELLS.has(tagOf(two));
}

function sameBox(a: Line | undefined, b: Line): boolean {
  const one = a?.block ?? null;
  const two = b.block;
  if (one === null || two === null) return false;
  return one === two || (parentOf(one) === parentOf(two) && tagOf(one) === tagOf(two) && tagOf(one) !== 'p');
}

function score(range: Range, metas: readonly MetaLine[], lines: PageLines, isPageTitle: TitleTest): number {
  const roles = new Set(metas.flatMap((meta) => [...meta.roles]));
  let points = metas.some((meta) => meta.hasDate) ? 3 : 0;
  for (const role of ['author', 'source', 'counter'] as const) if (roles.has(role)) points += 2;
  if (roles.has('date') && metas.some((meta) => meta.labels.length > 0)) points += 1;
  const first = lines.lines[range.from];
  const above = titleAbove(range.from, lines);
  // A date alone below a repeated title may open the text.
  const labelled = metas.some((meta) => meta.labels.length > 0 && isCore(meta));
  if (above !== null && isPageTitle(above)) points += labelled ? 8 : 4;
  else if (above !== null && isHeading(above)) points += 4;
  if (first !== undefined && first.linked * 2 > first.text.length && !isTagLine(first.text)) points -= 6;
  if (first !== undefined && standsAside(first)) points -= 8;
  return points;
}

/** The nearest line above that is neither tag nor tool. */
function titleAbove(from: number, lines: PageLines): Line | null {
  for (let at = from - 1; at >= 0 && from - at <= 6; at -= 1) {
    const line = lines.lines[at];
    if (line === undefined || isTagLine(line.text) || isToolLine(line.text)) continue;
    if (/^(?:—|-{2})/.test(line.text)) continue;
    return line;
  }
  return null;
}

function standsAside(line: Line): boolean {
  for (let at = line.block; at !== null; at = parentOf(at)) {
    if (SIDE_TAGS.has(tagOf(at)) || nameTokens(at).some((token) => SIDE_TOKENS.has(token))) return true;
  }
  return false;
}

/** A heading element, or one whose class says title. */
export function isHeading(line: Line): boolean {
  const block = line.block;
  if (block === null) return false;
  const up = parentOf(block);
  return [block, up].some(
    (element) =>
      element !== null &&
      (HEADINGS.test(tagOf(element)) ||
        nameTokens(element).some((token) => TITLE_TOKENS.has(token) || /title$/.test(token))),
  );
}

/** Takes in tags and tools directly above, and a whole small box that holds nothing but metadata. */
function widen(range: Range, lines: PageLines): Range {
  let { from, to } = range;
  for (let line = lines.lines[from - 1]; line !== undefined; line = lines.lines[from - 1]) {
    const title = isHeading(line) && !isToolLine(line.text);
    if (title || !(isTagLine(line.text) || isToolLine(line.text)) || lines.lines[from - 2] === undefined)
      break;
    from -= 1;
  }
  const box = holder({ from, to }, lines);
  const whole = lines.rangeOf(box);
  const text = lines.lines.slice(whole.from, whole.to);
  const small =
    whole.to - whole.from <= MOST_LINES && text.reduce((sum, line) => sum + line.text.length, 0) <= 240;
  if (
    small &&
    whole.from >= from &&
    !text.some((line) => /[。!?！？]$/.test(line.text)) &&
    hasMore(whole, lines)
  )
    to = Math.max(to, whole.to);
  return { from, to };
}

function hasMore(range: Range, lines: PageLines): boolean {
  return lines.lines.length > range.to;
}

/** Smallest element that holds the lines. */
function holder(range: Range, lines: PageLines): PageElement {
  let element = lines.lines[range.from]?.block ?? null;
  let last = element;
  while (element !== null) {
    const around = lines.rangeOf(element);
    last = element;
    if (around.from <= range.from && around.to >= range.to) break;
    element = parentOf(element);
  }
  if (last === null) throw new Error('a line without a block');
  return last;
}

/** Metadata lines as printed; a label in one cell and its value in the next are put on one line. */
export function metaTexts(block: MetaBlock, lines: PageLines): string[] {
  const texts: string[] = [];
  let open: MetaRole | null = null;
  for (const line of lines.lines.slice(block.range.from, block.range.to)) {
    if (isToolLine(line.text) && !isTagLine(line.text)) continue;
    const text = spaced(line);
    const label = texts.at(-1);
    if (open !== null && label !== undefined && isValue(text, open))
      texts[texts.length - 1] = `${/[:：]\s*$/.test(label) ? label : `${label}:`}${text}`;
    else texts.push(text);
    open = bareLabelRole(line.text);
  }
  return texts;
}

/** What follows a lone label is its value, unless it is a label itself or a date that the label does not ask for. */
function isValue(text: string, role: MetaRole): boolean {
  return (
    leadingLabel(text) === null && bareLabelRole(text) === null && (role === 'date' || !beginsDate(text))
  );
}

/** Fields in elements of their own may touch; two spaces part them as on the pages that print them in one run. */
function spaced(line: Line): string {
  let text = '';
  let done = 0;
  for (const joint of line.joints) {
    text += line.text.slice(done, joint);
    done = joint;
    const rest = line.text.slice(joint);
    if (text !== '' && !/[\s:：]$/.test(text) && (leadingLabel(rest) !== null || beginsDate(rest)))
      text += '  ';
  }
  return text + line.text.slice(done);
}
