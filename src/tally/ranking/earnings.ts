import type { LedgerEntry, PointKind, Points } from '../../model/ledger.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import type { Edition } from '../../regulation/edition.ts';
import { spellingOf } from '../people/person.ts';
import { personKey, personName } from './person.ts';
import { add, ZERO } from './points.ts';

/** Who competes for an award: a unit, or a person of one. */
export interface Competitor {
  /** Member code, or person key. */
  readonly id: string;
  /** Register name, or 单位+姓名. */
  readonly name: string;
  readonly unit: { readonly code: string; readonly name: string };
  /** Person's name; null for a unit. */
  readonly person: string | null;
}

/** What one ledger entry gives to one competitor. */
export interface Earning {
  readonly by: Competitor;
  readonly kind: PointKind;
  readonly points: Points;
  readonly entry: LedgerEntry;
}

/** Each entry, to its unit. */
export function unitEarnings(ledger: readonly LedgerEntry[]): Earning[] {
  return ledger.map((entry) => ({
    by: { id: entry.unit.code, name: entry.unit.name, unit: entry.unit, person: null },
    kind: entry.kind,
    points: entry.points,
    entry,
  }));
}

/** Each entry, to the people whom the edition credits; entries without an author give nothing to anyone. */
export function authorEarnings(
  edition: Edition,
  readings: ReadingAnswers,
  ledger: readonly LedgerEntry[],
): Earning[] {
  return ledger.flatMap((entry) => {
    const people = creditedPeople(entry);
    const shares = edition.shareCredit(
      entry.points,
      people.map(({ person }) => person),
      readings,
    );
    return shares.flatMap(({ author, points }): Earning[] => {
      const by = people.find(({ person }) => person === author);
      return by === undefined ? [] : [{ by, kind: entry.kind, points, entry }];
    });
  });
}

/** The person of that name at a unit, as a competitor. */
export function personOf(unit: Competitor['unit'], name: string): Competitor & { readonly person: string } {
  return {
    id: personKey(unit.code, name),
    name: personName(unit.name, name),
    unit: { code: unit.code, name: unit.name },
    person: spellingOf(name),
  };
}

type PersonCompetitor = Competitor & { readonly person: string };

/** Names are spelled out once an entry, however often its people are asked for. */
const known = new WeakMap<LedgerEntry, readonly PersonCompetitor[]>();

/** First author first; nobody where there is no first author. */
export function creditedPeople(entry: LedgerEntry): readonly PersonCompetitor[] {
  const people = known.get(entry) ?? readCredited(entry);
  known.set(entry, people);
  return people;
}

function readCredited(entry: LedgerEntry): readonly PersonCompetitor[] {
  if (entry.author === '') return [];
  const first = personOf(entry.authorUnit ?? entry.unit, entry.author);
  const written = entry.credited.map((name) => personOf(entry.creditedUnits?.[name] ?? entry.unit, name));
  // Decided to be another spelling of somebody, the first author no longer stands in `credited` by that name.
  const renamed = !written.some(({ person }) => person === first.person);
  const others = (renamed ? written.slice(1) : written).filter(({ person }) => person !== first.person);
  return [first, ...new Map(others.map((other) => [other.id, other])).values()];
}

export function byCompetitor(earnings: readonly Earning[]): ReadonlyMap<string, readonly Earning[]> {
  return Map.groupBy(earnings, ({ by }) => by.id);
}

/** 网站积分, 附加分 and 总积分. */
export interface Amounts {
  readonly site: Points;
  readonly bonus: Points;
  readonly total: Points;
}

export const NO_AMOUNTS: Amounts = { site: ZERO, bonus: ZERO, total: ZERO };

export function amountsOf(earnings: readonly Earning[]): Amounts {
  let { site, bonus } = NO_AMOUNTS;
  for (const { kind, points } of earnings) {
    if (kind === '网站积分') site = add(site, points);
    else bonus = add(bonus, points);
  }
  return { site, bonus, total: add(site, bonus) };
}
