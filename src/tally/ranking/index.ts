import type { Decision } from '../../model/decision.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import type { Member } from '../../model/registers.ts';
import type { Quota, RankedAuthor, RankedUnit, ReadingAnswers } from '../../model/result.ts';
import type { Edition, PublishedUnit } from '../../regulation/edition.ts';
import { compareText } from '../../text/normalise.ts';
import { type AwardRow, rankAward } from './award.ts';
import { type CandidateDecisions, candidateDecisions } from './candidate-decisions.ts';
import {
  earlierConditionQuestion,
  notRankedQuestion,
  refusedQuestion,
  tieQuestion,
} from './candidate-questions.ts';
import { candidateFinder } from './decision-objects.ts';
import { authorEarnings, byCompetitor, unitEarnings } from './earnings.ts';
import { authorField, type Field, unitField } from './field.ts';
import type { Reaches } from './reach.ts';
import { withoutEffect } from './without-effect.ts';
import { WORDING } from './wording.ts';

export interface RankingInput {
  readonly year: number;
  /** After the edition's `limitLedger`: what stands here earns. */
  readonly ledger: readonly LedgerEntry[];
  readonly members: readonly Member[];
  /** Complete. */
  readonly readings: ReadingAnswers;
  /** Open questions of the count. */
  readonly questions: readonly Question[];
  /** Whom each could move, and by how much. */
  readonly reaches: Reaches;
  readonly decisions: readonly Decision[];
  /** Schools with an article that counts, or would if they were members. Members are taken from the ledger. */
  readonly publishedUnits: readonly PublishedUnit[];
}

export interface RankingOutcome {
  readonly unitRanking: readonly RankedUnit[];
  readonly authorRanking: readonly RankedAuthor[];
  readonly quotas: { readonly units: Quota; readonly authors: Quota };
  /** The questions handed in with `touchesRank` and `touchesLine` set, then those that the ranking itself asks, sorted by id. */
  readonly questions: readonly Question[];
}

/** Clauses 4 and 6.3: both rankings, both caps, and who holds a place. Schools that are members only. */
export function rankAll(edition: Edition, input: RankingInput): RankingOutcome {
  const { members, readings, year } = input;
  const schools = new Map(
    members.filter(({ kind }) => kind === '学校会员').map((member) => [member.code, member]),
  );
  const ledger = input.ledger.filter(({ unit }) => schools.has(unit.code));
  const decided = candidateDecisions(input.decisions, {
    find: candidateFinder(members),
    conditions: edition.conditions,
    season: edition.selectionSeason(year),
  });
  const contest = { ...input, edition, ledger, schools };
  const anybodysOpen = input.questions.some(({ stakes }) => stakes.anybody);
  const units = runAward(edition, 'units', unitField(contest, byCompetitor(unitEarnings(ledger))), {
    year,
    readings,
    decided,
    anybodysOpen,
  });
  const people = byCompetitor(
    authorEarnings(edition, readings, ledger).filter(({ by }) => schools.has(by.unit.code)),
  );
  const authors = runAward(edition, 'authors', authorField(contest, people), {
    year,
    readings,
    decided,
    anybodysOpen,
  });
  const own = [
    ...units.questions,
    ...authors.questions,
    ...decided.refused.map(refusedQuestion),
    ...strays(input.ledger, schools),
  ];
  return {
    unitRanking: units.rows.map(rankedUnit),
    authorRanking: authors.rows.map(rankedAuthor),
    quotas: { units: units.quota, authors: authors.quota },
    questions: [
      ...input.questions.map((question) => {
        const { stakes } = question;
        const touchesRank = stakes.touchesRank || [units, authors].some((award) => award.shifts(question));
        const touchesLine = stakes.touchesLine || [units, authors].some((award) => award.touched(question));
        return { ...question, stakes: { ...stakes, touchesRank, touchesLine } };
      }),
      ...own.toSorted((a, b) => compareText(a.id, b.id)),
    ],
  };
}

