import type { Decision } from '../model/decision.ts';
import { compact } from '../text/normalise.ts';
import { DecisionBook, isWithdrawal, standingOf } from './decision-book.ts';

/** `holds`: applied; `superseded`: a later one on the same matter holds, or it was taken back; `withdrawal`: takes one back. */
export type DecisionStatus = 'holds' | 'superseded' | 'withdrawal';

/** What has become of every decision, in the order in which they were recorded. */
export function decisionStatuses(
  decisions: readonly Decision[],
): readonly { readonly decision: Decision; readonly status: DecisionStatus }[] {
  const book = new DecisionBook(decisions);
  const standing = new Set(book.standing());
  // Matters of no single text: people, ties, conditions, objections.
  for (const group of Map.groupBy(book.all, matterOf).values()) {
    const last = standingOf(group);
    if (last !== null && !isAboutTexts(last)) standing.add(last);
  }
  return book.all.map((decision) => ({
    decision,
    status: isWithdrawal(decision) ? 'withdrawal' : standing.has(decision) ? 'holds' : 'superseded',
  }));
}

const ABOUT_CANDIDATES: ReadonlySet<Decision['kind']> = new Set([
  'same-person',
  'different-person',
  'tie',
  'condition',
  'objection-upheld',
  'objection-dismissed',
]);

function isAboutTexts({ kind }: Decision): boolean {
  return !ABOUT_CANDIDATES.has(kind);
}

/** Two answers to one question are one matter: 同一人 and 不同人, 成立 and 不成立. */
function matterOf({ kind, object }: Decision): string {
  const matter = kind.endsWith('-person') ? 'person' : kind.startsWith('objection-') ? 'objection' : kind;
  return `${matter}\n${compact(object)}`;
}
