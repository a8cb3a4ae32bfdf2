import type { LedgerEntry } from '../../model/ledger.ts';
import type { Published, PublishedUnit } from '../../regulation/edition.ts';
import { compact } from '../../text/normalise.ts';
import { type Competitor, creditedPeople } from './earnings.ts';

/** A competitor supposed to have an article; on which site decides some bases. */
export interface Supposed extends Competitor {
  readonly onAssociation: boolean;
}

/** Who is known or supposed to have published, beside what the ledger shows. */
export interface AlsoPublished {
  /** Schools that are no members, with an article that would count if they were. */
  readonly outsiders: readonly PublishedUnit[];
  readonly units: readonly Supposed[];
  readonly people: readonly Supposed[];
  /** People supposed to be credited with one, not first. */
  readonly credited: readonly Supposed[];
}

/** What the bases of the caps are drawn from: counted stories, that is, site points (4.1, 4.2). */
export function publishedIn(ledger: readonly LedgerEntry[], also: AlsoPublished): Published {
  const units = new Map<string, PublishedUnit>();
  // Kept apart by what the bases ask for, so that a first author elsewhere is none here.
  const people = [false, true].flatMap((first) =>
    [false, true].map((onAssociation) => ({ first, onAssociation, names: new Map<string, string>() })),
  );
  const noteUnit = (code: string, name: string, onAssociation: boolean): void => {
    const known = units.get(code);
    if (known !== undefined && (known.onAssociation || !onAssociation)) return;
    units.set(code, { name, code, member: true, onAssociation });
  };
  const notePerson = (id: string, name: string, first: boolean, onAssociation: boolean): void => {
    people[(first ? 2 : 0) + (onAssociation ? 1 : 0)]?.names.set(id, name);
  };
  for (const entry of ledger) {
    if (entry.kind !== '网站积分') continue;
    const { unit, onAssociation } = entry;
    noteUnit(unit.code, unit.name, onAssociation);
    const credited = creditedPeople(entry);
    for (const { id, name } of credited) notePerson(id, name, id === credited[0]?.id, onAssociation);
  }
  for (const { id, name, onAssociation } of also.units) noteUnit(id, name, onAssociation);
  for (const { id, name, onAssociation } of also.people) notePerson(id, name, true, onAssociation);
  for (const { id, name, onAssociation } of also.credited) {
    notePerson(id, name, false, onAssociation);
  }
  const outsiders = new Map<string, PublishedUnit>();
  for (const school of also.outsiders.filter(({ member }) => !member)) {
    const key = compact(school.name);
    const onAssociation = school.onAssociation || (outsiders.get(key)?.onAssociation ?? false);
    outsiders.set(key, { ...school, name: key, onAssociation });
  }
  return {
    units: [...units.values(), ...outsiders.values()],
    people: people.flatMap(({ names, ...where }) => [...names.values()].map((name) => ({ name, ...where }))),
  };
}
