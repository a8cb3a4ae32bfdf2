import { createHash } from 'node:crypto';
import type { Decision, DecisionKind } from '../model/decision.ts';
import { objectParts } from './decision-object.ts';
import type { Prepared, PreparedArticle, PreparedClaim } from './prepare.ts';

/** Fingerprints of what a person sees when deciding: the words of the page, and what the program proposes. */
export interface Shown {
  readonly evidence: string;
  readonly proposal: string;
}

/** null where the object is no article or claim (people, ties, conditions). */
export function shownFor(prepared: Prepared, kind: DecisionKind, object: string): Shown | null {
  const evidence: unknown[] = [];
  const proposal: unknown[] = [];
  for (const part of objectParts(object).toSorted()) {
    const item = prepared.articles.get(part);
    const claim = item === undefined ? claimNamed(prepared, part) : undefined;
    if (item !== undefined) {
      evidence.push(articleWords(item));
      proposal.push(articleProposal(item, kind));
    } else if (claim !== undefined) {
      evidence.push(claim.claim);
      proposal.push(kind === 'unit' ? unitOf(claim) : [unitOf(claim), claim.outlet?.level]);
    } else return null;
  }
  return evidence.length === 0 ? null : { evidence: hash(evidence), proposal: hash(proposal) };
}

/** A decision is to be looked at again only when both the evidence and the proposal have changed since. */
export function isStale(prepared: Prepared, decision: Decision): boolean {
  if (decision.shown === null) return false;
  const now = shownFor(prepared, decision.kind, decision.object);
  return now !== null && now.evidence !== decision.shown.evidence && now.proposal !== decision.shown.proposal;
}

function claimNamed(prepared: Prepared, name: string): PreparedClaim | undefined {
  return prepared.claims.get(name) ?? [...prepared.claims.values()].find(({ object }) => object === name);
}

function articleWords({ article }: PreparedArticle): unknown {
  const { title, date, listDate, otherDate, meta, body } = article;
  return [title, date?.value, listDate, otherDate?.value, meta, body.map(({ text }) => text)];
}

/** What the program itself says on the matter that the decision settles. */
function articleProposal(item: PreparedArticle, kind: DecisionKind): unknown {
  const { article, byline, reprint } = item;
  const author = [byline.verdict, byline.authors.map(({ value }) => value)];
  switch (kind) {
    case 'unit':
      return unitOf(item);
    case 'author':
      return author;
    case 'reprint':
    case 'not-reprint':
      return reprint.verdict;
    case 'date':
      return [article.date?.value, article.listDate, article.otherDate?.value];
    default:
      return [author, unitOf(item), reprint.verdict, article.unreadable?.kind];
  }
}

function unitOf({ unit }: PreparedArticle | PreparedClaim): unknown {
  return [unit.verdict, unit.unit];
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
