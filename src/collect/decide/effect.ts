import type { TallyResult } from '../../model/result.ts';
import { isWithdrawal } from '../../tally/decision-book.ts';
import { seasonOf } from '../../tally/ranking/candidate-decisions.ts';
import { refusedQuestionId } from '../../tally/ranking/candidate-questions.ts';
import type { DecidableYear, Resolved } from './decidable-year.ts';
import { ABOUT_CANDIDATES } from './known-objects.ts';

interface Complaint {
  /** Which of the decisions. */
  readonly index: number;
  readonly column: string;
  /** Chinese. */
  readonly message: string;
}

/**
 * What is wrong with decisions on ties and conditions: made on a day on which no year of the record judges its
 * candidates, or without effect in every year that they could be about. Judged with all of them appended: one may rest
 * on another.
 */
export function complaintsOfCandidates(
  decisions: readonly Resolved[],
  years: readonly DecidableYear[],
): readonly Complaint[] {
  const about = decisions
    .map((decision, index) => ({ decision, index }))
    .filter(({ decision }) => ABOUT_CANDIDATES.has(decision.kind) && !isWithdrawal(decision))
    // A later one on the same matter has put it right.
    .filter(({ decision: { kind, object }, index }) => {
      const last = decisions.findLastIndex((other) => other.kind === kind && other.object === object);
      return index === last;
    });
  const counted = new Map<DecidableYear, TallyResult>();
  const resultOf = (year: DecidableYear): TallyResult => {
    const known = counted.get(year) ?? year.decidedAlso(decisions);
    counted.set(year, known);
    return known;
  };
  return about.flatMap(({ decision, index }): Complaint[] => {
    const judging = years.filter(({ season }) => seasonOf(decision, season) === 'now');
    if (judging.length === 0) {
      const seasons = years
        .map(({ year, season }) => `${year} 年度为 ${season.from} 至 ${season.to}`)
        .join('，');
      return [
        {
          index,
          column: '时间',
          message: `${decision.at} 不在候选评定的期间（${seasons}），这条决定不会起作用`,
        },
      ];
    }
    const id = refusedQuestionId(decision);
    const refusals = judging.map((year) => resultOf(year).questions.find((question) => question.id === id));
    const [first] = refusals;
    return first === undefined || refusals.includes(undefined)
      ? []
      : [{ index, column: '对象', message: first.ask }];
  });
}
