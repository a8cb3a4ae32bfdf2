import type { Points } from '../../model/ledger.ts';
import type { Quota, RankedAuthor, RankedUnit, ReadingAnswers, Standing } from '../../model/result.ts';
import type { Edition, ScoreKey } from '../../regulation/edition.ts';
import { compareScores, isNothing, type Score, ScoreBoard } from '../../selection/score.ts';
import { nearLine } from './near-line.ts';
import { personName } from './person.ts';
import { add, points, printPoints, subtract, ZERO } from './points.ts';

/** Places either side of the line that count as near. */
const REACH: Reach = { before: 5, behind: 5 };

/** So many places before the line and behind it. */
interface Reach {
  readonly before: number;
  readonly behind: number;
}

/** Everybody, however far from the line. */
export const ALL: Reach = { before: Number.POSITIVE_INFINITY, behind: Number.POSITIVE_INFINITY };

/** How far a candidate is from the line, in words. */
export function distanceWords({ short, spare }: Pick<Margin, 'short' | 'spare'>): string {
  if (spare === 0) return '再少 1 分即不保';
  if (spare !== null) return `少 ${spare} 分仍入围，再少则不保`;
  if (short === null) return '没有名额';
  return short === 1 ? '再多 1 分即可入围' : `还差 ${short} 分`;
}

/** How far one candidate is from the line, in whole site points: one article is one. */
export interface Margin {
  readonly name: string;
  readonly rank: number;
  readonly standing: Standing;
  /** What decides first, as printed. */
  readonly points: string;
  /** Fewest more points with which it would be in without anybody's word; 0 for one who is; null where there are no places. */
  readonly short: number | null;
  /** Most points it could have less and still be in; null for one who is not in by points. */
  readonly spare: number | null;
  /** In with one point more. */
  readonly oneMore: boolean;
}

export interface Margins {
  readonly units: readonly Margin[];
  readonly authors: readonly Margin[];
}

interface Ranking {
  readonly unitRanking: readonly RankedUnit[];
  readonly authorRanking: readonly RankedAuthor[];
}

/** Margins of all candidates within `reach` of either line, in order of rank. `readings` must be complete. */
export function margins(
  edition: Edition,
  readings: ReadingAnswers,
  ranking: Ranking,
  quotas: { readonly units: Quota; readonly authors: Quota },
  reach: Reach = REACH,
): Margins {
  const { units, authors } = edition.awards;
  return {
    units: marginsOf(ranking.unitRanking, quotas.units, units.rankKeys(readings), reach, ({ name }) => name),
    authors: marginsOf(
      ranking.authorRanking,
      quotas.authors,
      authors.rankKeys(readings),
      reach,
      ({ unit, name }) => personName(unit.name, name),
    ),
  };
}

type Row = RankedUnit | RankedAuthor;

function amountOf(row: Row, key: ScoreKey): Points {
  return { site: row.sitePoints, bonus: row.bonusPoints, total: row.totalPoints }[key];
}

/** The row's score with so many site points more, or less. */
function scoreWith(row: Row, keys: readonly ScoreKey[], more: number): Score {
  return keys.map((key) => {
    const amount = amountOf(row, key);
    return key === 'bonus' ? amount : add(amount, points(more));
  });
}

function marginsOf<R extends Row>(
  rows: readonly R[],
  quota: Quota,
  keys: readonly ScoreKey[],
  reach: Reach,
  nameOf: (row: R) => string,
): Margin[] {
  const standing = rows.filter(({ unmet }) => unmet.length === 0);
  const board = new ScoreBoard(
    standing.map((row) => scoreWith(row, keys, 0)).filter((score) => !isNothing(score)),
  );
  return nearLine(standing, quota.places, reach).map((row) => {
    const { short, spare } = distances(row, keys, board, quota.places);
    return {
      name: nameOf(row),
      rank: row.rank,
      standing: row.standing,
      points: printPoints(scoreWith(row, keys, 0)[0] ?? ZERO),
      short,
      spare,
      oneMore: short === 1,
    };
  });
}

function distances(
  row: Row,
  keys: readonly ScoreKey[],
  board: ScoreBoard,
  places: number,
): Pick<Margin, 'short' | 'spare'> {
  const own = scoreWith(row, keys, 0);
  const first = own[0] ?? ZERO;
  // The score to beat: that of the last place among the others.
  const ahead = board.above(own) < places;
  const bar = board.at(ahead ? places + 1 : places);
  const isIn = (more: number): boolean => {
    const score = scoreWith(row, keys, more);
    return places > 0 && !isNothing(score) && (bar === null || compareScores(score, bar) > 0);
  };
  // Level with the bar on what decides first, or the one beyond it: the other components settle which.
  const gap = bar === null ? 1 - wholeUp(first) : wholeUp(subtract(bar[0] ?? ZERO, first));
  const short = [0, Math.max(0, gap), Math.max(0, gap) + 1].find(isIn) ?? null;
  const lead = 0 - gap;
  const spare = short === 0 ? ([lead, lead - 1].find((less) => less >= 0 && isIn(0 - less)) ?? null) : null;
  return { short, spare };
}

function wholeUp({ num, den }: Points): number {
  // `+ 0` turns −0 into 0.
  return Math.ceil(num / den) + 0;
}
