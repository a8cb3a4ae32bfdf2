import type { Exclusion } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import type { RankedAuthor, RankedUnit, TallyResult } from '../../model/result.ts';
import type { Edition } from '../../regulation/edition.ts';
import { spellingOf } from '../../tally/people/person.ts';
import { authorEarnings } from '../../tally/ranking/earnings.ts';
import { ALL, type Margin, type Margins, margins } from '../../tally/ranking/margins.ts';
import { personKey, personName } from '../../tally/ranking/person.ts';
import { isRowOf } from '../../tally/trail/row-of.ts';
import { compareText } from '../../text/normalise.ts';
import { printPoints } from '../points.ts';
import { publicText } from '../public-text.ts';
import { type ExplainedPoint, explainPoint } from './point.ts';

export interface Explanation {
  readonly name: string;
  readonly unit: string;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly standing: string;
  readonly note: string;
  readonly sitePoints: string;
  readonly bonusPoints: string;
  readonly totalPoints: string;
  readonly points: readonly ExplainedPoint[];
  /** What was collected of this unit, or signed by this person, and earned nothing. */
  readonly notCounted: readonly Pick<
    Exclusion,
    'url' | 'title' | 'date' | 'code' | 'reason' | 'clause' | 'mergedInto'
  >[];
  readonly questions: readonly Pick<Question, 'id' | 'ask' | 'urls' | 'title'>[];
  readonly cap: { readonly places: number; readonly arithmetic: string };
  /** Points short of a place, or to spare; null for one who is not ranked, or does not meet a condition. */
  readonly distance: Pick<Margin, 'short' | 'spare'> | null;
}

function distanceOf(
  edition: Edition,
  result: TallyResult,
  of: keyof Margins,
  name: string,
): Explanation['distance'] {
  const all = margins(edition, result.readings, result, result.quotas, ALL);
  const found = all[of].find((margin) => margin.name === name);
  return found === undefined ? null : { short: found.short, spare: found.spare };
}

function scores(ranked: RankedUnit | RankedAuthor | undefined) {
  return {
    rank: ranked?.rank ?? null,
    tied: ranked?.tied ?? false,
    standing: ranked?.standing ?? '否',
    note: ranked?.note ?? '',
    sitePoints: ranked === undefined ? '0' : printPoints(ranked.sitePoints),
    bonusPoints: ranked === undefined ? '0' : printPoints(ranked.bonusPoints),
    totalPoints: ranked === undefined ? '0' : printPoints(ranked.totalPoints),
  };
}

/** All of one school: its points, what did not count, its place. `code` is its register code. */
export function explainUnit(edition: Edition, result: TallyResult, code: string, name: string): Explanation {
  const ranked = result.unitRanking.find((row) => row.code === code);
  const { units } = result.quotas;
  return {
    name,
    unit: name,
    ...scores(ranked),
    points: result.ledger.filter((entry) => entry.unit.code === code).map((entry) => explainPoint(entry)),
    notCounted: result.exclusions.filter(({ unit }) => unit?.code === code).map(asPrinted),
    questions: result.questions.filter(({ stakes }) => stakes.units.includes(code)),
    cap: { places: units.places, arithmetic: units.arithmetic },
    distance: distanceOf(edition, result, 'units', name),
  };
}

/** Who is asked about: a name, and the unit's register code where that was given. */
export interface AskedPerson {
  readonly name: string;
  readonly code: string | null;
}

/**
 * All people of a name, each by unit: two people of one name are never added up. Also those who signed, and earned
 * nothing; where no unit is known for what they signed, `unit` is ''.
 */
export function explainAuthors(edition: Edition, result: TallyResult, asked: AskedPerson): Explanation[] {
  const name = spellingOf(asked.name);
  const earned = authorEarnings(edition, result.readings, result.ledger).filter(
    ({ by }) => by.person === name,
  );
  const signed = signedBy(result, name);
  const units = new Map([
    ...signed.map(({ unit }) => [unit?.code ?? '', unit ?? NO_UNIT] as const),
    ...earned.map(({ by }) => [by.unit.code, by.unit] as const),
  ]);
  const { authors } = result.quotas;
  return [...units.values()]
    .filter(({ code }) => asked.code === null || code === asked.code)
    .toSorted((a, b) => compareText(a.code, b.code))
    .map((unit) => ({
      name,
      unit: unit.name,
      ...scores(result.authorRanking.find((row) => row.name === name && row.unit.code === unit.code)),
      points: earned
        .filter(({ by }) => by.unit.code === unit.code)
        .map(({ entry, points }) => explainPoint(entry, points)),
      notCounted: signed.filter((row) => (row.unit?.code ?? '') === unit.code).map(asPrinted),
      questions: result.questions.filter(({ stakes }) => stakes.authors.includes(personKey(unit.code, name))),
      cap: { places: authors.places, arithmetic: authors.arithmetic },
      distance: distanceOf(edition, result, 'authors', personName(unit.name, name)),
    }));
}

/** The same words as in excluded.csv. */
function asPrinted(row: Exclusion): Exclusion {
  return { ...row, title: publicText(row.title), reason: publicText(row.reason) };
}

const NO_UNIT = { code: '', name: '' } as const;

/** What this person signed as first author, and what earned nothing. */
function signedBy({ trails, exclusions }: TallyResult, name: string): Exclusion[] {
  const signed = trails.filter(
    ({ byline: { authors } }) => authors[0] !== undefined && spellingOf(authors[0].value) === name,
  );
  return exclusions.filter((row) => signed.some((trail) => isRowOf(trail, row)));
}
