import { findDates } from '../../src/text/civil-date.ts';
import { normaliseLine } from '../../src/text/normalise.ts';
import { TOOL_WORDS } from '../words/furniture.ts';
import { CORE_ROLES, META_LABELS, META_ROLES, type MetaRole } from '../words/labels.ts';

const ROLES: ReadonlyMap<string, MetaRole> = new Map(
  META_ROLES.flatMap((role) => META_LABELS[role].map((label) => [label, role] as const)),
);

/** `作者` also as `作 者`. Longest first. */
const ALTERNATIVES = [...ROLES.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((label) => [...label].join(' {0,4}'))
  .join('|');
const LABEL = new RegExp(`(${ALTERNATIVES}) {0,4}:`, 'g');
const LABEL_FIRST = new RegExp(`^(?:${ALTERNATIVES}) {0,4}:`);
const BARE_LABEL = new RegExp(`^[[【]?(?:${ALTERNATIVES}) {0,4}:?[\\]】]?$`);
/** What may stand before the first label: dates, bracketed tags, marks. */
const LEAD =
  /^(?:[[【][^[\]【】()]{0,40}[\]】]|[^【】[\]]{1,20}】|(?:19|20)\d{2}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?|\d{1,2}[:时]\d{1,2}(?:[:分]\d{0,2}秒?)?|星期[一二三四五六日天]|[\s|·•/,;-])*/;
const TIME = /^[\s:时分秒\d|·[\]()【】,;.-]*$/;
const TAGS = /^(?:[[【][^[\]【】]{1,30}[\]】]\s*)+$/;
const TOOLS = new RegExp(
  `^(?:${[...TOOL_WORDS].sort((a, b) => b.length - a.length).join('|')}|[\\s[\\]【】()|/·•:.…+-]|a[+-]?)+$`,
  'i',
);

/** What a line says of an article, if it is a line of metadata. */
export interface MetaLine {
  readonly roles: ReadonlySet<MetaRole>;
  readonly labels: readonly string[];
  readonly hasDate: boolean;
  /** The whole line is a date, perhaps with a time. */
  readonly bareDate: boolean;
}

const LONGEST = 320;
const LONGEST_BARE = 20;
/** A colon or a year: without either no line tells anything. */
const PROMISING = /[:：﹕∶]|[\d０-９]{4}/;
const NOT_LABEL = /[\s:[\]【】]/g;

/** Reads a line as metadata: it begins with a label, a date or a bracketed tag, and holds a label or a date. */
export function readMetaLine(text: string): MetaLine | null {
  if (text.length > LONGEST || (text.length > LONGEST_BARE && !PROMISING.test(text))) return null;
  const line = normaliseLine(text);
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  if (lead === 0 && line.length > LONGEST_BARE && !LABEL_FIRST.test(line)) return null;
  const found = [...line.matchAll(LABEL)];
  const dates = findDates(line);
  const start = found[0]?.index ?? null;
  if (start !== null && start <= lead) {
    const labels = found.map((match) => (match[1] ?? '').replaceAll(' ', ''));
    return {
      labels,
      roles: new Set(labels.flatMap((label) => ROLES.get(label) ?? [])),
      hasDate: dates.length > 0,
      bareDate: false,
    };
  }
  const bareRole = bareLabelRole(text);
  if (bareRole !== null) {
    const labels = [line.replace(NOT_LABEL, '')];
    return { labels, roles: new Set([bareRole]), hasDate: false, bareDate: false };
  }
  const only = dates[0];
  if (dates.length !== 1 || only === undefined || only.index > lead) return null;
  const rest = line.slice(0, only.index) + line.slice(only.index + only.quote.length);
  const bare = TIME.test(rest.replace(/[[【][^[\]【】]{1,30}[\]】]|^[^【】]{1,20}】/g, ''));
  return bare ? { labels: [], roles: new Set(['date']), hasDate: true, bareDate: true } : null;
}

export function isCore(line: MetaLine): boolean {
  return CORE_ROLES.some((role) => line.roles.has(role));
}

/** `[四川省高校后勤协会]`, `【食品安全】`: nothing but bracketed tags. */
export function isTagLine(text: string): boolean {
  return text.length <= 120 && TAGS.test(normaliseLine(text));
}

/** `【打印】【关闭】 字号:大 中 小`: nothing but tools. */
export function isToolLine(text: string): boolean {
  return text.length <= 120 && TOOLS.test(normaliseLine(text));
}

/** A label without its value: the value stands in the next cell. */
export function isBareLabel(text: string): boolean {
  return text.length <= 20 && BARE_LABEL.test(normaliseLine(text));
}

/** Role of the label, with its colon, that a text begins with; null where it begins with none. */
export function leadingLabel(text: string): MetaRole | null {
  const first = normaliseLine(text).matchAll(LABEL).next().value;
  return first?.index === 0 ? (ROLES.get((first[1] ?? '').replaceAll(' ', '')) ?? null) : null;
}

/** Role of a label that stands alone, with or without colon. */
export function bareLabelRole(text: string): MetaRole | null {
  const label = normaliseLine(text).replace(NOT_LABEL, '');
  return isBareLabel(text) ? (ROLES.get(label) ?? null) : null;
}

/** Whether a text begins with a full date. */
export function beginsDate(text: string): boolean {
  return findDates(normaliseLine(text))[0]?.index === 0;
}
