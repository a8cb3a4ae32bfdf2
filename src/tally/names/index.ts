import type { CivilDate } from '../../model/civil-date.ts';
import type { Member, MemberKind } from '../../model/registers.ts';
import { nameFinder } from './find.ts';
import type { NameHit, ResolvedUnit } from './hit.ts';
import { nearestFinder } from './nearest.ts';
import { knowsWhole, resolveCell } from './resolve.ts';

export type { NameHit, ResolvedUnit } from './hit.ts';
export { unitKey } from './hit.ts';

/** All names of all units, ready to be looked for in thousands of texts. */
export interface NameIndex {
  /** Every unit's name in a text, by start; positions are those of `normaliseText(text)`. A null date: undated. */
  find(text: string, date: CivilDate | null): NameHit[];
  /** Whether a text is, whole, a unit's name, alone or with a department of it. */
  knowsUnit(text: string): boolean;
  /** A cell that should name one unit (单位 of a claim, 来源): name, short name, code, with or without a department. */
  resolve(text: string, date: CivilDate | null): ResolvedUnit;
  /** What kind of unit a register code is; null where there is no such code. */
  kindOf(code: string): MemberKind | null;
  /** Place in which the register puts a unit (`成都`), by code; '' where it says none. */
  placeOf(code: string): string;
}

/** Answers kept at a time: bylines ask about the same few departments all year, and about many words once. */
const MOST_KEPT = 20_000;

/** The same answers, each worked out once as long as it is remembered. */
function remembering(answer: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}

/** Builds the index once for a register. Rows in any order give the same index. */
export function buildNameIndex(members: readonly Member[]): NameIndex {
  const nearest = nearestFinder(members);
  const find = nameFinder(members, nearest);
  const byCode = new Map(members.map((member) => [member.code, member]));
  return {
    find,
    knowsUnit: remembering((text) => knowsWhole(text, find)),
    resolve: (text, date) => resolveCell(text, date, { find, nearest, byCode }),
    kindOf: (code) => byCode.get(code)?.kind ?? null,
    placeOf: (code) => placeName(byCode.get(code)?.region ?? ''),
  };
}

function placeName(region: string): string {
  return region.replace(/(?:市|地区|片区|(?:藏族羌族|藏族|彝族)?自治州)$/, '');
}
