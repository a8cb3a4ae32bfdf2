import type { CivilDate } from '../../model/civil-date.ts';
import type { LedgerEntry, PointKind } from '../../model/ledger.ts';

/** What a claim is told from others by: newspapers share page numbers, and some claims have no address at all. */
interface ClaimWords {
  readonly site: string;
  readonly title: string;
  readonly url: string;
  readonly date: CivilDate | null;
}

/** Key of the text of an article that earns points of a kind. */
export function articleKey(kind: PointKind, url: string): string {
  return `${kind} ${url}`;
}

/** Key of the text of a claim, as its ledger row names it. */
export function claimKey({ site, title, url, date }: ClaimWords): string {
  return ['附加分', site, title, url, date ?? ''].join('\n');
}

/** Keys of the text that an entry stands for. */
export function entryKeys(entry: LedgerEntry): readonly string[] {
  const own = articleKey(entry.kind, entry.url);
  return entry.kind === '附加分' ? [own, claimKey(entry)] : [own];
}
