import { kindOf } from './key-lookup.ts';
import { SINGLE_ROLES } from './keys.ts';
import { characters, dottedName, isHan, isLikelyName, nameEvidence } from './name.ts';
import { isCompound, surnameStrength } from './surnames.ts';
import { isUnit, type KnowsUnit } from './unit.ts';

/** What stands between two tokens. `clause` (; |) parts credits, `list` (、, 和) parts names or credits. */
export type Gap = 'start' | 'none' | 'space' | 'list' | 'slash' | 'clause' | 'bracket';

export interface Token {
  readonly text: string;
  /** What stands before it. */
  readonly gap: Gap;
  /** No space stands before it. */
  readonly tight: boolean;
}

const CHUNK = /[^\s,;、|&+()[\]【】〔〕《》<>"'!?。:/\\—~]+/gu;
/** A unit's name that holds a bracket of its own. */
const UNIT_WITH_BRACKET = /\p{Script=Han}*(?:大学|学院|集团|公司)\((\p{Script=Han}{1,8})\)\p{Script=Han}*/gu;
/** Places that schools carry in a bracket. */
const PLACES_IN_BRACKETS: ReadonlySet<string> = new Set([
  ...[
    '华东',
    '北京',
    '武汉',
    '威海',
    '深圳',
    '保定',
    '徐州',
    '雅安',
    '温江',
    '都江堰',
    '成都',
    '南充',
    '新都',
    '宜宾',
    '自贡',
    '乐山',
    '沙河校区',
  ],
]);
/** 丁 一和王 斌: 和 between padded names. */
const AND_PADDED =
  /(?<=(?<!\p{Script=Han})\p{Script=Han} \p{Script=Han})[和与及暨](?=\p{Script=Han} \p{Script=Han}(?!\p{Script=Han}))/gu;

function gapOf(between: string, first: boolean): Gap {
  if (/[;|]/.test(between)) return 'clause';
  if (/[/\\]/.test(between)) return 'slash';
  if (/[()[\]【】〔〕《》<>]/.test(between)) return 'bracket';
  if (/[,、&+。!?:"'—~]/.test(between)) return 'list';
  if (first) return 'start';
  return between === '' ? 'none' : 'space';
}

/** 文|丁一, 文丨丁一, 文·丁一, 文——丁一: signs that stand for the slash after a role. */
const ROLE_SIGN =
  /(?<!\p{Script=Han})(文字|图片|摄影|撰稿|供稿|编辑|审核|图文|文图|文|图|摄)\s*(?:[|丨·•▏.]|[-—–_~]{1,4})\s*/gu;

/** Cuts a normalised value into tokens; a role in brackets after a name counts as slashed: `丁一(文)`. */
export function tokenise(value: string, knowsUnit: KnowsUnit): readonly Token[] {
  let text = value
    .replace(ROLE_SIGN, '$1/')
    .replace(AND_PADDED, '、')
    .replace(UNIT_WITH_BRACKET, (whole: string, inside: string) =>
      kindOf(inside) === null && (PLACES_IN_BRACKETS.has(inside) || !whole.endsWith(')'))
        ? whole.replace('(', '\u0001').replace(')', '\u0002')
        : whole,
    );
  text = text.replace(/\(\s*([^()]{1,8}?)\s*\)/g, (whole: string, inside: string, at: number) =>
    at > 0 && inside.split(/[/、,]/).every((part) => kindOf(part.trim()) !== null) ? ` /${inside};` : whole,
  );
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(CHUNK)) {
    const between = text.slice(end, match.index);
    const gap = gapOf(between, tokens.length === 0);
    end = match.index + match[0].length;
    const chunk = match[0].replace('\u0001', '(').replace('\u0002', ')');
    for (const [at, half] of splitUnit(chunk, knowsUnit).entries())
      for (const [index, part] of splitAnd(half).entries())
        tokens.push({
          text: part,
          gap: index > 0 ? 'list' : at > 0 ? 'space' : gap,
          tight: index > 0 || at > 0 || !/\s/.test(between),
        });
  }
  return joinPadded(tokens.flatMap((token, index) => cutSurname(token, tokens[index + 1], knowsUnit)));
}

const UNIT_SIGN = /^(\p{Script=Han}[\p{Script=Han}()]+)[-_·•‧・@]+(\S+)$/u;

/** 后勤处-丁一, 四川农业大学_丁一, 丁一@后勤处: a unit parted from its person by a sign; several units may follow each other so. */
function splitUnit(chunk: string, knowsUnit: KnowsUnit): readonly string[] {
  const [, first = '', rest = ''] = UNIT_SIGN.exec(chunk) ?? [];
  const parts =
    first !== '' && (isUnit(first, knowsUnit) || (isLikelyName(first) && isUnit(rest, knowsUnit)));
  return parts ? [first, ...splitUnit(rest, knowsUnit)] : [chunk];
}

/** 丁一等3人. */
const AND_OTHERS = /等(?:[\d一二三四五六七八九十两]{1,3}人)?$/;

/** 丁一和沈小禾 → two names; 李和平 stays one. 丁一等 → 丁一. */
function splitAnd(chunk: string): readonly string[] {
  if (/^[和与及暨等]$/.test(chunk)) return [];
  const whole = nameEvidence(chunk);
  for (let at = 2; whole === null && at < chunk.length - 2; at += 1) {
    if (!/[和与及暨]/.test(chunk.charAt(at))) continue;
    const right = splitAnd(chunk.slice(at + 1));
    if (isName(chunk.slice(0, at)) && right.every(isName)) return [chunk.slice(0, at), ...right];
  }
  const bare = chunk.replace(AND_OTHERS, '');
  return bare !== chunk && isName(bare) ? [bare] : [chunk];
}

function isName(text: string): boolean {
  return isLikelyName(text) || dottedName(text) !== null;
}

/** 公寓科丁 一, 记者王 斌: the surname of a padded name glued to what stands before it. */
function cutSurname(token: Token, next: Token | undefined, knowsUnit: KnowsUnit): readonly Token[] {
  const chars = characters(token.text);
  const head = chars.slice(0, -1).join('');
  const last = chars.at(-1) ?? '';
  if (chars.length < 3 || next?.gap !== 'space' || surnameStrength(last) === 0) return [token];
  if (!isHan(next.text) || !isGiven(next.text)) return [token];
  if (isUnit(token.text, knowsUnit) || !(isUnit(head, knowsUnit) || kindOf(head) !== null)) return [token];
  return [
    { ...token, text: head },
    { text: last, gap: 'space', tight: false },
  ];
}

/** 一, 一报道: one character, alone or before a role word. */
function isGiven(text: string): boolean {
  const [first = '', ...rest] = characters(text);
  return !isRole(first) && (rest.length === 0 || (rest.length > 1 && kindOf(rest.join('')) !== null));
}

/** Joins names printed with spaces inside: 丁 一, 沈 小 禾, 欧阳 知秋. Two whole names stay two. */
function joinPadded(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const length = paddedLength(tokens, index);
    const text = tokens
      .slice(index, index + length)
      .map((part) => part.text)
      .join('');
    joined.push({ ...token, text });
    index += length - 1;
  }
  return joined;
}

/** How many tokens from `at` make one name. */
function paddedLength(tokens: readonly Token[], at: number): number {
  const spaced = (index: number): string => {
    const token = tokens[index];
    const slashed = tokens[index + 1]?.gap === 'slash' && SINGLE_ROLES.includes(token?.text ?? '');
    return token?.gap === 'space' && isHan(token.text) && !slashed ? token.text : '';
  };
  const first = tokens[at]?.text ?? '';
  if (!isHan(first)) return 1;
  const next = spaced(at + 1);
  const after = spaced(at + 2);
  const size = (text: string): number => characters(text).length;
  if (isCompound(first)) {
    if (size(next) === 2) return 2;
    if (size(next) === 1) return size(after) === 1 && !isRole(after) ? 3 : 2;
    return 1;
  }
  if (size(first) === 1) {
    const surname = surnameStrength(first) > 0;
    if (isRole(first) && tokens[at]?.gap === 'slash') return 1;
    // 文 丁 一: the role, then a padded name.
    if (isRole(first) && surnameStrength(next) > 0 && size(after) === 1 && !isRole(after)) return 1;
    if (surname && !isRole(first) && size(next) > 2 && isGiven(next)) return 2;
    if (isRole(first) && !(surname && size(next) === 1 && !isRole(next))) return 1;
    if (size(next) === 1 && (surname || !isRole(next))) {
      const third = size(after) === 1 && !isRole(after) && isThird(tokens, at + 2, spaced);
      return third ? 3 : 2;
    }
    return size(next) === 2 && surname && kindOf(next) === null ? 2 : 1;
  }
  const dangling = size(first) === 2 && size(next) === 1 && !isRole(next) && size(after) !== 1;
  return dangling && surnameStrength(characters(first)[0] ?? '') > 0 && nameEvidence(first + next) !== null
    ? 2
    : 1;
}

/** Whether the single character at `index` ends a three-character name and does not begin the next one. */
function isThird(tokens: readonly Token[], index: number, spaced: (index: number) => string): boolean {
  const text = tokens[index]?.text ?? '';
  const next = spaced(index + 1);
  const beginsName =
    surnameStrength(text) > 0 && next !== '' && characters(next).length <= 2 && !isRole(next);
  return !beginsName;
}

function isRole(text: string): boolean {
  return SINGLE_ROLES.includes(text);
}
