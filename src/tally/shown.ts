import { createHash } from 'node:crypto';
import type { Decision } from '../model/decision.ts';
import { objectParts } from './decision-book.ts';
import type { Prepared } from './prepare.ts';

/** Fingerprints of what a person sees when deciding: the words of the page, and what the program proposes. */
export interface Shown {
  readonly evidence: string;
  readonly proposal: string;
}

/** null where the object is no article or claim (people, ties, conditions). */
export function shownFor(prepared: Prepared, object: string): Shown | null {
  const evidence: unknown[] = [];
  const proposal: unknown[] = [];
  for (const part of objectParts(object).toSorted()) {
    const item = prepared.articles.get(part);
    if (item !== undefined) {
      const { article, byline, unit, reprint } = item;
      evidence.push([article.title, article.date?.value, article.meta, article.body.map(({ text }) => text)]);
      proposal.push([
        byline.verdict,
        byline.authors.map(({ value }) => value),
        unit.verdict,
        unit.unit,
        reprint.verdict,
        article.unreadable?.kind,
      ]);
      continue;
    }
    const claim = [...prepared.claims.values()].find(
      ({ object: name, claim: { id } }) => name === part || id === part,
    );
    if (claim === undefined) return null;
    evidence.push(claim.claim);
    proposal.push([claim.unit.verdict, claim.unit.unit, claim.outlet?.level]);
  }
  return evidence.length === 0 ? null : { evidence: hash(evidence), proposal: hash(proposal) };
}

/** A decision is to be looked at again only when both the evidence and the proposal have changed since. */
export function isStale(prepared: Prepared, decision: Decision): boolean {
  if (decision.shown === null) return false;
  const now = shownFor(prepared, decision.object);
  return now !== null && now.evidence !== decision.shown.evidence && now.proposal !== decision.shown.proposal;
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
