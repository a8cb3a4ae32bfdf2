import type { Exclusion, LedgerEntry } from '../model/ledger.ts';

/** The rows by which a copy's text counts: one, or one for each school that signs it; none where it cannot be told. */
type StandingEntries = (row: Exclusion) => readonly LedgerEntry[];

/**
 * Finds, for a copy that does not count, the rows of the text that does. 网址 is not enough: claims on one page of
 * different newspapers (3版) share it, so the copies that the row names and the school tell them apart.
 */
export function standingIn(ledger: readonly LedgerEntry[]): StandingEntries {
  const byUrl = Map.groupBy(ledger, ({ url }) => url);
  return (row) => {
    if (row.mergedInto === '') return [];
    const found = byUrl.get(row.mergedInto) ?? [];
    const naming = found.filter(({ copies }) => copies.includes(row.url));
    const ofSchool = found.filter(({ unit }) => unit.code === row.unit?.code);
    const both = naming.filter((entry) => ofSchool.includes(entry));
    return [found, naming, ofSchool, both].find(isOneText) ?? [];
  };
}

function isOneText(entries: readonly LedgerEntry[]): boolean {
  return new Set(entries.map(textOf)).size === 1;
}

/** What tells one text from another among the rows of an address. */
export function textOf({ kind, title, site, date }: LedgerEntry): string {
  return [kind, title, site, date ?? ''].join('\n');
}
