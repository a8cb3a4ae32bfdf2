import { simplify } from '../story/script.ts';
import { COMMON_FULL_NAMES, COMMON_SURNAMES } from './common-names.ts';
import type { Person } from './person.ts';
import { VARIANT_SETS } from './variants.ts';

const FOLDED: ReadonlyMap<string, string> = new Map(
  VARIANT_SETS.flatMap((set) => [...set].map((character) => [character, [...set][0] ?? character] as const)),
);

/** A spelling under which variant characters, traditional forms and name dots make no difference. */
export function foldedSpelling(name: string): string {
  return [...simplify(name.replaceAll('·', ''))]
    .map((character) => FOLDED.get(character) ?? character)
    .join('');
}

/** Why two names at one unit may be one person's; null where they may not. Folded spellings must agree. */
export function spellingDoubt(a: string, b: string): string | null {
  if (a === b || foldedSpelling(a) !== foldedSpelling(b)) return null;
  if (a.replaceAll('·', '') === b.replaceAll('·', '')) return '同一单位两种写法，只差间隔号';
  if (simplify(a) === simplify(b)) return '同一单位两种写法，只差繁简体';
  return '同一单位两种写法，只差异体字或形近字';
}

/**
 * Whether one name at two units is worth a question: a rare name, and exactly two units. A common name, or one that
 * stands at three units and more, is several people.
 */
export function movedDoubt(people: readonly Person[]): string | null {
  const [first] = people;
  if (first === undefined || people.length !== 2 || !isRare(first.name)) return null;
  return '两个单位有同名作者，名字少见，可能调动过单位';
}

function isRare(name: string): boolean {
  const characters = [...name];
  if (characters.length >= 4) return true;
  if (characters.length === 3) return !COMMON_FULL_NAMES.has(name);
  return characters.length === 2 && !COMMON_SURNAMES.includes(characters[0] ?? '');
}
