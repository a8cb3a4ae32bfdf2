import {
  CAMPUS_MARKS,
  KEY_ENDS,
  KEY_KINDS,
  KEYS,
  KEYS_AFTER_A_BREAK,
  KEYS_OFTEN_PADDED,
  type KeyKind,
} from './keys.ts';

/** A label found in a text: where it begins, its words without padding, what it says. */
export interface KeyHit {
  readonly start: number;
  readonly label: string;
  readonly kinds: readonly KeyKind[];
}

const KINDS: ReadonlyMap<string, KeyKind> = new Map(
  KEY_KINDS.flatMap((kind) => KEYS[kind].map((word) => [word, kind] as const)),
);
const LONGEST = Math.max(...[...KINDS.keys()].map((word) => word.length));
const AFTER_A_BREAK: ReadonlySet<string> = new Set(KEYS_AFTER_A_BREAK);
const PADDED: ReadonlySet<string> = new Set(KEYS_OFTEN_PADDED);
const BREAK = /[\s,;、|丨\\/&+·•‧・()[\]【】〔〕。.:"'!?■□◆●○◎*\-—_\d]/;
/** `·` and its kin, and `-`: writers set them between the halves of a joint role. */
const JOINT = /[/、&+,和与兼·•‧・-]/;

/** Signs that part credits elsewhere: between two labels only where nothing stands around them (`文|图:丁一`). */
const TIGHT_JOINT = /[|丨\\.]/;

/** What one label or role word, without padding, says; null for a word that is none. */
export function kindOf(word: string): KeyKind | null {
  return KINDS.get(word) ?? null;
}

/** As {@link kindOf}, also for joint words (文/图, 撰稿、摄影) and for unlisted ones by their end. */
export function kindsOf(label: string): readonly KeyKind[] | null {
  const bare = label.replace(/\s+/g, '');
  const whole = kindOf(bare);
  if (whole !== null) return [whole];
  const parts = bare.split(JOINT).map(kindOf);
  if (parts.length > 1 && parts.every((kind) => kind !== null)) return [...new Set(parts)];
  const end = KEY_ENDS.filter((rule) => bare.length > rule.end.length && bare.endsWith(rule.end)).sort(
    (a, b) => b.end.length - a.end.length,
  )[0];
  if (end === undefined) return null;
  return [end.kind === 'reporter' && CAMPUS_MARKS.some((mark) => bare.includes(mark)) ? 'campus' : end.kind];
}

export function isBreak(text: string, index: number): boolean {
  return index <= 0 || BREAK.test(text.charAt(index - 1));
}

/** The longest label that ends at `end` (padding inside allowed), not reaching before `from`. */
function singleKeyBefore(text: string, end: number, from: number): KeyHit | null {
  let word = '';
  let padded = false;
  let best: KeyHit | null = null;
  for (let index = end - 1; index >= from && word.length < LONGEST; index -= 1) {
    const char = text.charAt(index);
    if (char === ' ') {
      padded = true;
      continue;
    }
    word = char + word;
    const kind = KINDS.get(word);
    if (kind === undefined) continue;
    const needsBreak = word.length === 1 || (padded && !PADDED.has(word)) || AFTER_A_BREAK.has(word);
    if (needsBreak && index > from && !isBreak(text, index)) continue;
    best = { start: index, label: word, kinds: [kind] };
  }
  return best;
}

/** The label, single or joint (`文/图`, `文字、摄影`), whose last character stands before `end`. */
export function keyBefore(text: string, end: number, from: number): KeyHit | null {
  let stop = end;
  while (stop > from && text.charAt(stop - 1) === ' ') stop -= 1;
  let hit = singleKeyBefore(text, stop, from);
  if (hit === null) return null;
  for (;;) {
    let before = hit.start;
    while (before > from && text.charAt(before - 1) === ' ') before -= 1;
    const sign = text.charAt(before - 1);
    const tight = TIGHT_JOINT.test(sign);
    if (before <= from || !(JOINT.test(sign) || tight)) return hit;
    let left = before - 1;
    while (left > from && text.charAt(left - 1) === ' ') left -= 1;
    const more = singleKeyBefore(text, left, from);
    const atBreak = more !== null && (more.start <= from || isBreak(text, more.start));
    // A comma joins only at the very start: elsewhere it parts two credits.
    if (more === null || !atBreak || (sign === ',' && more.start > from)) return hit;
    if (tight && (more.start > from || left !== before - 1 || before !== hit.start)) return hit;
    if (more.start > 0 && more.start > from && text.charAt(more.start - 1) === ':') return hit;
    hit = {
      start: more.start,
      label: `${more.label}${sign}${hit.label}`,
      kinds: [...new Set([...more.kinds, ...hit.kinds])],
    };
  }
}

/** Words of the given kinds, longest first. */
export function keyWords(kinds: readonly KeyKind[]): readonly string[] {
  return [...KINDS]
    .filter(([, kind]) => kinds.includes(kind))
    .map(([word]) => word)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
