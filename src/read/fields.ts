import { isBreak, type KeyHit, keyBefore, keyWords, kindOf, kindsOf } from './key-lookup.ts';
import { isTextKind, type KeyKind } from './keys.ts';
import { findMoments } from './moments.ts';
import { isLikelyName } from './name.ts';

/** A stretch of a normalised line: a label with its value, or (label '') words that no label claims. */
export interface Field {
  readonly label: string;
  /** null where a label stands that we do not know (`统筹:`); empty for words without label. */
  readonly kinds: readonly KeyKind[] | null;
  readonly value: string;
  /** Where the label, and where the value, begins and ends in the line. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly kinds: readonly KeyKind[] | null;
}

const COLON = /[:∶=]/g;
/** An equals sign stands for a colon only behind a label that we know. */
const EQUALS = '=';
const UNKNOWN_LABEL = /[\p{Script=Han}A-Za-z·]{1,20}$/u;
const LONGEST_UNKNOWN = 24;
const BRACKET_LABEL = /[【[]\s*([\p{Script=Han} /、]{1,12}?)\s*[】\]]\s*:?/gu;
const COUNTERS = keyWords(['counter']);
const LONG_COUNTER = new RegExp(`(?:${COUNTERS.filter((word) => word.length > 2).join('|')})`, 'g');
const SHORT_COUNTER = new RegExp(
  `(?:${COUNTERS.filter((word) => word.length === 2).join('|')})(?=\\s*(?:[\\[(]?\\s*\\d|[\\[(]\\s*[\\])]|次|人次|$))`,
  'g',
);
const COUNT = /^\s*[[(]?\s*\d*\s*[\])]?\s*(?:人次|次)?/;
const SPACED = new RegExp(
  `(?:${keyWords(['writer', 'contributor', 'source', 'publisher', 'review', 'edit', 'unit'])
    .filter((word) => word.length > 1)
    .join('|')})(?=\\s)`,
  'g',
);
const DATE_WORD = new RegExp(`(?:${keyWords(['date', 'update']).join('|')})(?=\\s*\\d)`, 'g');

/** What every hit holds: a colon or equals sign, a label in brackets, a counter, a word of a date, a label before a space. */
const MAY_HOLD_LABEL = new RegExp(
  `[:∶=【[]|${[COUNTERS, keyWords(['date', 'update'])].flat().join('|')}|${SPACED.source}`,
);

/** Cuts a line at its labels: padded, glued without separators, joint, bracketed, with or without colon. */
export function splitFields(text: string, spacedLabels = false): readonly Field[] {
  const hits = allHits(text, spacedLabels);
  const fields: Field[] = [];
  const push = (label: string, kinds: Field['kinds'], start: number, from: number, to: number): void => {
    const value = trimValue(text.slice(from, to));
    if (label === '' && value === '') return;
    fields.push({ label, kinds, value, start, valueStart: from, end: to });
  };
  push('', [], 0, 0, hits[0]?.start ?? text.length);
  for (const [index, hit] of hits.entries()) {
    const next = hits[index + 1];
    const to = next === undefined ? text.length : swallowed(text, hit, next) ? next.end - 1 : next.start;
    const stop = valueStop(text, hit, to);
    push(hit.label, hit.kinds, hit.start, hit.end, stop);
    if (stop < to) push('', [], stop, stop, to);
  }
  return fields;
}

/** `作者:丁一特邀:…`: an unknown label that took the name glued to it; the name's field keeps both, and is asked about. */
function swallowed(text: string, hit: Hit, next: Hit): boolean {
  if (next.kinds !== null || !isTextKind(hit.kinds ?? []) || text.slice(hit.end, next.start).trim() !== '')
    return false;
  const begins = [2, 3].some((length) => isLikelyName(next.label.slice(0, length)));
  return begins && !isLikelyName(next.label);
}

/** Counters end after their number, dates after the date: what follows belongs to no label. */
function valueStop(text: string, hit: Hit, to: number): number {
  const value = text.slice(hit.end, to);
  if (hit.kinds?.includes('counter')) return hit.end + (COUNT.exec(value)?.[0].length ?? 0);
  if (!hit.kinds?.includes('date') && !hit.kinds?.includes('update')) return to;
  let stop = 0;
  for (const moment of findMoments(value)) {
    if (moment.start - stop > 2) break;
    stop = moment.end;
  }
  return stop === 0 ? to : hit.end + stop;
}

function allHits(text: string, spacedLabels: boolean): readonly Hit[] {
  if (!MAY_HOLD_LABEL.test(text)) return [];
  const hits: Hit[] = [];
  const add = (hit: Hit): void => {
    if (!hits.some((other) => hit.start < other.end && other.start < hit.end)) hits.push(hit);
  };
  for (const match of text.matchAll(BRACKET_LABEL)) {
    const kinds = kindsOf(match[1] ?? '');
    const end = match.index + match[0].length;
    if (kinds !== null) add({ start: match.index, end, label: (match[1] ?? '').replace(/\s/g, ''), kinds });
  }
  let from = 0;
  for (const match of text.matchAll(COLON)) {
    const index = match.index;
    if (isClock(text, index) || text.startsWith('://', index)) continue;
    const known = keyBefore(text, index, from);
    if (known === null && match[0] === EQUALS) continue;
    const hit = known ?? unknownBefore(text, index, from);
    if (hit !== null) add({ ...hit, end: index + 1 });
    from = index + 1;
  }
  for (const pattern of [LONG_COUNTER, SHORT_COUNTER]) {
    for (const match of text.matchAll(pattern)) {
      add({ start: match.index, end: match.index + match[0].length, label: match[0], kinds: ['counter'] });
    }
  }
  for (const match of text.matchAll(DATE_WORD)) {
    const kind = kindOf(match[0]);
    const full = findMoments(text.slice(match.index + match[0].length, match.index + match[0].length + 24));
    if (kind === null || full[0]?.date === null || full[0] === undefined || !isBreak(text, match.index))
      continue;
    add({ start: match.index, end: match.index + match[0].length, label: match[0], kinds: [kind] });
  }
  for (const match of spacedLabels ? text.matchAll(SPACED) : []) {
    const kind = kindOf(match[0]);
    if (kind === null || !isBreak(text, match.index)) continue;
    add({ start: match.index, end: match.index + match[0].length, label: match[0], kinds: [kind] });
  }
  return hits.sort((a, b) => a.start - b.start);
}

function isClock(text: string, index: number): boolean {
  return /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1));
}

