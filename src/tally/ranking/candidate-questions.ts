import type { Decision } from '../../model/decision.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Candidate, Question } from '../../model/question.ts';
import type { LineTie } from '../../selection/tie.ts';
import { WITHDRAWN } from '../decision-book.ts';
import { objectPart } from '../decision-object.ts';
import { makeQuestion, questionId } from '../questions/question.ts';
import { anybodysStakes } from '../questions/stakes.ts';
import type { AwardRow } from './award.ts';
import type { RefusedDecision, Unmet } from './candidate-decisions.ts';
import { printPoints } from './points.ts';
import { VERDICTS, WORDING } from './wording.ts';

/** Ties and conditions decide who is in; a rank never changes for them. */
const OF_STANDING = { points: 0, anybody: false, touchesRank: false, touchesLine: true } as const;

/** Beyond so many ways to fill the places, each candidate is listed once instead of each way. */
const MOST_WAYS = 12;

export interface TieContext {
  readonly year: number;
  readonly award: string;
  readonly measure: string;
  readonly tie: LineTie;
  readonly rows: readonly AwardRow[];
}

/** The one question for a tie across the line. */
export function tieQuestion({ year, award, measure, tie, rows }: TieContext): Question {
  const level = rows.filter(({ competitor }) => tie.ids.includes(competitor.id));
  const names = level.map(({ competitor }) => competitor.name);
  const units = level.filter(({ competitor }) => competitor.person === null);
  const people = level.filter(({ competitor }) => competitor.person !== null);
  const rank = level[0]?.rank ?? 0;
  return makeQuestion({
    kind: 'tie',
    object: names.join(';'),
    answeredBy: ['tie'],
    urls: [],
    title: WORDING.tieTitle(year, award),
    ask: WORDING.tieAsk(names.join('、'), names.length, measure, rank, tie.free),
    proposal: '',
    evidence: level.map(({ competitor, amounts }) => ({
      where: competitor.name,
      quote: `网站积分 ${printPoints(amounts.site)}，附加分 ${printPoints(amounts.bonus)}`,
      shows: WORDING.tieStands(rank, `总积分 ${printPoints(amounts.total)}`),
    })),
    candidates: tieAnswers(names, tie.free),
    stakes: {
      ...OF_STANDING,
      units: units.map(({ competitor }) => competitor.id),
      authors: people.map(({ competitor }) => competitor.id),
    },
  });
}

function tieAnswers(names: readonly string[], free: number): Candidate[] {
  const ways = choose(names, free, MOST_WAYS);
  const some =
    ways === null
      ? names.map((name) => ({ verdict: name, label: WORDING.tieEach(name, free) }))
      : ways.map((way) => ({ verdict: way.join(';'), label: WORDING.tieSome(way.join('、')) }));
  return [...some, { verdict: VERDICTS.out[0], label: WORDING.tieNone }];
}

/** Every choice of `count` out of `names`; null where there are more than `most`. */
function choose(names: readonly string[], count: number, most: number): string[][] | null {
  let ways: string[][] = [[]];
  for (const [index, name] of names.entries()) {
    const left = names.length - index - 1;
    ways = ways.flatMap((way) => [
      ...(way.length < count ? [[...way, name]] : []),
      ...(way.length + left >= count ? [way] : []),
    ]);
    if (ways.length > most) return null;
  }
  return ways;
}

/** Nobody's place hangs on a decision that meets nobody. */
const WITHOUT_EFFECT: ReadonlySet<RefusedDecision['why']> = new Set(['idle', 'no-candidate']);

/** A decision about candidates that was not followed. */
export function refusedQuestion({ decision, why }: RefusedDecision): Question {
  const { seq, kind, object, verdict, reason, by } = decision;
  const question = makeQuestion({
    kind: 'decision',
    object,
    answeredBy: [kind],
    urls: [],
    title: WORDING.refusedTitle(seq, kind),
    ask: WORDING.refused[why],
    proposal: WITHDRAWN,
    evidence: [{ where: `第 ${seq} 号决定`, quote: `${object}：${verdict}`, shows: `${by}：${reason}` }],
    candidates: WORDING.refusedAnswers,
    stakes: { ...OF_STANDING, units: [], authors: [], touchesLine: !WITHOUT_EFFECT.has(why) },
  });
  return { ...question, id: refusedQuestionId(decision) };
}

/** Number of the question about a decision that was not followed: a tie and a condition on one object are two matters. */
export function refusedQuestionId({ kind, object }: Pick<Decision, 'kind' | 'object'>): string {
  return questionId('decision', `${kind}\n${object}`);
}

/** A candidate for a place who was found, for an earlier year, not to meet a condition. */
export function earlierConditionQuestion(year: number, row: AwardRow, unmet: readonly Unmet[]): Question {
  const { competitor } = row;
  return makeQuestion({
    kind: 'condition',
    object: competitor.name,
    answeredBy: ['condition'],
    urls: [],
    title: WORDING.earlierTitle(competitor.name),
    ask: WORDING.earlierAsk(competitor.name, year),
    proposal: '',
    evidence: unmet.map(({ clause, decision }) => ({
      where: `第 ${decision.seq} 号决定（${decision.at}）`,
      quote: decision.verdict,
      shows: WORDING.unmet(clause, decision.reason),
    })),
    candidates: [VERDICTS.met[0], VERDICTS.unmet[0]].map((verdict) => ({ verdict, label: '' })),
    stakes: {
      ...OF_STANDING,
      units: competitor.person === null ? [competitor.id] : [],
      authors: competitor.person === null ? [] : [competitor.id],
    },
  });
}

/** Points that stand under a unit that is no member school: they are not ranked, and said. */
export function notRankedQuestion(entries: readonly LedgerEntry[], name: string): Question {
  const urls = entries.map(({ url }) => url).toSorted();
  return makeQuestion({
    kind: 'unit',
    object: urls.map(objectPart).join(';'),
    answeredBy: ['unit', 'exclude'],
    urls,
    title: WORDING.notRankedTitle(name),
    ask: WORDING.notRankedAsk(name, entries.length),
    proposal: '',
    evidence: [{ where: '计分明细', quote: name, shows: '不是学校会员' }],
    candidates: [],
    stakes: anybodysStakes(entries.length),
  });
}
