import type { Kysely } from 'kysely';
import type { MediaClaim } from '../../model/claim.ts';
import { compareText } from '../../text/normalise.ts';
import { batches } from '../batches.ts';
import type { Tables } from '../schema.ts';

/** All claims, sorted by id: the order of import is no part of the result. */
export async function readClaims(db: Kysely<Tables>): Promise<readonly MediaClaim[]> {
  const rows = await db.selectFrom('claim').selectAll().execute();
  return rows
    .map(({ date_text, ...row }) => ({ ...row, dateText: date_text }))
    .sort((a, b) => compareText(a.id, b.id));
}

/** Adds the claims that are not known yet; returns how many that were. */
export async function insertClaims(db: Kysely<Tables>, claims: readonly MediaClaim[]): Promise<number> {
  let added = 0;
  for (const batch of batches(claims)) {
    const done = await db
      .insertInto('claim')
      .values(batch.map(toRow))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    added += Number(done.numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
}

function toRow(claim: MediaClaim): Tables['claim'] {
  return {
    id: claim.id,
    outlet: claim.outlet,
    title: claim.title,
    date: claim.date,
    date_text: claim.dateText,
    place: claim.place,
    unit: claim.unit,
    author: claim.author,
    proof: claim.proof,
    body: claim.body,
  };
}
