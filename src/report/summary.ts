import type { TallyResult } from '../model/result.ts';
import { blocksPublishing } from '../tally/questions/blocking.ts';

/** Hashes of what went in, by name (`members`, `outlets`, `articles`, …), each `sha256:…`. */
export type InputHashes = Readonly<Record<string, string>>;

/** summary.json: the numbers a reader wants first, and what they rest on. */
export function summaryOf(result: TallyResult, inputs: InputHashes) {
  const { units, authors } = result.quotas;
  return {
    year: result.year,
    edition: result.edition,
    window: result.window,
    collected: result.collected,
    funnel: result.funnel,
    caps: {
      units: { base: units.base, percent: units.percent, places: units.places, arithmetic: units.arithmetic },
      authors: {
        base: authors.base,
        percent: authors.percent,
        places: authors.places,
        arithmetic: authors.arithmetic,
      },
    },
    published: { units: result.unitRanking.length, authors: result.authorRanking.length },
    ledger: result.ledger.length,
    excluded: countBy(result.exclusions.map((exclusion) => exclusion.code)),
    questions: result.questions.length,
    questionsBlocking: result.questions.filter(blocksPublishing).length,
    questionsByKind: countBy(result.questions.map((question) => question.kind)),
    readings: result.readings,
    inputs,
  };
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
