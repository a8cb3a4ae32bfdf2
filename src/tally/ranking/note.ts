import type { Place } from '../../selection/places.ts';
import type { TieWord, Unmet } from './candidate-decisions.ts';
import { VERDICTS, WORDING } from './wording.ts';

export interface Standpoint {
  readonly place: Place;
  readonly rank: number;
  /** How many stand at this rank. */
  readonly count: number;
  readonly measure: string;
  readonly unmet: readonly Unmet[];
  readonly word: TieWord | null;
}

/** 说明 of a ranking row; '' where there is nothing to say. */
export function noteOn({ place, rank, count, measure, unmet, word }: Standpoint): string {
  const clauses = unmet.map(({ clause }) => clause);
  const parts = [
    ...(count > 1 ? [WORDING.tied(rank, count, measure)] : []),
    ...unmet.map(({ clause, decision }) => WORDING.unmet(clause, withoutClauses(decision.reason, clauses))),
    ...(place.movedUp ? [WORDING.movedUp] : []),
    ...causeOf(place, word),
  ];
  return parts.join('；');
}

function causeOf({ cause }: Place, word: TieWord | null): string[] {
  switch (cause) {
    case 'tie':
      return [WORDING.tieOpen];
    case 'tie-policy':
      return [WORDING.tieOut];
    case 'tie-decided': {
      if (word === null) return [WORDING.tieSettled];
      return [WORDING.tieDecided(VERDICTS[word.verdict][0], word.decision.reason)];
    }
    case 'question':
      return [WORDING.questionOpen];
    case 'within':
    case 'beyond':
    case 'barred':
    case 'nothing':
      return [];
  }
}

/** A reason often begins with the clauses that stand before it anyway. */
function withoutClauses(reason: string, clauses: readonly string[]): string {
  const said = clauses.find((clause) => clause !== '' && reason.startsWith(clause));
  if (said === undefined) return reason;
  return withoutClauses(reason.slice(said.length).replace(/^[\s:：、,，;；]+/, ''), clauses);
}
