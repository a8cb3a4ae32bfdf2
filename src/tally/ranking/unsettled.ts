import { compareScores, type Score, ScoreBoard } from '../../selection/score.ts';

/** How far a competitor's score may come to lie apart, and whether it has a rank at all. */
interface Stretch {
  readonly id: string;
  readonly lowest: Score;
  readonly highest: Score;
  readonly staysRanked: boolean;
  readonly mayBeRanked: boolean;
}

/**
 * Ids of those whose open points could change a rank, their own or another's: they could come level with or pass
 * somebody, or come to have a rank or none. Whose bounds lie clear of everybody else's cannot.
 */
export function unsettledRanks(all: readonly Stretch[]): ReadonlySet<string> {
  const field = all.filter(({ mayBeRanked }) => mayBeRanked);
  const best = new ScoreBoard(field.map(({ highest }) => highest));
  const worst = new ScoreBoard(field.map(({ lowest }) => lowest));
  const unsettled = field.filter(({ lowest, highest, staysRanked }) => {
    if (!staysRanked) return true;
    if (compareScores(lowest, highest) === 0) return false;
    const meeting = best.atLeast(lowest) - worst.above(highest);
    // Itself is one of them.
    return meeting > 1;
  });
  return new Set(unsettled.map(({ id }) => id));
}
