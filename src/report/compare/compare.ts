import type { Points } from '../../model/ledger.ts';
import type { TallyResult } from '../../model/result.ts';
import { compareText } from '../../text/normalise.ts';

/** Place and points of one year; null in a {@link Mover} where it was not ranked. */
interface Place {
  readonly rank: number;
  readonly total: Points;
}

/** A school or a person in two years. */
export interface Mover {
  readonly code: string;
  /** School; 姓名（学校）. */
  readonly name: string;
  readonly before: Place | null;
  readonly after: Place | null;
}

/** What two years say of schools and people; those of the later year first, by rank. */
export interface YearComparison {
  readonly year: number;
  readonly with: number;
  readonly units: readonly Mover[];
  readonly authors: readonly Mover[];
  readonly totals: {
    readonly before: Totals;
    readonly after: Totals;
  };
}

interface Totals {
  readonly sitePoints: number;
  readonly bonusPoints: number;
  readonly units: number;
  readonly authors: number;
}

/** Compares a year with another one. Schools are the same by code, people by school and name. */
export function compareYears(after: TallyResult, before: TallyResult): YearComparison {
  return {
    year: after.year,
    with: before.year,
    units: movers(unitPlaces(before), unitPlaces(after)),
    authors: movers(authorPlaces(before), authorPlaces(after)),
    totals: { before: totals(before), after: totals(after) },
  };
}

/** Places gained; negative for places lost, null where one of the years has no place. */
export function placesGained({ before, after }: Mover): number | null {
  return before === null || after === null ? null : before.rank - after.rank;
}

interface Placed extends Place {
  readonly code: string;
  readonly name: string;
}

function unitPlaces({ unitRanking }: TallyResult): ReadonlyMap<string, Placed> {
  return new Map(
    unitRanking.map(({ code, name, rank, totalPoints }) => [code, { code, name, rank, total: totalPoints }]),
  );
}

function authorPlaces({ authorRanking }: TallyResult): ReadonlyMap<string, Placed> {
  return new Map(
    authorRanking.map(({ name, unit, rank, totalPoints }) => [
      `${unit.code}+${name}`,
      { code: unit.code, name: `${name}（${unit.name}）`, rank, total: totalPoints },
    ]),
  );
}

function movers(before: ReadonlyMap<string, Placed>, after: ReadonlyMap<string, Placed>): readonly Mover[] {
  const place = (placed: Placed | undefined): Place | null =>
    placed === undefined ? null : { rank: placed.rank, total: placed.total };
  return [...new Map([...before, ...after])]
    .map(([key, { code, name }]) => ({
      code,
      name,
      before: place(before.get(key)),
      after: place(after.get(key)),
    }))
    .toSorted(
      (a, b) =>
        Number(a.after === null) - Number(b.after === null) ||
        (a.after?.rank ?? a.before?.rank ?? 0) - (b.after?.rank ?? b.before?.rank ?? 0) ||
        compareText(a.name, b.name),
    );
}

function totals({ funnel, unitRanking, authorRanking }: TallyResult): Totals {
  return {
    sitePoints: funnel.sitePoints,
    bonusPoints: funnel.bonusPoints,
    units: unitRanking.length,
    authors: authorRanking.length,
  };
}
