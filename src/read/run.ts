import { dissect, type Part } from './dissect.ts';
import { type KeyKind, STANDING_END } from './keys.ts';
import { isEitherSide, partedGroups } from './slashes.ts';
import { type Gap, type Token, tokenise } from './tokens.ts';
import type { KnowsUnit } from './unit.ts';
import type { Word } from './word.ts';

/** Words credited alike. `kinds` is empty for words that no role word claims. */
export interface Credit {
  readonly kinds: readonly KeyKind[];
  readonly label: string;
  readonly words: readonly Word[];
  /** The order of names and roles can be read in two ways: `丁一 摄影 沈小禾`. */
  readonly unsure: boolean;
}

export type Item =
  | { readonly type: 'word'; readonly words: readonly Word[]; readonly gap: Gap }
  | {
      readonly type: 'role';
      readonly kinds: readonly KeyKind[];
      readonly label: string;
      readonly gap: Gap;
      readonly glued: 'left' | 'right' | null;
    };

type Direction = 'before' | 'after';

/**
 * Reads a run of names and role words without colons in any of its orders: `丁一/文 沈小禾/图`,
 * `文/丁一 图/沈小禾`, `后勤处丁一供稿、摄影,沈小禾核稿`, `通讯员 丁一 摄`. Words that no role claims come back bare.
 */
export function readRun(value: string, knowsUnit: KnowsUnit, labelled = false): readonly Credit[] {
  const read = readBefore(knowsUnit);
  const key = labelled ? `:${value}` : value;
  const known = read.get(key);
  if (known !== undefined) return known;
  const credits = readAfresh(value, knowsUnit, labelled);
  if (read.size >= MOST_REMEMBERED) read.clear();
  if (value.length <= LONGEST_REMEMBERED) read.set(key, credits);
  return credits;
}

/** The same few people sign hundreds of articles with the same words; each is read once for a register. */
const remembered = new WeakMap<KnowsUnit, Map<string, readonly Credit[]>>();
const MOST_REMEMBERED = 4_000;
const LONGEST_REMEMBERED = 60;

function readBefore(knowsUnit: KnowsUnit): Map<string, readonly Credit[]> {
  const known = remembered.get(knowsUnit) ?? new Map<string, readonly Credit[]>();
  remembered.set(knowsUnit, known);
  return known;
}

function readAfresh(value: string, knowsUnit: KnowsUnit, labelled: boolean): readonly Credit[] {
  const items = joinRoles(partedGroups(itemsOf(tokenise(value, knowsUnit), knowsUnit, labelled)));
  const { ways, unsure } = directions(items);
  const either = unsure || isEitherSide(items);
  return assign(items, ways).map((credit) => ({ ...credit, unsure: either }));
}

function itemsOf(tokens: readonly Token[], knowsUnit: KnowsUnit, labelled: boolean): readonly Item[] {
  const items: Item[] = [];
  for (const [index, token] of tokens.entries()) {
    const parts = dissect({ tokens, index, labelled }, knowsUnit);
    for (const [position, part] of parts.entries()) {
      items.push(itemOf(part, position === 0 ? token.gap : 'none', parts, position));
    }
  }
  return items;
}

function itemOf(part: Part, gap: Gap, parts: readonly Part[], position: number): Item {
  if (part.type === 'words') return { type: 'word', words: part.words, gap };
  const left = parts[position - 1]?.type === 'words';
  const right = parts[position + 1]?.type === 'words';
  const glued = right ? 'right' : left ? 'left' : null;
  return { type: 'role', kinds: part.kinds, label: part.label, gap, glued };
}

/** 文/图, 供稿、摄影: roles with nothing but a sign between them are one. */
function joinRoles(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  for (const [index, item] of items.entries()) {
    const last = joined.at(-1);
    const joins =
      item.type === 'role' &&
      last?.type === 'role' &&
      (item.gap === 'slash' ||
        item.gap === 'list' ||
        item.gap === 'none' ||
        (item.gap === 'space' && index === 1)) &&
      !(isStanding(last) && item.gap !== 'none');
    if (joins && item.type === 'role' && last?.type === 'role') {
      joined[joined.length - 1] = {
        ...last,
        kinds: [...new Set([...last.kinds, ...item.kinds])],
        label: `${last.label}/${item.label}`,
        glued: last.glued ?? item.glued,
      };
    } else joined.push(item);
  }
  return joined;
}

function isStanding(item: Item): boolean {
  return item.type === 'role' && STANDING_END.test(item.label);
}

