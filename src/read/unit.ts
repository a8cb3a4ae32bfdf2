import { characters, endsEthnic, isHan, nameEvidence } from './name.ts';
import { ACCOUNTS, COMMON_WORDS, FILLERS, TITLES } from './not-names.ts';
import { startsWithSurname, surnameStrength } from './surnames.ts';
import { DUTY_ENDS, NOT_IN_UNITS, STEMS, STRONG_SUFFIXES, UNIT_WORDS, WEAK_SUFFIXES } from './unit-words.ts';

/** Whether a text, whole, is a unit of the register; handed in, because the register is the users'. */
export type KnowsUnit = (text: string) => boolean;

const STRONG: ReadonlySet<string> = new Set(STRONG_SUFFIXES);
const LONGEST_SUFFIX = Math.max(...STRONG_SUFFIXES.map((suffix) => suffix.length));
const STEM_SET: ReadonlySet<string> = new Set(STEMS);
/** `中国石油大学(华东)后勤管理处`, `四川农业大学(雅安)`: a bracket that belongs to the unit's name. */
const INNER_BRACKET = /^(\p{Script=Han}+)\((\p{Script=Han}{1,8})\)(\p{Script=Han}*)$/u;
/** 宣 and 供 after a unit: 后勤中心宣. */
const TRAILING_MARK = /[宣供]$/;
const NUMERALS = /[一二三四五六七八九十]/;

/** Whether a text, whole, names an organisation: by register, by its ending, or as a department's short name. */
export function isUnit(text: string, knowsUnit: KnowsUnit): boolean {
  if (text === '') return false;
  if (UNIT_WORDS.has(text) || knowsUnit(text)) return true;
  const inner = INNER_BRACKET.exec(text);
  if (inner !== null) {
    const [, head = '', , tail = ''] = inner;
    return isUnit(head + tail, knowsUnit) || isUnit(head, knowsUnit);
  }
  const length = characters(text).length;
  if (length < 2 || COMMON_WORDS.has(text) || NOT_IN_UNITS.test(text)) return false;
  if (STEM_SET.has(text)) return true;
  if (length < 3) return false;
  // 张学会 is a person: three characters whose first is a frequent surname need a one-character ending.
  const person = length === 3 && surnameStrength(text.charAt(0)) === 2;
  for (let size = Math.min(LONGEST_SUFFIX, text.length); size > 0; size -= 1) {
    if (STRONG.has(text.slice(-size)) && !(person && size === 2)) return true;
  }
  if (TRAILING_MARK.test(text) && length >= 4) return isUnit(text.slice(0, -1), knowsUnit);
  const weak = WEAK_SUFFIXES.find((suffix) => text.endsWith(suffix));
  if (weak !== undefined) {
    const stem = text.slice(0, -weak.length);
    const known = STEMS.some((word) =>
      word.length > 1
        ? stem.endsWith(word)
        : stem === word || (NUMERALS.test(word) && length >= 4 && stem.endsWith(word)),
    );
    // 膳管科, 舆情科: no surname that we know begins it.
    const section = weak === '科' && surnameStrength(text.charAt(0)) < 2 && isHan(text);
    return (
      known || section || (length >= 5 && !startsWithSurname(text) && splitUnitName(text, knowsUnit) === null)
    );
  }
  return length >= 4 && DUTY_ENDS.some((end) => text.endsWith(end)) && isHan(text);
}

/** `综合管理部岑某`, `后勤处副处长丁一` → unit, title and name; null where it is no such run or could be cut in two ways. */
export function splitUnitName(
  text: string,
  knowsUnit: KnowsUnit,
): { readonly unit: string; readonly title: string; readonly name: string } | null {
  const chars = characters(text);
  const cuts: { unit: string; title: string; name: string }[] = [];
  for (const length of [2, 3, 4, 5, 6]) {
    const name = chars.slice(-length).join('');
    const head = chars.slice(0, -length).join('');
    const evidence = nameEvidence(name);
    if (head === '' || evidence === null || evidence === 'unknown' || evidence === 'word') continue;
    if (evidence === 'likely' && length < 3) continue;
    if (ACCOUNTS.has(name) || FILLERS.has(name)) continue;
    if (endsEthnic(name) || (length < 4 && isUnit(name, knowsUnit))) continue;
    const title = TITLES.find((word) => head.endsWith(word) && head.length > word.length) ?? '';
    if (isUnit(head, knowsUnit)) cuts.push({ unit: head, title: '', name });
    else if (title !== '' && isUnit(head.slice(0, -title.length), knowsUnit))
      cuts.push({ unit: head.slice(0, -title.length), title, name });
  }
  return cuts.length === 1 ? (cuts[0] ?? null) : null;
}
