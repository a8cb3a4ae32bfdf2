import type { LedgerEntry } from '../model/ledger.ts';
import type { Published, PublishedPerson, PublishedUnit } from '../regulation/edition.ts';
import { compareText } from '../text/normalise.ts';
import type { CountedStory } from './count/site-points.ts';

/**
 * Who published: what the bases of the caps are drawn from. Members by their ledger rows; schools that are no
 * members by their stories, which earn nothing but were published all the same (口径 unit-base).
 */
export function publishedOf(ledger: readonly LedgerEntry[], stories: readonly CountedStory[]): Published {
  const units = new Map<string, PublishedUnit>();
  const people = new Map<string, PublishedPerson>();
  for (const entry of ledger) {
    if (entry.kind !== '网站积分') continue;
    const known = units.get(entry.unit.name);
    units.set(entry.unit.name, {
      name: entry.unit.name,
      code: entry.unit.code,
      member: true,
      onAssociation: entry.onAssociation || (known?.onAssociation ?? false),
    });
    for (const name of entry.author === '' ? entry.credited : [entry.author, ...entry.credited]) {
      const unit = name === entry.author ? (entry.authorUnit ?? entry.unit) : entry.unit;
      notePerson(people, {
        name: `${unit.name}+${name}`,
        first: name === entry.author,
        onAssociation: entry.onAssociation,
      });
    }
  }
  for (const { verdict, outcome } of stories) {
    const ref = verdict.unit.unit;
    if (outcome !== 'not-member' || ref === null || ref.kind === 'association' || units.has(ref.name)) continue;
    units.set(ref.name, {
      name: ref.name,
      code: ref.kind === 'registered' ? ref.code : null,
      member: false,
      onAssociation: verdict.copies.some(({ item }) => item.article.site === 'scgxhq'),
    });
  }
  return {
    units: [...units.values()].toSorted((a, b) => compareText(a.name, b.name)),
    people: [...people.values()].toSorted(
      (a, b) => compareText(a.name, b.name) || Number(b.first) - Number(a.first),
    ),
  };
}

/** `first` and `onAssociation` must hold of the same article: a person is noted once for each pair of them. */
function notePerson(people: Map<string, PublishedPerson>, person: PublishedPerson): void {
  people.set(`${person.name}\n${person.first}\n${person.onAssociation}`, person);
}
