import type { CivilDate } from './civil-date.ts';

/** That a result of a year was published. A fact, never edited; the papers themselves lie in their folder. */
export interface PublishedFact {
  /** Order in which it was recorded, from 1. */
  readonly seq: number;
  readonly year: number;
  readonly draft: boolean;
  /** Where the papers were put: relative to the data folder, `/`-joined, so that both may be moved together. */
  readonly place: string;
  /** `sha256:…` of manifest.json. */
  readonly manifest: string;
  /** Day of publication as given; null where it was left to be filled in. */
  readonly publishedOn: CivilDate | null;
  readonly by: string | null;
  /** Version of the program that published. */
  readonly program: string;
  /** Hash of the manifest of the publication that this one corrects; null for one that corrects none. */
  readonly corrects: string | null;
  /** Schools and people with points, as the papers said. */
  readonly units: number;
  readonly authors: number;
  /** Decisions and objections, of all years, that the record held: what came before it and what after. */
  readonly decisions: number;
  readonly objections: number;
}
