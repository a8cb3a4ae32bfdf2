import { compareTwoStrings } from 'string-similarity';
import type { Member } from '../../model/registers.ts';
import type { UnitRef } from '../../model/verdict.ts';
import { compareText } from '../../text/normalise.ts';

/** Likeness of bigrams from which a registered name is worth proposing, and how many are. Likeness only proposes. */
const WORTH_PROPOSING = 0.5;
const PROPOSALS = 3;

export interface Near {
  readonly ref: UnitRef;
  readonly likeness: number;
}

/** Orders the register by likeness to words that stand in no list. Never decides: names differ by one character. */
export function nearestFinder(members: readonly Member[]): (name: string) => readonly Near[] {
  const known = new Map<string, readonly Near[]>();
  return (name) => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const found = members
      .map(
        (member): Near => ({
          ref: { kind: 'registered', code: member.code, name: member.name },
          likeness: Math.max(
            ...[
              member.name,
              ...member.formerNames.map((former) => former.name),
              ...member.shortNames.map((s) => s.name),
            ].map((each) => compareTwoStrings(name, each)),
          ),
        }),
      )
      .filter(({ likeness }) => likeness >= WORTH_PROPOSING)
      .toSorted((a, b) => b.likeness - a.likeness || compareText(a.ref.name, b.ref.name))
      .slice(0, PROPOSALS);
    known.set(name, found);
    return found;
  };
}
