import type { Standing } from '../model/result.ts';
import { ONE, subtract, ZERO } from '../tally/ranking/points.ts';
import { compareScores, isNothing, type Score, ScoreBoard } from './score.ts';
import { hearTieVerdicts, type LineTie, openPart, type RefusedTieVerdict, tieAcross } from './tie.ts';

/** A person's word on one candidate of a tie across the line. */
export type TieVerdict = 'in' | 'out';

/** One who may get a place. */
export interface PlaceCandidate {
  readonly id: string;
  readonly score: Score;
  /** Bounds of the score, component by component, whatever the open questions' answers; equal to it without any. */
  readonly lowest: Score;
  readonly highest: Score;
  /** Holds no place whatever the score: a condition not met. The next one moves up. */
  readonly barred: boolean;
  readonly tieVerdict: TieVerdict | null;
}

export interface PlacesInput {
  /** In any order; ids differ. */
  readonly candidates: readonly PlaceCandidate[];
  /** Places now, and the fewest and most there could be once all questions are answered. */
  readonly places: { readonly now: number; readonly fewest: number; readonly most: number };
  /** `open`: a tie across the line waits for people; `all-out`: nobody of it is in. */
  readonly tiePolicy: 'open' | 'all-out';
}

/**
 * Why a candidate stands where it stands: `within` or `beyond` the places; `barred`; `nothing` to be ranked by;
 * `tie` across the line, waiting; `tie-decided` by people; `tie-policy`: out by the tie policy; `question`: the
 * answers to open questions could put it on either side.
 */
export type PlaceCause =
  | 'within'
  | 'beyond'
  | 'barred'
  | 'nothing'
  | 'tie'
  | 'tie-decided'
  | 'tie-policy'
  | 'question';

export interface Place {
  readonly standing: Standing;
  readonly cause: PlaceCause;
  /** In only because one ahead is barred (递补). */
  readonly movedUp: boolean;
}

export interface PlacesOutcome {
  /** By candidate id. */
  readonly places: ReadonlyMap<string, Place>;
  /** The tie across the line that waits for people, at the scores as they are; null with `all-out`. */
  readonly openTie: LineTie | null;
  readonly refused: readonly RefusedTieVerdict[];
  /** All who are level across the line at the scores as they are, decided or not. */
  readonly tied: ReadonlySet<string>;
}

/** A candidate in the contest: scores with a person's word on a tie as their last component. */
interface Contender {
  readonly id: string;
  readonly now: Score;
  readonly lowest: Score;
  readonly highest: Score;
  readonly putOut: boolean;
}

const TIE_RANK = { in: ONE, none: ZERO, out: subtract(ZERO, ONE) } as const;

/** Who gets a place: 是 and 否 are what holds whatever the open answers, 待定 the rest. Never more 是 than places. */
export function assignPlaces({ candidates, places, tiePolicy }: PlacesInput): PlacesOutcome {
  const allowed = candidates.filter(({ barred }) => !barred);
  const tie = tieAcross(allowed, places.now);
  const { heard, refused } = hearTieVerdicts(candidates, tie, places.now);
  const withWord = ({ id, score, lowest, highest }: PlaceCandidate): Contender => {
    const word = TIE_RANK[heard.get(id) ?? 'none'];
    return {
      id,
      now: [...score, word],
      lowest: [...lowest, word],
      highest: [...highest, word],
      putOut: tiePolicy === 'all-out' || heard.get(id) === 'out',
    };
  };
  const judge = placesJudge(allowed.map(withWord), places);
  const everyone = new ScoreBoard(candidates.map((candidate) => withWord(candidate).now));
  const tied = new Set(tie?.ids ?? []);
  const waiting = openPart(tie, heard);
  const undecided = new Set(waiting?.ids ?? []);
  const placeOf = (candidate: PlaceCandidate): Place => {
    if (candidate.barred) return { standing: '否', cause: 'barred', movedUp: false };
    const contender = withWord(candidate);
    const standing = judge(contender);
    const movedUp = standing === '是' && everyone.atLeast(contender.now) > places.now;
    const tieCause = undecided.has(candidate.id) ? 'tie-policy' : 'tie-decided';
    if (standing === '待定') {
      const cause = tiePolicy === 'open' && undecided.has(candidate.id) ? 'tie' : 'question';
      return { standing, cause, movedUp };
    }
    if (tied.has(candidate.id)) return { standing, cause: tieCause, movedUp };
    if (standing === '是') return { standing, cause: 'within', movedUp };
    return { standing, cause: isNothing(candidate.highest) ? 'nothing' : 'beyond', movedUp };
  };
  return {
    places: new Map(candidates.map((candidate) => [candidate.id, placeOf(candidate)])),
    openTie: tiePolicy === 'open' ? waiting : null,
    refused,
    tied,
  };
}

/**
 * In for certain: all who could end level with or ahead of its lowest score fit into the fewest places.
 * Out for certain: those who stay ahead of its highest score take the most places there could be. A tie that is not
 * to be broken in its favour (`putOut`) is out too, unless it could yet come to be in by its score alone.
 */
function placesJudge(
  contenders: readonly Contender[],
  { fewest, most }: PlacesInput['places'],
): (contender: Contender) => Standing {
  const best = new ScoreBoard(contenders.map(({ highest }) => highest).filter((score) => !isNothing(score)));
  const worst = new ScoreBoard(contenders.map(({ lowest }) => lowest));
  return ({ lowest, highest, putOut }) => {
    if (isNothing(highest)) return '否';
    if (!isNothing(lowest) && best.atLeast(lowest) <= fewest) return '是';
    if (worst.above(highest) >= most) return '否';
    const itself = compareScores(lowest, highest) === 0 ? 0 : 1;
    return putOut && worst.atLeast(highest) + itself > most ? '否' : '待定';
  };
}