function unknownBefore(
  text: string,
  index: number,
  from: number,
): (Omit<KeyHit, 'kinds'> & { kinds: KeyHit['kinds'] | null }) | null {
  const begin = Math.max(from, index - LONGEST_UNKNOWN);
  const match = UNKNOWN_LABEL.exec(text.slice(begin, index).trimEnd());
  if (match === null) return null;
  return { start: begin + match.index, label: match[0], kinds: kindsOf(match[0]) };
}

const EDGE = /^[\s,;、|/:&+—-]+|[\s,;、|/:&+。—-]+$/g;
const PAIRS = ['()', '[]', '【】', '〔〕'];

/** Without separators, unmatched brackets and enclosing brackets at the ends. */
export function trimValue(value: string): string {
  let trimmed = value.replace(EDGE, '');
  if (!/[()[\]【】〔〕]/.test(trimmed)) return trimmed;
  for (const pair of PAIRS) {
    const [open = '', close = ''] = pair;
    const opens = trimmed.split(open).length - 1;
    const closes = trimmed.split(close).length - 1;
    if (opens > closes && trimmed.endsWith(open)) trimmed = trimmed.slice(0, -1);
    else if (closes > opens && trimmed.endsWith(close)) trimmed = trimmed.slice(0, -1);
    else if (closes > opens && trimmed.startsWith(close)) trimmed = trimmed.slice(1);
    else if (trimmed.startsWith(open) && trimmed.indexOf(close) === trimmed.length - 1)
      trimmed = trimmed.slice(1, -1);
    trimmed = trimmed.replace(EDGE, '');
  }
  return trimmed;
}
