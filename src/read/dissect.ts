import { keyWords, kindOf } from './key-lookup.ts';
import { type KeyKind, SINGLE_ROLES, STANDING_END } from './keys.ts';
import { characters, isLikelyName, nameEvidence } from './name.ts';
import type { Token } from './tokens.ts';
import { isUnit, type KnowsUnit } from './unit.ts';
import { readWord, type Word } from './word.ts';

/** A token taken apart: `后勤处丁一供稿` = unit and name, then the role glued to them. */
export type Part =
  | { readonly type: 'words'; readonly words: readonly Word[] }
  | { readonly type: 'role'; readonly kinds: readonly KeyKind[]; readonly label: string };

/** Kinds of role words that need no colon. */
const ROLE_KINDS: readonly KeyKind[] = [
  'writer',
  'contributor',
  'campus',
  'reporter',
  'photo',
  'joint',
  'edit',
  'review',
  'publisher',
  'other',
];
const ROLES = keyWords(ROLE_KINDS).filter((word) => word.length > 1);
/** No unit with its person is longer; a run of characters beyond it is a sentence. */
const LONGEST_TOKEN = 40;
const STANDINGS = ROLES.filter((word) => STANDING_END.test(word));
/** Single roles that stand glued to a long name. */
const WRITTEN: readonly string[] = ['文', '图', '摄'];
const ACTIVITIES = ROLES.filter((word) => !STANDING_END.test(word));
/** The same by the character they begin or end with, each in the order above: most words have none of them. */
const ROLES_FROM = Map.groupBy(ROLES, (word) => word.charAt(0));
const STANDINGS_FROM = Map.groupBy(STANDINGS, (word) => word.charAt(0));
const STANDINGS_TO = Map.groupBy(STANDINGS, (word) => word.slice(-1));
const ACTIVITIES_TO = Map.groupBy(ACTIVITIES, (word) => word.slice(-1));
const HOLDS_STANDING = new RegExp(STANDINGS.join('|'), 'u');

function beginning(text: string, words: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return (words.get(text.charAt(0)) ?? []).filter((word) => text.startsWith(word));
}

function ending(text: string, words: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return (words.get(text.slice(-1)) ?? []).filter((word) => text.endsWith(word));
}

/** A token among its neighbours; `labelled`: a label with a colon already says what they all are. */
export interface TokenPlace {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly labelled: boolean;
}

export function dissect(place: TokenPlace, knowsUnit: KnowsUnit): readonly Part[] {
  const { tokens, index } = place;
  const text = tokens[index]?.text ?? '';
  if (characters(text).length > LONGEST_TOKEN) return [{ type: 'words', words: [{ kind: 'strange', text }] }];
  const exact = roleOf(text, tokens);
  if (exact !== null) return [exact];
  const standing = beginning(text, STANDINGS_FROM).find((word) => isLikelyName(text.slice(word.length)));
  if (standing !== undefined) return [role(standing), words(text.slice(standing.length), knowsUnit)];
  const post = ending(text, STANDINGS_TO).find((word) => isUnit(text.slice(0, -word.length), knowsUnit));
  if (post !== undefined && index + 1 < tokens.length)
    return [words(text.slice(0, -post.length), knowsUnit), role(post)];
  if (isUnit(text, knowsUnit)) return [words(text, knowsUnit)];
  return (
    suffixed(text, knowsUnit) ??
    prefixed(text, knowsUnit) ??
    afterRole(text, place, knowsUnit) ??
    single(text, place, knowsUnit) ?? [words(text, knowsUnit)]
  );
}

function words(text: string, knowsUnit: KnowsUnit): Part {
  return { type: 'words', words: readWord(text, knowsUnit) };
}

function role(label: string): Part {
  const kind = kindOf(label);
  return { type: 'role', kinds: kind === null ? [] : [kind], label };
}

/** A token that is a role word and nothing else. A lone word (作者, 编辑, 记者) with nobody beside it is none. */
function roleOf(text: string, tokens: readonly Token[]): Part | null {
  const kind = kindOf(text);
  if (kind === null || !ROLE_KINDS.includes(kind)) return null;
  return tokens.length > 1 ? { type: 'role', kinds: [kind], label: text } : null;
}

function settled(found: readonly Word[]): boolean {
  return found.length > 0 && found.every((word) => word.kind !== 'strange' && word.kind !== 'filler');
}

/** 丁一供稿, 综合科供稿, 后勤处丁一图文报道. */
function suffixed(text: string, knowsUnit: KnowsUnit): readonly Part[] | null {
  for (const word of ending(text, ACTIVITIES_TO)) {
    if (text.length === word.length) continue;
    const head = text.slice(0, -word.length);
    const inner = suffixed(head, knowsUnit) ?? prefixed(head, knowsUnit);
    if (inner !== null && inner.at(-1)?.type === 'words') return [...inner, role(word)];
    const found = readWord(head, knowsUnit);
    if (settled(found)) return [{ type: 'words', words: found }, role(word)];
  }
  return null;
}

