import type { Exclusion, LedgerEntry } from '../model/ledger.ts';
import type { Question } from '../model/question.ts';
import type { ArticleTrail, ReadingAnswers, TallyInput, TallyResult } from '../model/result.ts';
import type { Edition } from '../regulation/edition.ts';
import { editionFor } from '../regulation/index.ts';
import { resolveReadings } from '../regulation/readings-file.ts';
import { compareText } from '../text/normalise.ts';
import { countBonusPoints } from './count/bonus-points.ts';
import { rulesFor } from './count/rules.ts';
import { countSitePoints } from './count/site-points.ts';
import { collectedOf, funnelOf } from './funnel.ts';
import { settlePeople } from './people-points.ts';
import { type Prepared, prepare } from './prepare.ts';
import { publishedUnits } from './published.ts';
import { generalQuestions } from './questions/general.ts';
import { rankAll } from './ranking/index.ts';
import { weigh } from './reach/weigh.ts';
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
  const { input, book } = prepared;
  const rules = rulesFor(edition, readings, input.year, input.members);
  const site = countSitePoints(prepared, rules);
  const bonus = countBonusPoints(prepared, rules);
  const unitNames = new Map(input.members.map(({ code, name }) => [code, name]));
  const people = settlePeople([...site.ledger, ...bonus.ledger], book, unitNames);
  const limited = edition.limitLedger(people.ledger.toSorted(compareEntries));
  const ledger = limited.kept;
  const exclusions = [...site.exclusions, ...bonus.exclusions, ...limited.cut.map(cutRow)].toSorted(
    compareExclusions,
  );
  const asked = [...site.questions, ...bonus.questions, ...people.questions, ...generalQuestions(prepared)];
  const { keysOf } = people;
  const { questions, reaches } = weigh(asked, prepared, rules, { ledger, stages: site.stages, keysOf });
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
    funnel: funnelOf(prepared, rules, site, ledger),
    collected: collectedOf(prepared),
    get trails() {
      trails ??= trailsOf(prepared, rules, { site, ledger, exclusions });
      return trails;
    },
  };
}

function compareEntries(a: LedgerEntry, b: LedgerEntry): number {
  return (
    Number(a.kind === '附加分') - Number(b.kind === '附加分') ||
    compareText(a.unit.code, b.unit.code) ||
    compareText(a.date ?? '', b.date ?? '') ||
    compareText(a.url, b.url) ||
    compareText(a.title, b.title) ||
    compareText(a.site, b.site)
  );
}

function compareExclusions(a: Exclusion, b: Exclusion): number {
  return (
    compareText(a.site, b.site) ||
    compareText(a.date ?? '', b.date ?? '') ||
    compareText(a.url, b.url) ||
    compareText(a.title, b.title)
  );
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

/** A point that the edition's own limit cuts is shown with the rule that cut it. */
function cutRow(cut: {
  readonly entry: LedgerEntry;
  readonly reason: string;
  readonly clause: string;
}): Exclusion {
  const { entry, reason, clause } = cut;
  return {
    code: 'REJECTED',
    reason,
    clause,
    title: entry.title,
    site: entry.site,
    column: entry.column,
    date: entry.date,
    url: entry.url,
    mergedInto: '',
    evidence: [],
  };
}
