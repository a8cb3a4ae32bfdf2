import type { LedgerEntry } from '../../model/ledger.ts';
import type { ArticleTrail } from '../../model/result.ts';

/** A row of the ledger or of what earned nothing, as far as it names a text. */
export type TextRow = Pick<LedgerEntry, 'url' | 'title' | 'site' | 'date'>;

/**
 * Whether a row is about a text. A page of a newspaper is no address of its own: its claims are told apart by paper,
 * title and day.
 */
export function isRowOf(text: TextRow & Pick<ArticleTrail, 'claim'>, row: TextRow): boolean {
  const { url, title, site, date, claim } = text;
  return (
    row.url === url &&
    row.title === title &&
    row.site === site &&
    // An article counts by the day that the readings place it on, a claim by its own.
    (claim === null || row.date === date)
  );
}
