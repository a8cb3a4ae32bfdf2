import type { Member } from '../../model/registers.ts';
import { compact } from '../../text/normalise.ts';
import { personKey, splitPerson } from './person.ts';

/** Who a decision about candidates names. */
export interface NamedCandidate {
  readonly of: 'units' | 'authors';
  /** Member code or person key. */
  readonly id: string;
}

/** Finds the candidate that 单位名, 代码 or 单位+姓名 names; null where the register knows no such unit, or more than one. */
export type FindCandidate = (text: string) => NamedCandidate | null;

/** Full names win over former and short ones; a name that several units bear names nobody. */
export function candidateFinder(members: readonly Member[]): FindCandidate {
  const codes = new Map(members.map(({ code }) => [compact(code), new Set([code])]));
  const full = index(members, ({ name }) => [name]);
  const other = index(members, ({ formerNames, shortNames }) => [
    ...formerNames.map(({ name }) => name),
    ...shortNames.filter(({ ambiguous }) => !ambiguous).map(({ name }) => name),
  ]);
  const unitOf = (text: string): string | null => {
    for (const names of [codes, full, other]) {
      const found = [...(names.get(compact(text)) ?? [])];
      if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    }
    return null;
  };
  return (text) => {
    const unit = unitOf(text);
    if (unit !== null) return { of: 'units', id: unit };
    const person = splitPerson(text);
    const code = person === null ? null : unitOf(person.unit);
    return person === null || code === null ? null : { of: 'authors', id: personKey(code, person.name) };
  };
}

function index(
  members: readonly Member[],
  namesOf: (member: Member) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const member of members) {
    for (const name of namesOf(member)) {
      const codes = found.get(compact(name)) ?? new Set<string>();
      found.set(compact(name), codes.add(member.code));
    }
  }
  return found;
}

/** Parts of a 对象 or 结论 that names several, `;`-joined. */
export function namesIn(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[;、,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
