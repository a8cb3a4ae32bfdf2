import type { Evidence } from '../../model/evidence.ts';
import type { Exclusion, LedgerEntry } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import type { RankedAuthor, RankedUnit, TallyResult } from '../../model/result.ts';
import { editionFor } from '../../regulation/index.ts';
import { ALL, type Margin, type Margins, margins } from '../../tally/ranking/margins.ts';
import { personName } from '../../tally/ranking/person.ts';
import { printPoints } from '../points.ts';

/** One point, opened to its article, clause and evidence. */
export interface ExplainedPoint {
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
  readonly kind: string;
  readonly points: string;
  readonly site: string;
  readonly column: string;
  readonly unit: string;
  readonly author: string;
  readonly clause: string;
  readonly evidence: readonly Evidence[];
  readonly copies: readonly string[];
}

export function explainPoint(entry: LedgerEntry): ExplainedPoint {
  return {
    url: entry.url,
    title: entry.title,
    date: entry.date,
    kind: entry.kind,
    points: printPoints(entry.points),
    site: entry.site,
    column: entry.column,
    unit: entry.unit.name,
    author: entry.author,
    clause: entry.clause,
    evidence: entry.evidence,
    copies: entry.copies,
  };
}

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

function distanceOf(result: TallyResult, of: keyof Margins, name: string): Explanation['distance'] {
  const all = margins(editionFor(result.year), result.readings, result, result.quotas, ALL);
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
export function explainUnit(result: TallyResult, code: string, name: string): Explanation {
  const ranked = result.unitRanking.find((row) => row.code === code);
  const { units } = result.quotas;
  return {
    name,
    unit: name,
    ...scores(ranked),
    points: result.ledger.filter((entry) => entry.unit.code === code).map(explainPoint),
    notCounted: result.exclusions.filter(({ unit }) => unit?.code === code),
    questions: result.questions.filter(({ stakes }) => stakes.units.includes(code)),
    cap: { places: units.places, arithmetic: units.arithmetic },
    distance: distanceOf(result, 'units', name),
  };
}

/** All people of a name, each by unit: two people of one name are never added up. */
export function explainAuthors(result: TallyResult, name: string): Explanation[] {
  const keys = new Map<string, { code: string; name: string }>();
  for (const entry of result.ledger) {
    if (entry.author === name)
      keys.set((entry.authorUnit ?? entry.unit).code, entry.authorUnit ?? entry.unit);
  }
  for (const row of result.authorRanking) if (row.name === name) keys.set(row.unit.code, row.unit);
  const { authors } = result.quotas;
  const signed = new Set(
    result.trails.filter(({ byline }) => byline.authors[0]?.value === name).map(({ url }) => url),
  );
  return [...keys.values()]
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((unit) => ({
      name,
      unit: unit.name,
      ...scores(result.authorRanking.find((row) => row.name === name && row.unit.code === unit.code)),
      points: result.ledger
        .filter((entry) => entry.author === name && (entry.authorUnit ?? entry.unit).code === unit.code)
        .map(explainPoint),
      notCounted: result.exclusions.filter((row) => row.unit?.code === unit.code && signed.has(row.url)),
      questions: result.questions.filter(({ stakes }) => stakes.authors.includes(`${unit.code}+${name}`)),
      cap: { places: authors.places, arithmetic: authors.arithmetic },
      distance: distanceOf(result, 'authors', personName(unit.name, name)),
    }));
}
