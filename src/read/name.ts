import { holdsOrdinary, isGivenCharacter } from './given-names.ts';
import { COMMON_WORDS } from './not-names.ts';
import { isPenName } from './pen-names.ts';
import { isCompound, isOrdinaryWord, startsWithCompound, surnameStrength } from './surnames.ts';
import { FOREIGN_CHARACTERS, NAME_CHARACTERS, NAME_DOTS, NAME_PARTS } from './transliteration.ts';

/**
 * What speaks for a word being a person's name: a frequent surname, a rare one, a form of another people's
 * names, characters that names are made of (`likely`), a name's length only (`unknown`), or that it could be but
 * is also an ordinary word (`word`).
 */
export type NameEvidence = 'surname' | 'rare' | 'ethnic' | 'likely' | 'unknown' | 'word';

/** Han characters, the private-use ones that stand for rare characters, and 〇. */
const HAN = /^(?:\p{Script=Han}|[\u{E000}-\u{F8FF}])+$/u;
/** Characters that no name ends with: the roles glued to names. */
const NEVER_LAST = new Set('讯摄稿审报刊');
/** Characters that no given name holds; they mark ordinary words of two or three characters. */
const NEVER_GIVEN = new Set('的了在是我你他她它们这那个吗呢吧啊被给让把请或及第每刊栏页附件提供');

export function isHan(text: string): boolean {
  return HAN.test(text);
}

export function characters(text: string): readonly string[] {
  return [...text];
}

const PARTS: ReadonlySet<string> = new Set(NAME_PARTS);

/** A quick look whether any such part stands in a word. */
const HOLDS_PART = new RegExp(NAME_PARTS.join('|'), 'u');

/** Whether the word is made of parts of other peoples' names. */
function isEthnic(text: string, length: number): boolean {
  if (length === 2) return PARTS.has(text);
  if (!HOLDS_PART.test(text)) return false;
  const parts = NAME_PARTS.filter((part) => text.includes(part));
  if (length <= 8 && isTransliterated(text)) return true;
  const begins = parts.some((part) => text.startsWith(part));
  return (begins && length >= 4 && length <= 6) || endsEthnic(text);
}

/** 罗绒多吉: four characters that only end in such a part; after a unit the first two may be the unit's. */
export function endsEthnic(text: string): boolean {
  const parts = NAME_PARTS.filter((part) => text.endsWith(part));
  const begins = NAME_PARTS.some((part) => text.startsWith(part));
  return parts.length > 0 && !begins && characters(text).length === 4 && !isTransliterated(text);
}

function isTransliterated(text: string): boolean {
  return characters(text).every((char) => NAME_CHARACTERS.has(char));
}

/** Characters of sentences around a name with a dot (图为X·Y在…). */
const SENTENCE = /[的了在是为将被把和与由向]/;

/** `艾力•吐尔逊江`, `艾力.吐尔逊江` → `艾力·吐尔逊江`; null where the text is no name with a dot. */
export function dottedName(text: string): string | null {
  const parts = text.replace(NAME_DOTS, '·').split('·');
  const fits = parts.every((part) => isHan(part) && characters(part).length <= 8 && !SENTENCE.test(part));
  return parts.length >= 2 && parts.length <= 4 && fits && characters(text).length >= 4
    ? parts.join('·')
    : null;
}

/** Whether a dotted name is made of parts of names that are written so. */
export function isKnownDotted(name: string): boolean {
  return name
    .split('·')
    .some((part) => isTransliterated(part) || NAME_PARTS.some((known) => part.includes(known)));
}

