import type { Member } from '../../model/registers.ts';
import type { UnitRef } from '../../model/verdict.ts';
import { compact, compareText } from '../../text/normalise.ts';
import type { NameUse } from './dated.ts';
import { unitKey } from './hit.ts';
import {
  COLLEGES_IN_SHORT,
  NOT_SCHOOLS,
  OTHER_SCHOOLS,
  OTHER_SHORT_NAMES,
  PARTS_GROWN_UP,
  PARTS_OF_SCHOOLS,
  SEPARATE_COLLEGES,
} from './other-schools.ts';
import { NEVER_ALONE } from './short-name-words.ts';

/** Some words and all units they have ever meant. `uses` empty: words that are no school and only stand in the way. */
export interface NameEntry {
  readonly text: string;
  readonly uses: readonly NameUse[];
  /** Full names are looked for first, short names in what is left. */
  readonly tier: 'full' | 'short';
}

const FORM_ORDER = ['official', 'part', 'former', 'short', 'outsider', 'body', 'unknown'];

/** Every name of the register and every stop name, by its words. */
export function collectEntries(members: readonly Member[]): ReadonlyMap<string, NameEntry> {
  const uses = new Map<string, NameUse[]>();
  const add = (text: string, use: NameUse): void => {
    const words = compact(text);
    if (words !== '') uses.set(words, [...(uses.get(words) ?? []), use]);
  };
  for (const member of members) addMember(member, add);
  addParts(members, uses, add);
  for (const name of [...OTHER_SCHOOLS, ...SEPARATE_COLLEGES, ...OTHER_SHORT_NAMES]) {
    if (!uses.has(compact(name))) add(name, outsiderUse(name));
  }
  for (const [short, full] of Object.entries(COLLEGES_IN_SHORT)) {
    if (uses.has(short)) continue;
    for (const use of uses.get(full) ?? []) add(short, { ...use, from: null, until: null });
  }
  const entries = new Map<string, NameEntry>();
  for (const [text, found] of uses) {
    const kept = withoutWeaker(found).toSorted((a, b) => compareText(orderKey(a), orderKey(b)));
    entries.set(text, { text, uses: kept, tier: isShort(text, kept) ? 'short' : 'full' });
  }
  for (const text of NOT_SCHOOLS) if (!entries.has(text)) entries.set(text, { text, uses: [], tier: 'full' });
  return entries;
}

function addMember(member: Member, add: (text: string, use: NameUse) => void): void {
  const ref: UnitRef = { kind: 'registered', code: member.code, name: member.name };
  const dated = member.formerNames
    .filter((former) => former.until !== null)
    .toSorted((a, b) => (a.until ?? 0) - (b.until ?? 0) || compareText(a.name, b.name));
  const years = dated.map((former) => former.until ?? 0);
  add(member.name, { form: 'official', ref, from: years.at(-1) ?? null, until: null, ambiguous: false });
  for (const former of member.formerNames) {
    // The name before it ended in an earlier year; schools merged in one year bore their names side by side.
    const before = years.filter((year) => former.until !== null && year < former.until).at(-1) ?? null;
    add(former.name, { form: 'former', ref, from: before, until: former.until, ambiguous: false });
  }
  for (const short of member.shortNames) {
    const ambiguous = short.ambiguous || NEVER_ALONE.has(compact(short.name));
    add(short.name, { form: 'short', ref, from: null, until: null, ambiguous });
  }
}

/** Colleges that sounded like schools before they became ones: their names mean the parent until then. */
function addParts(
  members: readonly Member[],
  uses: Map<string, NameUse[]>,
  add: (text: string, use: NameUse) => void,
): void {
  const byName = new Map<string, UnitRef>(
    members.map((member) => [member.name, { kind: 'registered', code: member.code, name: member.name }]),
  );
  for (const part of PARTS_OF_SCHOOLS) {
    const parent = byName.get(part.parent);
    if (parent === undefined) continue;
    const own = byName.get(PARTS_GROWN_UP[part.name] ?? part.name);
    const since = part.until === null ? null : part.until + 1;
    uses.delete(part.name);
    add(part.name, { form: 'part', ref: parent, from: null, until: part.until, ambiguous: false });
    if (own !== undefined) {
      add(part.name, { form: 'official', ref: own, from: since, until: null, ambiguous: false });
    }
  }
}

function outsiderUse(name: string): NameUse {
  return { form: 'outsider', ref: { kind: 'outsider', name }, from: null, until: null, ambiguous: false };
}

/** Words that are somebody's full name are not read as another's short name. */
function withoutWeaker(uses: readonly NameUse[]): readonly NameUse[] {
  const official = uses.filter((use) => use.form === 'official' || use.form === 'part');
  return official.length === 0 ? uses : uses.filter((use) => use.form !== 'short');
}

const SHAPED_LIKE_FULL = /(?:大学|学院|学校)$/;
/** Shorter than this a short name that ends so (锦城学院) is still a word of its own inside longer ones. */
const LONG_AS_FULL = 5;

/** A miswriting of a full name (甘孜职业技术学院) stands among the short names and is looked for like a full one. */
function isShort(text: string, uses: readonly NameUse[]): boolean {
  if (uses.every((use) => use.form === 'outsider')) return !SHAPED_LIKE_FULL.test(text);
  if (uses.some((use) => use.form !== 'short')) return false;
  return !SHAPED_LIKE_FULL.test(text) || text.length < LONG_AS_FULL || uses.every((use) => use.ambiguous);
}

function orderKey(use: NameUse): string {
  return `${FORM_ORDER.indexOf(use.form)}|${unitKey(use.ref)}|${use.until ?? ''}`;
}
