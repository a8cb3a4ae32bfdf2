import type { Kysely } from 'kysely';
import type { PublishedFact } from '../../model/published.ts';
import type { Tables } from '../schema.ts';

/** What was published of a year, in the order recorded. */
export async function readPublications(db: Kysely<Tables>, year: number): Promise<readonly PublishedFact[]> {
  const rows = await db
    .selectFrom('publication')
    .selectAll()
    .where('year', '=', year)
    .orderBy('seq')
    .execute();
  return rows.map(({ draft, published_on, published_by, ...row }) => ({
    ...row,
    draft: draft === 1,
    publishedOn: published_on,
    by: published_by,
  }));
}

export async function insertPublication(
  db: Kysely<Tables>,
  { draft, publishedOn, by, ...fact }: Omit<PublishedFact, 'seq'>,
): Promise<void> {
  await db
    .insertInto('publication')
    .values({
      year: fact.year,
      draft: draft ? 1 : 0,
      place: fact.place,
      manifest: fact.manifest,
      published_on: publishedOn,
      published_by: by,
      program: fact.program,
      corrects: fact.corrects,
      units: fact.units,
      authors: fact.authors,
      decisions: fact.decisions,
      objections: fact.objections,
    })
    .execute();
}