/** 记者丁一, 摄影沈小禾, 后勤处通讯员丁一. */
function prefixed(text: string, knowsUnit: KnowsUnit): readonly Part[] | null {
  for (const word of beginning(text, ROLES_FROM)) {
    if (text.length === word.length) continue;
    const found = readWord(text.slice(word.length), knowsUnit);
    if (settled(found) && found.every((name) => name.kind !== 'person' || name.evidence !== 'word'))
      return [role(word), { type: 'words', words: found }];
  }
  if (!HOLDS_STANDING.test(text)) return null;
  for (const word of STANDINGS) {
    const at = text.indexOf(word);
    if (at <= 0 || at + word.length >= text.length) continue;
    const unit = text.slice(0, at);
    const found = readWord(text.slice(at + word.length), knowsUnit);
    if (isUnit(unit, knowsUnit) && settled(found))
      return [words(unit, knowsUnit), role(word), { type: 'words', words: found }];
  }
  return null;
}

/** The single roles that make a joint one: 文/图, 文、摄, 图/文. */
const JOINTS: Readonly<Record<string, readonly string[]>> = { 文: ['图', '摄'], 图: ['文'], 摄: ['文'] };

/** 文/图丁一, 文、摄沈小禾: the second half of a joint role glued to the name. 文 is a surname too: then both stand. */
function afterRole(
  text: string,
  { tokens, index }: TokenPlace,
  knowsUnit: KnowsUnit,
): readonly Part[] | null {
  const [first = ''] = text;
  const name = text.slice(first.length);
  const before = tokens[index - 1]?.text ?? '';
  const gap = tokens[index]?.gap;
  if (tokens[index - 2]?.text === first) return null;
  if ((gap !== 'slash' && gap !== 'list') || JOINTS[before]?.includes(first) !== true || !isLikelyName(name))
    return null;
  const plain = first !== '文' || (!textRoleElsewhere(tokens, index) && !slashElsewhere(tokens, index - 1));
  const whole = !plain && isLikelyName(text) ? [text] : [];
  return [role(first), { type: 'words', words: withOthers(readWord(name, knowsUnit), whole) }];
}

function withOthers(found: readonly Word[], others: readonly string[]): readonly Word[] {
  return found.map((word) => (word.kind === 'person' ? { ...word, others } : word));
}

/**
 * 丁一文/图, 丁一摄, 沈小禾文. A single character is a role only where its neighbours show it: 文 and 图 end names
 * too. In `丁一文 王斌图` both readings stand, and the name says so.
 */
function single(
  text: string,
  { tokens, index, labelled }: TokenPlace,
  knowsUnit: KnowsUnit,
): readonly Part[] | null {
  const base = text.slice(0, -1);
  const last = text.slice(-1);
  if (!SINGLE_ROLES.includes(last) || characters(base).length < 2) return null;
  const found = readWord(base, knowsUnit);
  if (!settled(found)) return null;
  const whole = nameEvidence(text) === null ? [] : [text];
  const twins = labelled ? [] : twinsOf(tokens);
  const long = whole.length === 0 && characters(text).length === 4;
  if (
    last === '摄' ||
    (WRITTEN.includes(last) && (long || twins.some((twin) => nameEvidence(twin) === null)))
  ) {
    return [{ type: 'words', words: found }, role(last)];
  }
  const next = tokens[index + 1];
  const taken = tokens[index + 2]?.gap === 'slash';
  const joins = (next?.gap === 'slash' || next?.gap === 'list') && next.tight && !taken;
  if (joins && JOINTS[last]?.includes(next.text) === true && !textRoleElsewhere(tokens, index)) {
    // 丁一文/图 alone is 文/图; among other NAME/ROLE, or with 图 first, the name may be the longer one.
    const plain = last === '文' && !slashElsewhere(tokens, index);
    return [{ type: 'words', words: withOthers(found, plain ? [] : whole) }, role(last)];
  }
  if (twins.length < 2 || whole.length === 0) return null;
  return [{ type: 'words', words: withOthers(readWord(text, knowsUnit), [base]) }];
}

function textRoleElsewhere(tokens: readonly Token[], index: number): boolean {
  return tokens.some((token, at) => at !== index && at !== index + 1 && kindOf(token.text) === 'writer');
}

function slashElsewhere(tokens: readonly Token[], index: number): boolean {
  return tokens.some((token, at) => at !== index && at !== index + 1 && token.gap === 'slash');
}

/** The names of a run in which every name ends in another single role and no role stands alone. */
function twinsOf(tokens: readonly Token[]): readonly string[] {
  const names = tokens
    .map((token) => token.text)
    .filter(
      (text) => nameEvidence(text.slice(0, -1)) !== null && !ACTIVITIES.some((word) => text.endsWith(word)),
    );
  const ends = names.map((text) => text.slice(-1));
  const apart = new Set(ends).size === ends.length && ends.every((end) => SINGLE_ROLES.includes(end));
  return apart && !tokens.some((token) => kindOf(token.text) !== null) ? names : [];
}