/** For each role, whether its people stand before or after it. */
function directions(items: readonly Item[]): {
  readonly ways: readonly (Direction | null)[];
  readonly unsure: boolean;
} {
  const certain = items.map((item, index): Direction | null => {
    if (item.type !== 'role') return null;
    const before = items[index - 1];
    const after = items[index + 1];
    const hasBefore = before?.type === 'word' || (before !== undefined && isStanding(before));
    const hasAfter = after?.type === 'word';
    if (!hasBefore && !hasAfter) return 'after';
    if (isStanding(item)) return standsBehind(item, before, after) ? 'before' : 'after';
    if (item.glued !== null) return item.glued === 'left' ? 'before' : 'after';
    if (!hasAfter) return 'before';
    if (!hasBefore) return 'after';
    const slashBefore = item.gap === 'slash';
    const slashAfter = after.gap === 'slash';
    if (slashBefore !== slashAfter) return slashBefore ? 'before' : 'after';
    if (slashBefore) return null;
    if (parts(item.gap) && !parts(after.gap)) return 'after';
    if (parts(after.gap) && !parts(item.gap)) return 'before';
    return null;
  });
  const votes = certain.filter((way, index) => way !== null && !isStandingAt(items, index));
  const before = votes.filter((way) => way === 'before').length;
  const fallback =
    before * 2 === votes.length ? orderOf(items) : before * 2 > votes.length ? 'before' : 'after';
  const open = certain.some((way, index) => way === null && items[index]?.type === 'role');
  return {
    ways: items.map((item, index) => (item.type === 'role' ? (certain[index] ?? fallback ?? 'after') : null)),
    unsure: open && fallback === null,
  };
}

/** 丁一/通讯员; 丁一 学生记者,沈小禾 图: a standing behind its person. */
function standsBehind(item: Item, before: Item | undefined, after: Item | undefined): boolean {
  if (before?.type !== 'word') return false;
  if (item.gap === 'slash') return after?.gap !== 'slash';
  return !parts(item.gap) && (after === undefined || parts(after.gap));
}

/** Where the roles of a run stand, told by its ends; null for `丁一 摄影 沈小禾`. */
function orderOf(items: readonly Item[]): Direction | null {
  const [first] = items;
  if (items.at(-1)?.type === 'role') return 'before';
  if (first?.type === 'role') return 'after';
  return first?.type === 'word' && first.words.every((word) => word.kind === 'unit') ? 'after' : null;
}

function isStandingAt(items: readonly Item[], index: number): boolean {
  const item = items[index];
  return item !== undefined && isStanding(item);
}

function parts(gap: Gap): boolean {
  return gap === 'clause' || gap === 'list' || gap === 'bracket';
}

function assign(
  items: readonly Item[],
  ways: readonly (Direction | null)[],
): readonly Omit<Credit, 'unsure'>[] {
  const credits: { kinds: readonly KeyKind[]; label: string; words: Word[]; standing: boolean }[] = [];
  let open: (typeof credits)[number] | null = null;
  for (const [index, item] of items.entries()) {
    if (item.type === 'word') {
      const parted = item.gap === 'clause' && open !== null && open.words.length > 0;
      if (open === null || parted) {
        open = { kinds: [], label: '', words: [], standing: false };
        credits.push(open);
      }
      open.words.push(...item.words);
      continue;
    }
    if (ways[index] === 'after') {
      open = { kinds: item.kinds, label: item.label, words: [], standing: isStanding(item) };
      credits.push(open);
      continue;
    }
    claim(credits, item.kinds, item.label);
    open = null;
  }
  return credits.map(({ kinds, label, words }) => ({ kinds, label, words }));
}

/** Gives the words since the last settled role to a role that stands behind them; a standing yields to an activity. */
function claim(
  credits: { kinds: readonly KeyKind[]; label: string; words: Word[]; standing: boolean }[],
  kinds: readonly KeyKind[],
  label: string,
): void {
  let claimed = false;
  for (let index = credits.length - 1; index >= 0; index -= 1) {
    const credit = credits[index];
    if (
      credit === undefined ||
      (credit.kinds.length > 0 && !credit.standing) ||
      (claimed && !credit.standing)
    )
      break;
    const outside = credit.standing && credit.kinds.includes('reporter');
    const text = kinds.some((kind) => kind === 'writer' || kind === 'contributor' || kind === 'joint');
    credits[index] = {
      ...credit,
      kinds: outside && text ? [...new Set([...credit.kinds, ...kinds])] : kinds,
      label: credit.label === '' ? label : `${credit.label}/${label}`,
      standing: false,
    };
    claimed = true;
    if (!credit.standing) break;
  }
  if (claimed) return;
  // 文/丁一 沈小禾/图: the last name before the role is its own, the ones before belong to the role in front.
  const last = credits.at(-1);
  const word = last?.words.at(-1);
  if (last !== undefined && word !== undefined && last.words.length > 1) {
    last.words.pop();
    credits.push({ kinds, label, words: [word], standing: false });
  } else credits.push({ kinds, label, words: [], standing: false });
}
