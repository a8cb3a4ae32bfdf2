import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { SITE_IDS } from '../../model/site.ts';
import { batches } from '../batches.ts';
import { packBody, unpackBody } from '../body-codec.ts';
import type { Tables } from '../schema.ts';
import { oneOf, readHeaders } from '../stored-json.ts';
import type { NewSnapshot, Snapshot, SnapshotOutline } from '../types.ts';

const METHODS = ['GET', 'POST'] as const;
/** Snapshots held in memory at a time while all are walked. */
export const PAGE = 50;

/** Keeps the bytes once per hash, and the fetch beside them. */
export async function insertSnapshot(db: Kysely<Tables>, snapshot: NewSnapshot): Promise<number> {
  const sha256 = createHash('sha256').update(snapshot.body).digest('hex');
  const known = await db.selectFrom('body').select('sha256').where('sha256', '=', sha256).executeTakeFirst();
  if (known === undefined) {
    await db
      .insertInto('body')
      .values({ sha256, ...packBody(snapshot.body) })
      .execute();
  }
  const row = await db
    .insertInto('snapshot')
    .values({
      site: snapshot.site,
      method: snapshot.method,
      url_asked: snapshot.urlAsked,
      form: snapshot.form,
      url_final: snapshot.urlFinal,
      served_from: snapshot.servedFrom,
      fetched_at: snapshot.fetchedAt,
      status: snapshot.status,
      headers: JSON.stringify(snapshot.headers),
      charset: snapshot.charset,
      sha256,
      purpose: snapshot.purpose,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

function selectSnapshots(db: Kysely<Tables>) {
  return db.selectFrom('snapshot').innerJoin('body', 'body.sha256', 'snapshot.sha256').selectAll();
}

type SnapshotRow = Awaited<ReturnType<ReturnType<typeof selectSnapshots>['execute']>>[number];

function toSnapshot(row: SnapshotRow): Snapshot {
  return {
    id: row.id,
    sha256: row.sha256,
    site: oneOf('站点', SITE_IDS, row.site),
    method: oneOf('请求方式', METHODS, row.method),
    urlAsked: row.url_asked,
    form: row.form,
    urlFinal: row.url_final,
    servedFrom: row.served_from,
    fetchedAt: row.fetched_at,
    status: row.status,
    headers: readHeaders(row.headers),
    charset: row.charset,
    body: unpackBody(row),
    purpose: row.purpose,
  };
}

export async function findSnapshot(db: Kysely<Tables>, id: number): Promise<Snapshot | null> {
  const row = await selectSnapshots(db).where('snapshot.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toSnapshot(row);
}

/** The snapshots of some ids, in any order. */
export async function findSnapshots(
  db: Kysely<Tables>,
  ids: readonly number[],
): Promise<readonly Snapshot[]> {
  return (await selectSnapshots(db).where('snapshot.id', 'in', ids).execute()).map(toSnapshot);
}

/** The next snapshots after an id, in order of id; empty at the end. */
export async function snapshotsAfter(
  db: Kysely<Tables>,
  after: number,
  purpose: string | undefined,
): Promise<readonly Snapshot[]> {
  const all = selectSnapshots(db).where('snapshot.id', '>', after).orderBy('snapshot.id').limit(PAGE);
  const rows = await (purpose === undefined ? all : all.where('snapshot.purpose', '=', purpose)).execute();
  return rows.map(toSnapshot);
}

export async function snapshotHashes(
  db: Kysely<Tables>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const hashes = new Map<number, string>();
  for (const batch of batches(ids)) {
    const rows = await db.selectFrom('snapshot').select(['id', 'sha256']).where('id', 'in', batch).execute();
    for (const row of rows) hashes.set(row.id, row.sha256);
  }
  return hashes;
}

/** All snapshots in order of id, without bodies and headers. */
export async function outlineSnapshots(db: Kysely<Tables>): Promise<readonly SnapshotOutline[]> {
  const rows = await db
    .selectFrom('snapshot')
    .select(['id', 'site', 'url_asked', 'served_from', 'fetched_at', 'purpose', 'sha256'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    site: oneOf('站点', SITE_IDS, row.site),
    urlAsked: row.url_asked,
    servedFrom: row.served_from,
    fetchedAt: row.fetched_at,
    purpose: row.purpose,
    sha256: row.sha256,
  }));
}