interface AwardRules {
  readonly year: number;
  readonly readings: ReadingAnswers;
  readonly decided: CandidateDecisions;
  /** Whether a question is open whose answer may name anybody: then nobody's bounds hold. */
  readonly anybodysOpen: boolean;
}

function runAward(edition: Edition, of: 'units' | 'authors', field: Field, rules: AwardRules) {
  const { year, readings, decided, anybodysOpen } = rules;
  const award = edition.awards[of];
  const measure = WORDING.measure[of];
  const { rows, openTie, refused, tied, waiting, unsettled } = rankAward({
    measure,
    keys: award.rankKeys(readings),
    earnings: field.earnings,
    latent: field.latent,
    swings: field.swings.of,
    places: field.places,
    tiePolicy: edition.tiePolicy(readings),
    ties: decided.ties[of],
    unmet: decided.unmet[of],
    judged: decided.judged[of],
  });
  const questions = [
    ...(openTie === null ? [] : [tieQuestion({ year, award: award.name, measure, tie: openTie, rows })]),
    ...withoutEffect(decided.ties[of], decided.conditions[of], rows, tied).map(refusedQuestion),
    // After those: a decision that was refused for one of several is refused.
    ...refused.flatMap(({ id, why }) => {
      const word = decided.ties[of].get(id);
      return word === undefined ? [] : [refusedQuestion({ decision: word.decision, why })];
    }),
    ...rows.flatMap((row) => {
      const earlier = decided.earlier[of].get(row.competitor.id);
      const again =
        earlier !== undefined && row.standing !== '否' && !decided.spoken[of].has(row.competitor.id);
      return again ? [earlierConditionQuestion(year, row, earlier)] : [];
    }),
  ];
  const movedBy = (question: Question): readonly string[] => field.swings.movedBy.get(question.id) ?? [];
  return {
    rows,
    quota: field.quota,
    questions: uniqueById(questions),
    /** Whether an answer to the question could move a place across this award's line. */
    touched: (question: Question): boolean =>
      field.movesPlaces(question) || movedBy(question).some((id) => waiting.has(id)),
    /** Whether an answer to the question could change a rank of this award, beside what others may be answered. */
    shifts: (question: Question): boolean =>
      movedBy(question).some((id) => anybodysOpen || unsettled.has(id)),
  };
}

/** A refused word on several candidates is one question. */
function uniqueById(questions: readonly Question[]): Question[] {
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

function strays(ledger: readonly LedgerEntry[], schools: ReadonlyMap<string, Member>): Question[] {
  const stray = ledger.filter(({ unit }) => !schools.has(unit.code));
  return [...Map.groupBy(stray, ({ unit }) => unit.code).values()].flatMap((entries) => {
    const name = entries[0]?.unit.name;
    return name === undefined ? [] : [notRankedQuestion(entries, name)];
  });
}

function rankedUnit(row: AwardRow): RankedUnit {
  const { competitor, amounts, earnings, rank, tied, standing, note, unmet, judged } = row;
  const standsOn = (association: boolean): number =>
    earnings.filter(({ entry }) => entry.standsOnAssociation === association).length;
  return {
    rank,
    tied,
    code: competitor.unit.code,
    name: competitor.unit.name,
    sitePoints: amounts.site,
    bonusPoints: amounts.bonus,
    totalPoints: amounts.total,
    associationCount: standsOn(true),
    informationCount: standsOn(false),
    mediaCount: earnings.filter(({ kind }) => kind === '附加分').length,
    standing,
    note,
    unmet,
    judged,
  };
}

function rankedAuthor(row: AwardRow): RankedAuthor {
  const { competitor, amounts, rank, tied, standing, note, unmet, judged } = row;
  return {
    rank,
    tied,
    name: competitor.person ?? '',
    unit: competitor.unit,
    sitePoints: amounts.site,
    bonusPoints: amounts.bonus,
    totalPoints: amounts.total,
    standing,
    note,
    unmet,
    judged,
  };
}
