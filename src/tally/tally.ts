import type { Question } from '../model/question.ts';
import type { ArticleTrail, ReadingAnswers, TallyInput, TallyResult } from '../model/result.ts';
import type { Edition } from '../regulation/edition.ts';
import { editionFor } from '../regulation/index.ts';
import { resolveReadings } from '../regulation/readings-file.ts';
import { compareText } from '../text/normalise.ts';
import { type CountedPoints, countPoints, sitePointsOf } from './count-points.ts';
import { collectedOf } from './funnel.ts';
import { type Prepared, prepare } from './prepare.ts';
import { publishedUnits } from './published.ts';
import { rankAll } from './ranking/index.ts';
import { sharedWork } from './shared-work.ts';
import { trailsOf } from './trail/index.ts';

/**
 * The tally: a pure function of what was collected, handed in and decided. Same inputs, same result, in any order.
 * Throws InputError for a year without a regulation, or an unknown reading.
 */
export function tally(input: TallyInput): TallyResult {
  const edition = editionFor(input.year);
  return count(edition, prepare(input), resolveReadings(edition, input.readings));
}

/** The count under one set of answers; what it rests on is prepared once. `readings` must be complete. */
export function count(edition: Edition, prepared: Prepared, readings: ReadingAnswers): TallyResult {
  return placesOf(edition, prepared, countPoints(edition, prepared, readings), readings);
}

/** The count under several sets of answers, one after another: what other answers leave as it was is not done again. */
export function recounter(edition: Edition, prepared: Prepared): (readings: ReadingAnswers) => TallyResult {
  const site = sharedWork((readings) => sitePointsOf(edition, prepared, readings));
  const points = sharedWork((readings) => countPoints(edition, prepared, readings, site));
  return (readings) => placesOf(edition, prepared, points(readings), readings);
}

/** Clauses 4 and 6.3: who stands where, with these points under these answers. */
function placesOf(
  edition: Edition,
  prepared: Prepared,
  { rules, site, ledger, exclusions, questions, reaches, funnel }: CountedPoints,
  readings: ReadingAnswers,
): TallyResult {
  const { input } = prepared;
  const ranked = rankAll(edition, {
    ledger,
    publishedUnits: publishedUnits(ledger, site.stories),
    members: input.members,
    readings,
    questions,
    reaches,
    decisions: input.decisions,
    year: input.year,
  });
  // Only who asks for explanations needs them; they are as large as all the rest.
  let trails: readonly ArticleTrail[] | null = null;
  return {
    year: input.year,
    edition: edition.id,
    window: rules.window,
    readings,
    ledger,
    exclusions,
    questions: uniqueQuestions(ranked.questions).toSorted(compareQuestions),
    unitRanking: ranked.unitRanking,
    authorRanking: ranked.authorRanking,
    quotas: ranked.quotas,
    funnel,
    collected: collectedOf(prepared),
    get trails() {
      trails ??= trailsOf(prepared, rules, { site, ledger, exclusions });
      return trails;
    },
  };
}

function compareQuestions(a: Question, b: Question): number {
  return (
    Number(b.stakes.touchesLine) - Number(a.stakes.touchesLine) ||
    Number(b.stakes.touchesRank) - Number(a.stakes.touchesRank) ||
    b.stakes.points - a.stakes.points ||
    compareText(a.kind, b.kind) ||
    compareText(a.id, b.id)
  );
}

function uniqueQuestions(questions: readonly Question[]): Question[] {
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}
