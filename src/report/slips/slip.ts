import type { CivilDate } from '../../model/civil-date.ts';
import type { Exclusion, LedgerEntry } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import type { RankedAuthor, RankedUnit, TallyResult } from '../../model/result.ts';
import { compareText } from '../../text/normalise.ts';

/** A school that gets a slip. */
export interface School {
  readonly code: string;
  readonly name: string;
}

/** What one school needs to check its year. */
export interface Slip {
  readonly school: School;
  readonly ranked: RankedUnit | null;
  readonly counted: readonly LedgerEntry[];
  readonly notCounted: readonly Exclusion[];
  readonly people: readonly RankedAuthor[];
  readonly questions: readonly Question[];
}

/** One slip a school, in order of code. A school without a single article gets one too: it may miss something. */
export function slipsOf(result: TallyResult, schools: readonly School[]): Slip[] {
  const unitOf = new Map(
    result.trails.flatMap(({ url, claim, unit }) =>
      // A claim's page of a newspaper says nothing of whose another claim on that page is.
      claim === null && unit.unit?.kind === 'registered' ? [[url, unit.unit.code] as const] : [],
    ),
  );
  const counting = new Map(result.ledger.map((entry) => [entry.url, entry.unit.code]));
  const belongs = (row: Exclusion, code: string): boolean =>
    (row.unit?.code ?? unitOf.get(row.url) ?? counting.get(row.mergedInto)) === code;
  return schools
    .toSorted((a, b) => compareText(a.code, b.code))
    .map((school) => ({
      school,
      ranked: result.unitRanking.find(({ code }) => code === school.code) ?? null,
      counted: result.ledger.filter(({ unit }) => unit.code === school.code),
      notCounted: result.exclusions.filter((row) => belongs(row, school.code)),
      people: result.authorRanking.filter(({ unit }) => unit.code === school.code),
      questions: result.questions.filter(
        ({ stakes, urls }) =>
          stakes.units.includes(school.code) || urls.some((url) => unitOf.get(url) === school.code),
      ),
    }));
}

/** Until when a school is asked to answer; null is left to be filled in. */
export type ReplyBy = CivilDate | null;
