import type { Decision } from '../../model/decision.ts';
import type { AwardRow } from './award.ts';
import type { RefusedDecision, TieWord } from './candidate-decisions.ts';

/** Decisions that meet nobody: on conditions of people without a point, on ties that are none (any more). */
export function withoutEffect(
  ties: ReadonlyMap<string, TieWord>,
  conditions: ReadonlyMap<string, readonly Decision[]>,
  rows: readonly AwardRow[],
  tied: ReadonlySet<string>,
): readonly RefusedDecision[] {
  const ranked = new Set(rows.map(({ competitor }) => competitor.id));
  const tieWords = Map.groupBy(ties, ([, { decision }]) => decision);
  const conditionWords = Map.groupBy(
    [...conditions].flatMap(([id, decisions]) => decisions.map((decision) => ({ id, decision }))),
    ({ decision }) => decision,
  );
  return [
    ...[...tieWords].flatMap(([decision, words]): RefusedDecision[] => {
      if (words.some(([id]) => tied.has(id))) return [];
      return [{ decision, why: words.some(([id]) => ranked.has(id)) ? 'idle' : 'no-candidate' }];
    }),
    ...[...conditionWords].flatMap(([decision, words]): RefusedDecision[] =>
      words.some(({ id }) => ranked.has(id)) ? [] : [{ decision, why: 'no-candidate' }],
    ),
  ];
}
