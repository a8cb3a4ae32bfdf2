import type { Decision } from '../../model/decision.ts';
import { compareText } from '../../text/normalise.ts';
import { foldedSpelling, movedDoubt, spellingDoubt } from './doubt.ts';
import { byPerson, type Person, personKey, spellingOf } from './person.ts';
import { type Ruling, rulingsOf } from './rulings.ts';

export type { Person } from './person.ts';

/** A person named as author of a counted text. */
export interface PersonCredit {
  readonly unit: { readonly code: string; readonly name: string };
  readonly name: string;
  readonly url: string;
}

/** Two persons who may be one. Undecided ones only. */
export interface PersonDoubt {
  readonly a: Person;
  readonly b: Person;
  /** Chinese. */
  readonly reason: string;
  /** Addresses of both persons' texts, sorted. */
  readonly urls: readonly string[];
}

export interface LinkedPeople {
  /** The person under whom a name at a unit is counted. */
  personOf(code: string, name: string): Person;
  /** By person, sorted. */
  readonly doubts: readonly PersonDoubt[];
  /** Persons whose decisions contradict each other (A=B, B=C, A≠C); they are counted apart until that is settled. */
  readonly contradictions: readonly (readonly Person[])[];
}

/**
 * Who is who: a person is a unit and a name. Nothing is joined without a decision; what may be one person is a doubt.
 * The order of credits and decisions does not matter (a later decision on one pair supersedes the earlier).
 */
export function linkPeople(credits: readonly PersonCredit[], decisions: readonly Decision[]): LinkedPeople {
  const people = new Map<string, { person: Person; urls: Set<string> }>();
  const spelled = new Map<string, string>();
  const spell = (name: string): string => {
    const known = spelled.get(name) ?? spellingOf(name);
    spelled.set(name, known);
    return known;
  };
  const codes = new Map<string, string>();
  for (const credit of credits) {
    const person = { code: credit.unit.code, name: spell(credit.name) };
    if (person.name === '') continue;
    codes.set(credit.unit.name, credit.unit.code);
    codes.set(credit.unit.code, credit.unit.code);
    const key = personKey(person);
    const known = people.get(key) ?? { person, urls: new Set<string>() };
    known.urls.add(credit.url);
    people.set(key, known);
  }
  const rulings = rulingsOf(decisions, (unit) => codes.get(unit) ?? null);
  const weight = (key: string): number => people.get(key)?.urls.size ?? 0;
  const { standing, contradictions } = groupPeople(rulings, weight);
  const personFor = (key: string): Person => {
    const plus = key.lastIndexOf('+');
    return people.get(key)?.person ?? { code: key.slice(0, plus), name: key.slice(plus + 1) };
  };
  return {
    personOf: (code, name) => {
      const key = personKey({ code, name: spell(name) });
      return personFor(standing.get(key) ?? key);
    },
    doubts: findDoubts(
      [...people.values()].map(({ person, urls }) => ({ person, urls: [...urls].toSorted(compareText) })),
      rulings,
      (person) => standing.get(personKey(person)) ?? personKey(person),
    ),
    contradictions: contradictions.map((keys) => keys.map(personFor)),
  };
}

/** Joins what is decided to be one; a group that holds a decided difference stays apart and is reported. */
function groupPeople(
  rulings: readonly Ruling[],
  weight: (key: string) => number,
): { standing: ReadonlyMap<string, string>; contradictions: readonly (readonly string[])[] } {
  const groupOf = new Map<string, Set<string>>();
  for (const { a, b } of rulings.filter((ruling) => ruling.same)) {
    const joined = new Set([a, ...(groupOf.get(a) ?? []), b, ...(groupOf.get(b) ?? [])]);
    for (const key of joined) groupOf.set(key, joined);
  }
  const standing = new Map<string, string>();
  const contradictions: string[][] = [];
  for (const group of new Set(groupOf.values())) {
    const members = [...group].toSorted(compareText);
    if (rulings.some((ruling) => !ruling.same && group.has(ruling.a) && group.has(ruling.b))) {
      contradictions.push(members);
      continue;
    }
    const kept = rulings.find(
      (ruling) => ruling.same && ruling.keeps !== null && group.has(ruling.keeps),
    )?.keeps;
    const heaviest = members.toSorted((a, b) => weight(b) - weight(a) || compareText(a, b))[0];
    for (const key of members) standing.set(key, kept ?? heaviest ?? key);
  }
  return { standing, contradictions: contradictions.toSorted((a, b) => compareText(a.join(), b.join())) };
}

interface Known {
  readonly person: Person;
  readonly urls: readonly string[];
}

function findDoubts(
  people: readonly Known[],
  rulings: readonly Ruling[],
  groupOf: (person: Person) => string,
): PersonDoubt[] {
  const decided = new Set(rulings.map(({ a, b }) => `${a}|${b}`));
  const doubts: PersonDoubt[] = [];
  const consider = (x: Known, y: Known, reason: string | null): void => {
    const [first, second] = [x, y].toSorted((p, q) => byPerson(p.person, q.person));
    if (reason === null || first === undefined || second === undefined) return;
    const pair = `${personKey(first.person)}|${personKey(second.person)}`;
    if (decided.has(pair) || groupOf(first.person) === groupOf(second.person)) return;
    const urls = [...new Set([...first.urls, ...second.urls])].toSorted(compareText);
    doubts.push({ a: first.person, b: second.person, reason, urls });
  };
  for (const same of grouped(people, ({ person }) => `${person.code}+${foldedSpelling(person.name)}`)) {
    for (const [x, y] of pairsOf(same)) consider(x, y, spellingDoubt(x.person.name, y.person.name));
  }
  for (const same of grouped(people, ({ person }) => person.name)) {
    const reason = movedDoubt(same.map(({ person }) => person));
    for (const [x, y] of pairsOf(same)) consider(x, y, reason);
  }
  return doubts.toSorted((p, q) => byPerson(p.a, q.a) || byPerson(p.b, q.b));
}

function grouped(people: readonly Known[], key: (known: Known) => string): Known[][] {
  const groups = new Map<string, Known[]>();
  for (const known of people) groups.set(key(known), [...(groups.get(key(known)) ?? []), known]);
  return [...groups.values()].filter((group) => group.length > 1);
}

function pairsOf(group: readonly Known[]): [Known, Known][] {
  return group.flatMap((x, index) => group.slice(index + 1).map((y): [Known, Known] => [x, y]));
}
