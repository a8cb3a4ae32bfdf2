import type { JudgedCondition, Standing } from '../../model/result.ts';
import type { ScoreKey } from '../../regulation/edition.ts';
import { assignPlaces, type PlacesInput, type PlacesOutcome } from '../../selection/places.ts';
import { compareScores, type Score } from '../../selection/score.ts';
import { compareText } from '../../text/normalise.ts';
import type { TieWord, Unmet } from './candidate-decisions.ts';
import { type Amounts, amountsOf, type Competitor, type Earning, NO_AMOUNTS } from './earnings.ts';
import { noteOn } from './note.ts';
import { bounds, type Swing } from './swings.ts';
import { unsettledRanks } from './unsettled.ts';

export interface AwardInput {
  /** Measure word of the competitors, for 说明. */
  readonly measure: string;
  readonly keys: readonly ScoreKey[];
  /** By competitor id: who has points. */
  readonly earnings: ReadonlyMap<string, readonly Earning[]>;
  /** Competitors without points who could come to have some. */
  readonly latent: readonly Competitor[];
  readonly swings: ReadonlyMap<string, Swing>;
  readonly places: PlacesInput['places'];
  readonly tiePolicy: PlacesInput['tiePolicy'];
  readonly ties: ReadonlyMap<string, TieWord>;
  readonly unmet: ReadonlyMap<string, readonly Unmet[]>;
  readonly judged: ReadonlyMap<string, readonly JudgedCondition[]>;
}

/** One row of a ranking, of a unit or a person. */
export interface AwardRow {
  readonly competitor: Competitor;
  readonly earnings: readonly Earning[];
  readonly amounts: Amounts;
  readonly rank: number;
  readonly tied: boolean;
  readonly standing: Standing;
  readonly note: string;
  /** Clauses of the conditions not met. */
  readonly unmet: readonly string[];
  readonly judged: readonly JudgedCondition[];
}

export interface AwardOutcome {
  /** By rank; level ones by unit code, then name. */
  readonly rows: readonly AwardRow[];
  readonly openTie: PlacesOutcome['openTie'];
  readonly refused: PlacesOutcome['refused'];
  readonly tied: PlacesOutcome['tied'];
  /** Ids of those whose standing waits, latent ones included. */
  readonly waiting: ReadonlySet<string>;
  /** Ids of those whose points are open in a way that could change a rank. */
  readonly unsettled: ReadonlySet<string>;
}

interface Contestant {
  readonly competitor: Competitor;
  readonly earnings: readonly Earning[];
  readonly amounts: Amounts;
  readonly score: Score;
}

function scoreOf(amounts: Amounts, keys: readonly ScoreKey[]): Score {
  return keys.map((key) => amounts[key]);
}

/** Ranks 1-2-2-4 by the keys alone, and says who holds a place. The order within a tie carries no meaning. */
export function rankAward(input: AwardInput): AwardOutcome {
  const ranked = contestants(input).toSorted(
    (a, b) => compareScores(b.score, a.score) || compareCompetitors(a.competitor, b.competitor),
  );
  const latent = input.latent.filter(({ id }) => !input.earnings.has(id));
  const { places, openTie, refused, tied } = assignPlaces({
    candidates: [
      ...ranked.map(({ competitor, amounts }) => candidate(competitor.id, amounts, input)),
      ...latent.map(({ id }) => candidate(id, NO_AMOUNTS, input)),
    ],
    places: input.places,
    tiePolicy: input.tiePolicy,
  });
  const ranks = competitionRanks(ranked.map(({ score }) => score));
  const level = Map.groupBy(ranks, (rank) => rank);
  const rows = ranked.map(({ competitor, earnings, amounts }, index): AwardRow => {
    const place = places.get(competitor.id);
    const rank = ranks[index];
    if (place === undefined || rank === undefined) throw new Error(`no place for ${competitor.id}`);
    const count = level.get(rank)?.length ?? 1;
    const unmet = input.unmet.get(competitor.id) ?? [];
    const word = input.ties.get(competitor.id) ?? null;
    return {
      competitor,
      earnings,
      amounts,
      rank,
      tied: count > 1,
      standing: place.standing,
      note: noteOn({ place, rank, count, measure: input.measure, unmet, word }),
      unmet: unmet.map(({ clause }) => clause),
      judged: input.judged.get(competitor.id) ?? [],
    };
  });
  const waiting = [...places].filter(([, { standing }]) => standing === '待定').map(([id]) => id);
  const unsettled = unsettledRanks(
    [...ranked, ...latent.map(({ id }) => ({ competitor: { id }, amounts: NO_AMOUNTS }))].map(
      ({ competitor: { id }, amounts }) => {
        const { lowest, highest } = bounds(amounts, input.swings.get(id));
        return {
          id,
          lowest: scoreOf(lowest, input.keys),
          highest: scoreOf(highest, input.keys),
          // Whoever has no point at all has no rank.
          staysRanked: lowest.total.num > 0,
          mayBeRanked: highest.total.num > 0,
        };
      },
    ),
  );
  return { rows, openTie, refused, tied, waiting: new Set(waiting), unsettled };
}

function contestants({ earnings: all, keys }: AwardInput): Contestant[] {
  return [...all.values()].flatMap((earnings) => {
    const competitor = earnings[0]?.by;
    if (competitor === undefined) return [];
    const amounts = amountsOf(earnings);
    return [{ competitor, earnings, amounts, score: scoreOf(amounts, keys) }];
  });
}

function candidate(id: string, amounts: Amounts, { keys, swings, unmet, ties }: AwardInput) {
  const { lowest, highest } = bounds(amounts, swings.get(id));
  return {
    id,
    score: scoreOf(amounts, keys),
    lowest: scoreOf(lowest, keys),
    highest: scoreOf(highest, keys),
    barred: unmet.has(id),
    tieVerdict: ties.get(id)?.verdict ?? null,
  };
}

/** Order of rows within a tie: register code, then name, by code units. It decides nothing. */
function compareCompetitors(a: Competitor, b: Competitor): number {
  return (
    compareText(a.unit.code, b.unit.code) ||
    compareText(a.person ?? '', b.person ?? '') ||
    compareText(a.id, b.id)
  );
}

/** 1-2-2-4 for scores sorted best first. */
function competitionRanks(sorted: readonly Score[]): readonly number[] {
  const ranks: number[] = [];
  for (const [index, score] of sorted.entries()) {
    const before = sorted[index - 1];
    const rank = ranks[index - 1];
    const level = before !== undefined && rank !== undefined && compareScores(before, score) === 0;
    ranks.push(level ? rank : index + 1);
  }
  return ranks;
}
