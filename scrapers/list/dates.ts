import type { CivilDate } from '../../src/model/civil-date.ts';
import type { Quoted } from '../../src/model/evidence.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { childElements, textUnder } from '../dom.ts';
import type { Anchor, PageLines, Range } from '../page-lines.ts';
import { isDateText, plainest, type StandingDate, standingDates } from './date-standing.ts';
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
  const limits = { before: lastAnchor(all[at - 1]), after: all[at + 1]?.links[0]?.anchor };
  const dates: StandingDate[] = [];
  for (let number = range.from; number < range.to; number += 1)
    dates.push(...datesOnLine(number, item, limits, lines));
  return quoted(plainest(dates));
}

function lastAnchor(item: ItemBox | undefined): Anchor | undefined {
  return item?.links.at(-1)?.anchor;
}

interface Limits {
  readonly before: Anchor | undefined;
  readonly after: Anchor | undefined;
}

/** Dates on the part of a line that is this item's: after its title, else before it. Its title is not read. */
function datesOnLine(number: number, item: ItemBox, limits: Limits, lines: PageLines): StandingDate[] {
  const line = lines.lines[number];
  if (line === undefined) return [];
  const within = (from: number, to: number): StandingDate[] =>
    standingDates(
      line.text.slice(from, to),
      line.joints.map((joint) => joint - from),
    );
  const from = limits.before?.range.to === number + 1 ? limits.before.end : 0;
  const to = limits.after?.range.from === number ? limits.after.start : line.text.length;
  const own = item.links.map((link) => link.anchor).filter((it) => touches(it, number));
  const first = own[0];
  if (first === undefined) return within(from, to);
  const begin = first.range.from === number ? first.start : 0;
  const after: StandingDate[] = [];
  let done = begin;
  for (const anchor of own) {
    if (anchor.range.from === number) after.push(...within(done, anchor.start));
    done = anchor.range.to - 1 === number ? anchor.end : line.text.length;
  }
  after.push(...within(done, to));
  return after.length > 0 ? after : within(from, begin);
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
    const line = lines.lines[number];
    const dates = line === undefined ? [] : standingDates(line.text, line.joints);
    if (dates.length > 0) return quoted(plainest(dates));
  }
  return null;
}

/** The whole item is one link: its date is a line or an element of its own inside it, or stands at its edge. */
function insideTitle(item: ItemBox): ListDate {
  for (const link of item.links) {
    const rows = link.anchor.text.split('\n');
    const parts = childElements(link.anchor.element).map(textUnder);
    const own = [...rows, ...parts].filter(isDateText).flatMap((text) => standingDates(text));
    if (own.length > 0) return quoted(plainest(own));
    const edge = rows.map((row) => edgeDate(normaliseText(row).trim())).find((it) => it !== null);
    if (edge !== undefined) return edge;
  }
  return null;
}

const AT_EDGE =
  /^[[(【]?((?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?:[\])】]|\s)|(?:\s|[[(【])((?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})[\])】]?$/;

/** `2025-01-04 标题` or `标题 [2025-01-04]` as the text of one link. */
export function edgeDate(text: string): ListDate {
  const match = AT_EDGE.exec(text);
  return match === null ? null : quoted(plainest(standingDates(match[1] ?? match[2] ?? '')));
}

/** The link text without a date at its edge. */
export function withoutEdgeDate(text: string): string {
  return text.replace(AT_EDGE, '').trim();
}

function quoted(found: Pick<StandingDate, 'date' | 'quote'> | null): ListDate {
  return found === null ? null : { value: found.date, quote: found.quote, rule: 'list-date' };
}
