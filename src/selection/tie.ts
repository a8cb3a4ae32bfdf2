import { compareText } from '../text/normalise.ts';
import type { PlaceCandidate, TieVerdict } from './places.ts';
import { compareScores, isNothing, ScoreBoard } from './score.ts';

/** Candidates level with each other across the line, sorted by id, with fewer places left than they are. */
export interface LineTie {
  readonly ids: readonly string[];
  readonly free: number;
}

/** A tie verdict that cannot be followed: more put in than places are left, not in such a tie, or barred. */
export interface RefusedTieVerdict {
  readonly id: string;
  readonly verdict: TieVerdict;
  readonly why: 'beyond-cap' | 'not-tied' | 'barred';
}

/** The tie across the line at the scores as they are. */
export function tieAcross(candidates: readonly PlaceCandidate[], places: number): LineTie | null {
  const sorted = candidates
    .filter(({ score }) => !isNothing(score))
    .toSorted((a, b) => compareScores(b.score, a.score));
  const last = sorted[places - 1];
  const next = sorted[places];
  if (last === undefined || next === undefined || compareScores(last.score, next.score) !== 0) return null;
  const level = sorted.filter(({ score }) => compareScores(score, last.score) === 0);
  const ahead = sorted.findIndex(({ score }) => compareScores(score, last.score) === 0);
  return { ids: level.map(({ id }) => id).toSorted(compareText), free: places - ahead };
}

/** Which verdicts hold. Those that put in more than there are places are refused together: none is preferred. */
export function hearTieVerdicts(
  candidates: readonly PlaceCandidate[],
  tie: LineTie | null,
  places: number,
): { readonly heard: ReadonlyMap<string, TieVerdict>; readonly refused: readonly RefusedTieVerdict[] } {
  const board = new ScoreBoard(candidates.filter(({ barred }) => !barred).map(({ score }) => score));
  const tied = new Set(tie?.ids ?? []);
  const putIn = candidates.filter(({ id, tieVerdict }) => tied.has(id) && tieVerdict === 'in');
  const tooMany = putIn.length > (tie?.free ?? 0);
  const heard = new Map<string, TieVerdict>();
  const refused: RefusedTieVerdict[] = [];
  for (const { id, score, barred, tieVerdict: verdict } of candidates) {
    if (verdict === null) continue;
    if (tied.has(id)) {
      if (verdict === 'in' && tooMany) refused.push({ id, verdict, why: 'beyond-cap' });
      else heard.set(id, verdict);
      continue;
    }
    const isIn = !barred && !isNothing(score) && board.atLeast(score) <= places;
    // A verdict that says what holds anyway is no quarrel: the tie it settled is gone.
    if (isIn === (verdict === 'in')) continue;
    refused.push({ id, verdict, why: isIn ? 'not-tied' : barred ? 'barred' : 'beyond-cap' });
  }
  return { heard, refused: refused.toSorted((a, b) => compareText(a.id, b.id)) };
}

/** What of a tie people have not settled: null where the verdicts heard settle all of it. */
export function openPart(tie: LineTie | null, heard: ReadonlyMap<string, TieVerdict>): LineTie | null {
  if (tie === null) return null;
  const free = tie.free - tie.ids.filter((id) => heard.get(id) === 'in').length;
  const ids = tie.ids.filter((id) => !heard.has(id));
  return free > 0 && ids.length > free ? { ids, free } : null;
}
