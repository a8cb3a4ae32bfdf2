import type { LedgerEntry } from '../model/ledger.ts';
import type { PublishedUnit } from '../regulation/edition.ts';
import { compareText } from '../text/normalise.ts';
import type { CountedStory } from './count/site-points.ts';

/**
 * Schools that published: members by their ledger rows, and schools that are no members by their stories, which
 * earn nothing but were published all the same (口径 unit-base). A story stands on the association site if any of
 * its copies does.
 */
export function publishedUnits(
  ledger: readonly LedgerEntry[],
  stories: readonly CountedStory[],
): readonly PublishedUnit[] {
  const units = new Map<string, PublishedUnit>();
  const note = (unit: PublishedUnit): void => {
    const known = units.get(unit.name);
    units.set(unit.name, { ...unit, onAssociation: unit.onAssociation || (known?.onAssociation ?? false) });
  };
  for (const { kind, unit, onAssociation } of ledger) {
    if (kind === '网站积分') note({ name: unit.name, code: unit.code, member: true, onAssociation });
  }
  for (const { verdict, outcome } of stories) {
    const ref = verdict.unit.unit;
    if (outcome !== 'not-member' || ref === null || ref.kind === 'association' || units.get(ref.name)?.member)
      continue;
    note({
      name: ref.name,
      code: ref.kind === 'registered' ? ref.code : null,
      member: false,
      onAssociation: verdict.copies.some(({ item }) => item.article.site === 'scgxhq'),
    });
  }
  return [...units.values()].toSorted((a, b) => compareText(a.name, b.name));
}
