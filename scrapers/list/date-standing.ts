import type { CivilDate } from '../../src/model/civil-date.ts';
import { findDates } from '../../src/text/civil-date.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import { DATE_LABELS, type DateLabelKind, ITEM_FIELD, PLACEHOLDER_YEAR } from '../words/lists.ts';

/** A date that stands apart from running text. */
export interface StandingDate {
  readonly date: CivilDate;
  readonly quote: string;
  /** How plainly it is the posting's own: see {@link STANDING}. */
  readonly standing: number;
}

/** Labelled as published; alone in its element, in brackets or labelled 时间; labelled as changed; among short words. */
const STANDING = { published: 4, plain: 3, alone: 3, changed: 2, apart: 1 } as const;

/** Words around a date that stands apart are no longer than this. */
const LONGEST_AROUND = 30;
/** Neighbouring words from this length on are running text. */
const LONG_WORDS = 24;
const PROSE = /[,，、。;；!?！？…]|\.\.\./;
const SENTENCE_END = /(?:[。！？!?…」”]|\.{3,})\s*$/;
const LEFT_EDGE = /(?:^|[\s|·•/\\()[\]【】〔〕<>~*-])$/;
const RIGHT_EDGE = /^(?:$|[\s|·•/\\()[\]【】〔〕<>~*-])/;
const OPEN = /[[(【〔]\s*$/;
const CLOSE = /^\s*[\])】〕]\s*$/;
const TIME = /^[T\s]{0,3}\d{1,2}[:时]\d{1,2}(?:[:分]\d{0,2}秒?)?/;
const WEEKDAY = /^\s{0,3}(?:星期|周)[一二三四五六日天]/;
const NOTHING = /^[\s()[\]【】〔〕|·•:-]*$/;
/** Joined words of a sentence that an element cuts through: `于<b>2024年10月12日</b>召开`. */
const RUNS_ON_BEFORE = /[\p{Script=Han}\d,、]$/u;
const RUNS_ON_AFTER = /^[\p{Script=Han},、]/u;

/**
 * Dates of a piece of a list row that are no part of running text, in order. `cuts`: offsets in `text` at which
 * elements begin or end. A date inside a sentence is the event's and never the posting's.
 */
export function standingDates(text: string, cuts: readonly number[] = []): StandingDate[] {
  const edges = [0, ...cuts.filter((cut) => cut > 0 && cut < text.length), text.length];
  const pieces = edges.slice(1).map((edge, at) => normaliseText(text.slice(edges[at], edge)));
  return pieces.flatMap((piece, at) => {
    const dates = findDates(piece).filter(({ date }) => Number(date.slice(0, 4)) < PLACEHOLDER_YEAR);
    return dates.flatMap(({ date, quote, index }) => {
      const before = piece.slice(0, index);
      const after = piece
        .slice(index + quote.length)
        .replace(TIME, '')
        .replace(WEEKDAY, '');
      const standing = standingOf(before, after, pieces[at - 1] ?? '', pieces[at + 1] ?? '');
      return standing === null ? [] : [{ date, quote, standing }];
    });
  });
}

/** The one date that stands most plainly; null where none stands apart, or where several do equally well. */
export function plainest(dates: readonly StandingDate[]): StandingDate | null {
  const most = dates.reduce((top, { standing }) => Math.max(top, standing), 0);
  const top = dates.filter(({ standing }) => standing === most);
  const first = top[0];
  return first !== undefined && top.every(({ date }) => date === first.date) ? first : null;
}

/** A text that is a date and nothing else, perhaps with a label, a time or brackets. */
export function isDateText(text: string): boolean {
  const plain = normaliseText(text).trim();
  if (plain.length >= 40) return false;
  const dates = findDates(plain);
  const only = dates[0];
  if (only === undefined || dates.length > 1) return false;
  const after = plain
    .slice(only.index + only.quote.length)
    .replace(TIME, '')
    .replace(WEEKDAY, '');
  const before = plain.slice(0, only.index);
  const label = labelOf(before);
  return NOTHING.test(after) && NOTHING.test(label === null ? before : before.slice(0, label.at));
}

function standingOf(before: string, after: string, previous: string, next: string): number | null {
  const label = labelOf(before);
  const left = label === null ? before : before.slice(0, label.at);
  if (NOTHING.test(left) && NOTHING.test(after)) {
    if (label !== null) return STANDING[label.kind];
    const runsOn =
      (left === '' && isProse(previous) && RUNS_ON_BEFORE.test(previous)) ||
      (after === '' && isProse(next) && RUNS_ON_AFTER.test(next));
    return runsOn ? null : STANDING.alone;
  }
  const endsPiece = NOTHING.test(after);
  if (label?.kind === 'published' && (endsPiece || RIGHT_EDGE.test(after))) return STANDING.published;
  if (endsPiece && OPEN.test(before) && CLOSE.test(after)) return STANDING.alone;
  if (endsPiece && SENTENCE_END.test(left)) return label === null ? STANDING.apart : STANDING[label.kind];
  const around = `${left} ${after}`;
  if (PROSE.test(around) || around.trim().length > LONGEST_AROUND) return null;
  if (!(RIGHT_EDGE.test(after) || ITEM_FIELD.test(after))) return null;
  if (label !== null) return STANDING[label.kind];
  return LEFT_EDGE.test(left) ? STANDING.apart : null;
}

function isProse(piece: string): boolean {
  return PROSE.test(piece) || piece.trim().length > LONG_WORDS;
}

const LABELS = new Map(
  (['published', 'changed', 'plain'] as const).flatMap((kind) =>
    DATE_LABELS[kind].map((label) => [label, kind] as const),
  ),
);
const LABEL_AT_END = new RegExp(
  `(?:^|[\\s|·•/()[\\]【】〔〕<>.。!…-])((${[...LABELS.keys()].sort((a, b) => b.length - a.length).join('|')}) {0,3}:? {0,3}[[(【〔]?)$`,
);

/** The label right before a date, and where it begins. */
function labelOf(before: string): { readonly kind: DateLabelKind; readonly at: number } | null {
  const match = LABEL_AT_END.exec(before);
  const kind = LABELS.get(match?.[2] ?? '');
  return match === null || kind === undefined ? null : { kind, at: before.length - (match[1] ?? '').length };
}
