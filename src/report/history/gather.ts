import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PublishedFact } from '../../model/published.ts';
import type { Store } from '../../store/types.ts';
import { compareText } from '../../text/normalise.ts';
import { folderAt } from '../publication/place.ts';
import { type HistoryEntry, historyOf, type Presence, presenceOf } from './history.ts';
import { type FoundFolder, lookInto, publishedBelow } from './published.ts';

export interface YearHistory {
  readonly year: number;
  readonly entries: readonly HistoryEntry[];
  /** Folders that hold a publication of the year, or one that cannot be read, of which the record knows nothing. */
  readonly unregistered: readonly FoundFolder[];
}

/** The history of a year from the record, held against the folders that are there. `usual` is where publications go. */
export async function gatherHistory(store: Store, year: number, usual: string): Promise<YearHistory> {
  const facts = await store.publications(year);
  const places = facts.map(({ place }) => folderAt(store.file, place));
  const found = await foundIn([usual, ...places.map((folder) => dirname(folder))]);
  const publications: { readonly fact: PublishedFact; readonly presence: Presence }[] = [];
  for (const [index, fact] of facts.entries()) {
    const folder = folderAt(store.file, fact.place);
    const later = facts.slice(index + 1);
    const presence = presenceOf(fact, later, await lookInto(folder), found, existsSync(folder));
    publications.push({ fact, presence });
  }
  const known = new Set(facts.map(({ manifest }) => manifest));
  const taken = new Set(places);
  return {
    year,
    entries: historyOf({
      year,
      publications,
      objections: await store.objections(),
      decisions: await store.decisions(),
    }),
    unregistered: found.filter(
      ({ folder, manifest, said }) =>
        !taken.has(folder) &&
        (manifest === null || !known.has(manifest)) &&
        (said === null || said.publication.year === year),
    ),
  };
}

/** The publications right below these folders, each folder looked through once. */
async function foundIn(parents: readonly string[]): Promise<readonly FoundFolder[]> {
  const found: FoundFolder[] = [];
  for (const parent of new Set(parents)) found.push(...(await publishedBelow(parent)));
  return found.toSorted((a, b) => compareText(a.folder, b.folder));
}
