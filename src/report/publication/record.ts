import { z } from 'zod';
import type { CivilDate } from '../../model/civil-date.ts';
import type { TallyResult } from '../../model/result.ts';
import { SNAPSHOT, type Snapshot, snapshotOf } from '../differences/snapshot.ts';
import { PAPER_FILES } from '../papers.ts';

/** Folder of a publication that suffices to repeat it. */
export const RECORD = 'record';

/** Files of the record, relative to it. The papers' wording and holidays are kept as they were. */
export const RECORD_FILES = {
  database: 'tally.db',
  readings: 'readings.json',
  publication: 'publication.json',
  /** What was published, for a later correction to compare with, also by a program that counts otherwise. */
  snapshot: 'snapshot.json',
  /** Only of a correction: what it corrects. */
  previous: 'previous.json',
  ...PAPER_FILES,
} as const;

/** publication.json, and its copy in the manifest. */
export const PUBLICATION = z.strictObject({
  year: z.int(),
  /** Day printed on the notice; null where it is left to be filled in. */
  publishedOn: z.string().nullable(),
  draft: z.boolean(),
  /** Who published, as given; null where nobody was named. */
  by: z.string().nullable(),
  program: z.string(),
});

/** What an earlier publication of the year said, for a correction to compare with. */
const PREVIOUS = z.strictObject({
  /** `sha256:…` of its manifest.json. */
  manifest: z.string(),
  snapshot: SNAPSHOT,
  /** Objections that it answered, where it was a correction; null where it was a first publication. */
  answered: z
    .array(
      z.object({
        number: z.string(),
        upheld: z.boolean(),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    )
    .nullable(),
});

export type Previous = z.infer<typeof PREVIOUS>;

/** Reads previous.json of a record. Throws ZodError or SyntaxError for anything else. */
export function parsePrevious(text: string): Previous {
  return PREVIOUS.parse(JSON.parse(text));
}

/** snapshot.json of a result that is published. */
export function snapshotText(result: TallyResult): string {
  return `${JSON.stringify(snapshotOf(result))}\n`;
}

/** Reads snapshot.json of a record. Throws ZodError or SyntaxError for anything else. */
export function parseSnapshot(text: string): Snapshot {
  return SNAPSHOT.parse(JSON.parse(text));
}

/** What was asked for when the year was published. */
export interface Publication {
  readonly year: number;
  readonly publishedOn: CivilDate | null;
  readonly draft: boolean;
  readonly by: string | null;
  /** Version of the program that published. */
  readonly program: string;
}

/** Reads publication.json of a record. Throws ZodError or SyntaxError for anything else. */
export function parsePublication(text: string): Publication {
  return PUBLICATION.parse(JSON.parse(text));
}