/** How well a word without spaces reads as one person's name; null where it cannot be one. */
export function nameEvidence(text: string): NameEvidence | null {
  if (!isHan(text)) return null;
  const chars = characters(text);
  const [first = '', second = ''] = chars;
  const given = chars.slice(1);
  if (chars.length < 2 || chars.length > 8) return null;
  if (isCompound(text) || isPenName(text)) return null;
  if (COMMON_WORDS.has(text)) return surnameStrength(first) > 0 ? 'word' : null;
  const compound = startsWithCompound(text);
  if (compound && chars.length <= 4) return 'surname';
  if ((chars.length !== 3 || surnameStrength(first) < 2) && isEthnic(text, chars.length)) return 'ethnic';
  if (chars.length > 3 && isForeign(chars)) return 'likely';
  if (chars.length > 3 && isTransliterated(text)) return 'unknown';
  if (chars.length > 3 || given.some((char) => NEVER_GIVEN.has(char)) || NEVER_LAST.has(chars.at(-1) ?? ''))
    return null;
  const strength = surnameStrength(first);
  // 阿勤, 阿伟: how one is called, not a name; those that are names are known by their parts.
  if (first === '阿' && chars.length === 2) return 'unknown';
  if (strength === 2) return 'surname';
  if (strength === 1 && (!isOrdinaryWord(first) || given.some(isGivenCharacter))) return 'rare';
  return second === '' ? null : isLikely(chars) ? 'likely' : 'unknown';
}

/** Characters that begin pet names and pen-names: 小蜜蜂, 新青年. */
const NEVER_FIRST = new Set('小大老新');

/** Without a surname that we know: three characters of which two are a given name's, or two as other peoples' names have them. */
function isLikely(chars: readonly string[]): boolean {
  const [first = '', ...given] = chars;
  if (chars.length === 2) return first !== given[0] && isForeign(chars);
  if (NEVER_FIRST.has(first) || holdsOrdinary(chars)) return false;
  return given.every((char) => isGivenCharacter(char) || NAME_CHARACTERS.has(char));
}

/** 阿苏越尔, 旺扎: all characters (of four and more, all but one) of other peoples' names, half of them hardly met elsewhere. */
function isForeign(chars: readonly string[]): boolean {
  const others = chars.filter((char) => !NAME_CHARACTERS.has(char));
  const telling = chars.filter((char) => FOREIGN_CHARACTERS.has(char)).length;
  const allowed = chars.length > 3 ? 1 : 0;
  return (
    chars.length <= 6 &&
    others.length <= allowed &&
    telling * 2 >= Math.min(chars.length, 4) &&
    !holdsOrdinary(others)
  );
}

/** A name with a surname or a form that we know. */
export function isLikelyName(text: string): boolean {
  const evidence = nameEvidence(text);
  return evidence === 'surname' || evidence === 'rare' || evidence === 'ethnic';
}

/** All ways to cut a run of 4–12 characters into names with frequent surnames (`丁一沈小禾`). */
export function cutNames(text: string): readonly (readonly string[])[] {
  const chars = characters(text);
  if (chars.length > 12) return [];
  const ways: (readonly string[])[][] = Array.from({ length: chars.length + 1 }, () => []);
  ways[0] = [[]];
  for (let end = 2; end <= chars.length; end += 1) {
    for (const length of [2, 3, 4]) {
      const name = chars.slice(Math.max(0, end - length), end).join('');
      const strong =
        end >= length && nameEvidence(name) === 'surname' && (length < 4 || startsWithCompound(name));
      if (strong) ways[end]?.push(...(ways[end - length] ?? []).map((way) => [...way, name]));
    }
  }
  return (ways[chars.length] ?? []).filter((way) => way.length > 1);
}

/** A name that may stand without unit or role: with a frequent surname or of a known form; a rare surname needs two given characters. */
export function standsAlone(text: string, evidence: NameEvidence): boolean {
  const long = characters(text).length === 3 && !isOrdinaryWord(characters(text)[0] ?? '');
  return evidence === 'surname' || evidence === 'ethnic' || (evidence === 'rare' && long);
}

/** Two characters that are foremost an ordinary word (租, 通, 开 …), or of no surname: beside a unit without a role they are asked about. */
export function isDoubtfulAlone(text: string, evidence: NameEvidence): boolean {
  const [first = '', , third] = characters(text);
  return third === undefined && (isOrdinaryWord(first) || evidence === 'likely');
}
