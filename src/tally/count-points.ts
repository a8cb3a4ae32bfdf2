import type { Exclusion, LedgerEntry } from '../model/ledger.ts';
import type { Question } from '../model/question.ts';
import type { Funnel, ReadingAnswers } from '../model/result.ts';
import type { Edition } from '../regulation/edition.ts';
import { compareText } from '../text/normalise.ts';
import { countBonusPoints } from './count/bonus-points.ts';
import { type CountRules, rulesFor } from './count/rules.ts';
import { countSitePoints, type SitePoints } from './count/site-points.ts';
import { funnelOf } from './funnel.ts';
import { settlePeople } from './people-points.ts';
import type { Prepared } from './prepare.ts';
import { generalQuestions } from './questions/general.ts';
import type { Reaches } from './ranking/reach.ts';
import { weigh } from './reach/weigh.ts';

/** What earned, what did not, and what is open: all of the count that comes before anybody is ranked. */
export interface CountedPoints {
  readonly rules: CountRules;
  readonly site: SitePoints;
  /** In the order of ledger.csv. */
  readonly ledger: readonly LedgerEntry[];
  readonly exclusions: readonly Exclusion[];
  readonly questions: readonly Question[];
  /** How far the answers of each question could move whom. */
  readonly reaches: Reaches;
  readonly funnel: Funnel;
}

/** Clause 6.2.1 under one set of answers. `readings` must be complete. */
export function sitePointsOf(edition: Edition, prepared: Prepared, readings: ReadingAnswers): SitePoints {
  const { year, members } = prepared.input;
  return countSitePoints(prepared, rulesFor(edition, readings, year, members));
}

/**
 * Clauses 6.1 and 6.2: every point under one set of answers. `readings` must be complete. `siteOf` counts the site
 * points of given answers.
 */
export function countPoints(
  edition: Edition,
  prepared: Prepared,
  readings: ReadingAnswers,
  siteOf = (answers: ReadingAnswers): SitePoints => sitePointsOf(edition, prepared, answers),
): CountedPoints {
  const { input, book } = prepared;
  const rules = rulesFor(edition, readings, input.year, input.members);
  const site = siteOf(readings);
  const bonus = countBonusPoints(prepared, rules);
  const unitNames = new Map(input.members.map(({ code, name }) => [code, name]));
  const people = settlePeople([...site.ledger, ...bonus.ledger], book, unitNames);
  const { kept: ledger, cut } = edition.limitLedger(people.ledger.toSorted(compareEntries), readings);
  const asked = [...site.questions, ...bonus.questions, ...people.questions, ...generalQuestions(prepared)];
  return {
    rules,
    site,
    ledger,
    exclusions: [...site.exclusions, ...bonus.exclusions, ...cut.map(cutRow)].toSorted(compareExclusions),
    ...weigh(asked, prepared, rules, { ledger, stages: site.stages, keysOf: people.keysOf }),
    funnel: funnelOf(prepared, rules, site, ledger),
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
    unit: entry.unit,
    evidence: [],
  };
}
