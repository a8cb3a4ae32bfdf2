import type { MediaClaim } from '../model/claim.ts';

/** What separates the objects of one decision: a name that holds one cannot stand there. */
const SEPARATORS = /[;；]/;

/** `媒体《标题》`: how people speak of a claim whose 网址或版面 says too little. */
function spokenName(claim: MediaClaim): string {
  return `${claim.outlet}《${claim.title}》`;
}

/** The name by which questions ask for a claim: its 网址或版面 where no other claim has the same. */
export function claimName(claim: MediaClaim, all: readonly MediaClaim[]): string {
  return claimNames(claim, all)[0] ?? claim.id;
}

/** All ways in which people name a claim, best first; other claims may share them. */
export function allClaimNames(claim: MediaClaim): readonly string[] {
  const address = claim.address === undefined || claim.address === claim.place ? [] : [claim.address];
  return [claim.place, ...address, spokenName(claim), claim.title];
}

const indexes = new WeakMap<readonly MediaClaim[], ReadonlyMap<string, number>>();

/** How many claims bear a name; kept per list, as every claim asks. */
function countsOf(all: readonly MediaClaim[]): ReadonlyMap<string, number> {
  const known = indexes.get(all);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const claim of all) {
    for (const name of new Set(allClaimNames(claim))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  indexes.set(all, counts);
  return counts;
}

/** All names that mean this claim and no other, best first. */
export function claimNames(claim: MediaClaim, all: readonly MediaClaim[]): readonly string[] {
  const counts = countsOf(all);
  const unique = allClaimNames(claim).filter(
    (name) => name !== '' && counts.get(name) === 1 && !SEPARATORS.test(name),
  );
  return [...unique, claim.id];
}
