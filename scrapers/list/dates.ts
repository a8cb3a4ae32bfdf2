import type { CivilDate } from '../../src/model/civil-date.ts';
import type { Quoted } from '../../src/model/evidence.ts';
import { findDates } from '../../src/text/civil-date.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { childElements, textUnder } from '../dom.ts';
import type { Anchor, PageLines, Range } from '../page-lines.ts';
import { PLACEHOLDER_YEAR } from '../words/lists.ts';
import type { ItemBox, ItemGroup } from './groups.ts';

/** What was found: the date, or none. */
export type ListDate = Quoted<CivilDate> | null;

/** Lines after an item that may still hold its date. */
const REACH = 3;

/** The date of each item of a group: in its own box, else in the words that follow (or precede) each item. */
export function readDates(group: ItemGroup, lines: PageLines): ReadonlyMap<ItemBox, ListDate> {
  const ranges = group.items.map((item) => lines.rangeOf(item.element));
  const own = group.items.map((item, at) =>
    ownDate(item, lines.rangeOf(item.element), at, group.items, lines),
  );
  const around = own.some((date) => date !== null)
    ? []
    : gapDates(ranges, lines.rangeOf(group.container), lines);
  return new Map(group.items.map((item, at) => [item, own[at] ?? around[at] ?? insideTitle(item)] as const));
}

function ownDate(
  item: ItemBox,
  range: Range,
  at: number,
  all: readonly ItemBox[],
  lines: PageLines,
): ListDate {
  const home = item.links[0]?.anchor.range ?? range;
  const limits = { before: lastAnchor(all[at - 1]), after: all[at + 1]?.links[0]?.anchor };
  let best: { readonly date: ListDate; readonly distance: number } | null = null;
  for (let number = range.from; number < range.to; number += 1) {
    const date = dateOnLine(number, item, limits, lines);
    const distance = number >= home.from ? number - home.from : (home.from - number) * 2 + 1;
    if (date !== null && (best === null || distance < best.distance)) best = { date, distance };
  }
  return best?.date ?? null;
}

function lastAnchor(item: ItemBox | undefined): Anchor | undefined {
  return item?.links.at(-1)?.anchor;
}

interface Limits {
  readonly before: Anchor | undefined;
  readonly after: Anchor | undefined;
}

/** The date on the part of a line that is this item's: after its title, else before it. Its title is not read. */
function dateOnLine(number: number, item: ItemBox, limits: Limits, lines: PageLines): ListDate {
  const text = lines.lines[number]?.text ?? '';
  const from = limits.before?.range.to === number + 1 ? limits.before.end : 0;
  const to = limits.after?.range.from === number ? limits.after.start : text.length;
  const own = item.links.map((link) => link.anchor).filter((it) => touches(it, number));
  const first = own[0];
  if (first === undefined) return firstDate(text.slice(from, to));
  const begin = first.range.from === number ? first.start : 0;
  let after = '';
  let done = begin;
  for (const anchor of own) {
    if (anchor.range.from === number) after += ` ${text.slice(done, anchor.start)}`;
    done = anchor.range.to - 1 === number ? anchor.end : text.length;
  }
  return firstDate(`${after} ${text.slice(done, to)}`) ?? firstDate(text.slice(from, begin));
}

function touches(anchor: Anchor, number: number): boolean {
  return anchor.range.from <= number && number < anchor.range.to;
}

/** Dates that stand between items, e.g. `dt` title, `dd` date: all after their items or all before. */
function gapDates(ranges: readonly Range[], within: Range, lines: PageLines): ListDate[] {
  const after = ranges.map((range, at) =>
    dateBetween(range.to, Math.min(ranges[at + 1]?.from ?? within.to, range.to + REACH), lines),
  );
  const before = ranges.map((range, at) =>
    dateBetween(Math.max(ranges[at - 1]?.to ?? within.from, range.from - REACH), range.from, lines),
  );
  return before[0] !== null && after.at(-1) === null ? before : after;
}

function dateBetween(from: number, to: number, lines: PageLines): ListDate {
  for (let number = from; number < to; number += 1) {
    const date = firstDate(lines.lines[number]?.text ?? '');
    if (date !== null) return date;
  }
  return null;
}

/** The whole item is one link: its date is a line or an element of its own inside it, or stands at its edge. */
function insideTitle(item: ItemBox): ListDate {
  for (const link of item.links) {
    const rows = link.anchor.text.split('\n');
    const parts = childElements(link.anchor.element).map(textUnder);
    const own = [...rows, ...parts].find(isDateText);
    const date = own === undefined ? null : firstDate(own);
    if (date !== null) return date;
    const edge = rows.map((row) => edgeDate(normaliseText(row).trim())).find((it) => it !== null);
    if (edge !== undefined) return edge;
  }
  return null;
}

const DATE_LABEL = /^(?:发布|更新|添加)?(?:时间|日期) *:/;
const DATE_DECORATION = /[\s[\]()【】:年月日\d/.-]/g;

/** A text that is a date and nothing else, perhaps with a label, a time or brackets. */
export function isDateText(text: string): boolean {
  const plain = normaliseText(text).trim();
  return (
    plain.length < 40 &&
    findDates(plain).length === 1 &&
    plain.replace(DATE_LABEL, '').replace(DATE_DECORATION, '') === ''
  );
}

const AT_EDGE =
  /^[[(【]?((?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?:[\])】]|\s)|(?:\s|[[(【])((?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})[\])】]?$/;

/** `2025-01-04 标题` or `标题 [2025-01-04]` as the text of one link. */
export function edgeDate(text: string): ListDate {
  const match = AT_EDGE.exec(text);
  return match === null ? null : firstDate(match[1] ?? match[2] ?? '');
}

/** The link text without a date at its edge. */
export function withoutEdgeDate(text: string): string {
  return text.replace(AT_EDGE, '').trim();
}

function firstDate(text: string): ListDate {
  const found = findDates(normaliseText(text)).find(
    ({ date }) => Number(date.slice(0, 4)) < PLACEHOLDER_YEAR,
  );
  return found === undefined ? null : { value: found.date, quote: found.quote, rule: 'list-date' };
}
