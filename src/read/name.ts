import { COMMON_WORDS } from './not-names.ts';
import { COMPOUND_SURNAMES, surnameStrength } from './surnames.ts';
import { NAME_CHARACTERS, NAME_DOTS, NAME_PARTS } from './transliteration.ts';

/**
 * What speaks for a word being a person's name: a frequent surname, a rare one, a form of another people's
 * names, a name's length only (`unknown`), or that it could be but is also an ordinary word (`word`).
 */
export type NameEvidence = 'surname' | 'rare' | 'ethnic' | 'unknown' | 'word';

/** Han characters, the private-use ones that stand for rare characters, and 〇. */
const HAN = /^(?:\p{Script=Han}|[\u{E000}-\u{F8FF}])+$/u;
/** Characters that no given name holds; they mark ordinary words of two or three characters. */
const NEVER_GIVEN = new Set('的了在是我你他她它们这那个吗呢吧啊被给让把请或及第每讯摄稿审刊栏页附件提供');

export function isHan(text: string): boolean {
  return HAN.test(text);
}

export function characters(text: string): readonly string[] {
  return [...text];
}

/** Whether the word is made of parts of other peoples' names. */
function isEthnic(text: string, length: number): boolean {
  const parts = NAME_PARTS.filter((part) => text.includes(part));
  if (parts.length === 0) return false;
  if (length === 2) return parts.includes(text);
  if (length <= 8 && isTransliterated(text)) return true;
  return length >= 4 && length <= 6 && parts.some((part) => text.startsWith(part));
}

function isTransliterated(text: string): boolean {
  return characters(text).every((char) => NAME_CHARACTERS.has(char));
}

/** `艾力•吐尔逊江`, `艾力.吐尔逊江` → `艾力·吐尔逊江`; null where the text is no name with a dot. */
export function dottedName(text: string): string | null {
  const parts = text.replace(NAME_DOTS, '·').split('·');
  const fits = parts.every((part) => isHan(part) && characters(part).length <= 8);
  return parts.length >= 2 && parts.length <= 4 && fits && characters(text).length >= 4
    ? parts.join('·')
    : null;
}

/** How well a word without spaces reads as one person's name; null where it cannot be one. */
export function nameEvidence(text: string): NameEvidence | null {
  if (!isHan(text)) return null;
  const chars = characters(text);
  const [first = '', second = ''] = chars;
  const given = chars.slice(1);
  if (chars.length < 2 || chars.length > 8) return null;
  if (COMPOUND_SURNAMES.includes(text)) return null;
  if (COMMON_WORDS.has(text)) return 'word';
  const compound = COMPOUND_SURNAMES.some((surname) => text.startsWith(surname));
  if (compound && chars.length <= 4) return 'surname';
  if (isEthnic(text, chars.length) && (chars.length !== 3 || surnameStrength(first) < 2)) return 'ethnic';
  if (chars.length > 3 && isTransliterated(text)) return 'unknown';
  if (chars.length > 3 || given.some((char) => NEVER_GIVEN.has(char))) return null;
  const strength = surnameStrength(first);
  if (strength > 0) return strength === 2 ? 'surname' : 'rare';
  return second === '' ? null : 'unknown';
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
        end >= length && nameEvidence(name) === 'surname' && (length < 4 || startsCompound(name));
      if (strong) ways[end]?.push(...(ways[end - length] ?? []).map((way) => [...way, name]));
    }
  }
  return (ways[chars.length] ?? []).filter((way) => way.length > 1);
}

function startsCompound(text: string): boolean {
  return COMPOUND_SURNAMES.some((surname) => text.startsWith(surname));
}

/** A name that may stand without unit or role: with a frequent surname or of a known form; a rare surname needs two given characters. */
export function standsAlone(text: string, evidence: NameEvidence): boolean {
  return (
    evidence === 'surname' || evidence === 'ethnic' || (evidence === 'rare' && characters(text).length === 3)
  );
}
