import type { Evidence } from '../../model/evidence.ts';
import type { LedgerEntry, Points } from '../../model/ledger.ts';
import { printPoints } from '../points.ts';
import { publicText } from '../public-text.ts';

/** One point, opened to its article, clause and evidence. */
export interface ExplainedPoint {
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
  readonly kind: string;
  readonly points: string;
  readonly site: string;
  readonly column: string;
  readonly unit: string;
  readonly author: string;
  readonly clause: string;
  readonly evidence: readonly Evidence[];
  readonly copies: readonly string[];
}

/** `share`: what of the entry falls to the person spoken of, where the edition divides it. */
export function explainPoint(entry: LedgerEntry, share: Points = entry.points): ExplainedPoint {
  return {
    url: entry.url,
    title: publicText(entry.title),
    date: entry.date,
    kind: entry.kind,
    points: printPoints(share),
    site: entry.site,
    column: entry.column,
    unit: entry.unit.name,
    author: entry.author,
    clause: entry.clause,
    evidence: entry.evidence,
    copies: entry.copies,
  };
}
