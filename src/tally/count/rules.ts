import type { Window } from '../../model/civil-date.ts';
import type { ReasonCode } from '../../model/ledger.ts';
import type { Member } from '../../model/registers.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import type { Edition } from '../../regulation/edition.ts';

/** What one count goes by: the edition in force, the answers to its readings, the register. */
export interface CountRules {
  readonly edition: Edition;
  readonly readings: ReadingAnswers;
  readonly year: number;
  readonly window: Window;
  readonly members: ReadonlyMap<string, Member>;
  readonly clauseOf: (code: ReasonCode) => string;
}

/** `readings` must be complete. */
export function rulesFor(
  edition: Edition,
  readings: ReadingAnswers,
  year: number,
  members: readonly Member[],
): CountRules {
  return {
    edition,
    readings,
    year,
    window: edition.window(year, readings),
    members: new Map(members.map((member) => [member.code, member])),
    clauseOf: (code) => edition.reasonClauses[code],
  };
}
