import type { Kysely } from 'kysely';
import { SITE_IDS, type SiteId } from '../../model/site.ts';
import { compareText } from '../../text/normalise.ts';
import { batches } from '../batches.ts';
import type { Tables } from '../schema.ts';
import { oneOf } from '../stored-json.ts';
import type { Posting, PostingState, SeenPosting } from '../types.ts';

const STATES = [
  'pending',
  'archived',
  'listed',
  'foreign',
  'missing',
  'failed',
] as const satisfies PostingState[];
const OPEN = ['pending', 'failed'] as const satisfies PostingState[];

type PostingRow = Tables['posting'];
type ColumnRow = Tables['posting_column'];

const keyOf = (row: { readonly site: string; readonly ident: string }) => `${row.site}\n${row.ident}`;

/** Records what a list page shows. Returns the idents that were new, in the order seen. */
export async function insertSeen(
  db: Kysely<Tables>,
  year: number,
  postings: readonly SeenPosting[],
): Promise<readonly string[]> {
  const known = await knownRows(db, postings);
  const shown = new Map<string, SeenPosting>();
  for (const seen of postings) shown.set(keyOf(seen), combined(shown.get(keyOf(seen)), seen));
  const fresh: SeenPosting[] = [];
  for (const [key, seen] of shown) {
    const row = known.get(key);
    if (row === undefined) fresh.push(seen);
    else await refresh(db, row, seen);
  }
  for (const batch of batches(fresh)) {
    await db.insertInto('posting').values(batch.map(newRow)).execute();
  }
  for (const batch of batches(postings)) {
    const columns = batch.map(({ site, ident, column }) => ({
      site,
      ident,
      name: column.name,
      section: column.section ?? '',
    }));
    const years = batch.map(({ site, ident }) => ({ year, site, ident }));
    await db
      .insertInto('posting_column')
      .values(columns)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .insertInto('posting_seen')
      .values(years)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return fresh.map((seen) => seen.ident);
}

async function knownRows(
  db: Kysely<Tables>,
  postings: readonly SeenPosting[],
): Promise<ReadonlyMap<string, PostingRow>> {
  const known = new Map<string, PostingRow>();
  for (const site of new Set(postings.map((posting) => posting.site))) {
    const idents = new Set(
      postings.filter((posting) => posting.site === site).map((posting) => posting.ident),
    );
    for (const batch of batches([...idents])) {
      const rows = await db
        .selectFrom('posting')
        .selectAll()
        .where('site', '=', site)
        .where('ident', 'in', batch)
        .execute();
      for (const row of rows) known.set(keyOf(row), row);
    }
  }
  return known;
}

/** The same posting twice on one list page (pinned, and in its place): one row, to be fetched if either says so. */
function combined(first: SeenPosting | undefined, second: SeenPosting): SeenPosting {
  if (first === undefined) return second;
  const dated = first.listDate === null ? second : first;
  return {
    ...first,
    listDate: dated.listDate,
    listDateQuote: dated.listDateQuote,
    state: second.state === 'pending' ? 'pending' : first.state,
  };
}

function newRow(seen: SeenPosting): PostingRow {
  return {
    site: seen.site,
    ident: seen.ident,
    url: seen.url,
    title: seen.title,
    list_date: seen.listDate,
    list_date_quote: seen.listDateQuote,
    state: seen.state,
    failure: '',
    snapshot_id: null,
  };
}

/** A known posting keeps its state, but `listed` gives way to `pending`; the list's newest words replace the old. */
async function refresh(db: Kysely<Tables>, row: PostingRow, seen: SeenPosting): Promise<void> {
  const state = row.state === 'listed' && seen.state === 'pending' ? 'pending' : row.state;
  // A list that prints no full date this time takes nothing back.
  const dated = seen.listDate !== null;
  const changes = {
    url: seen.url,
    title: seen.title,
    list_date: dated ? seen.listDate : row.list_date,
    list_date_quote: dated ? seen.listDateQuote : row.list_date_quote,
    state,
  };
  const same =
    changes.url === row.url &&
    changes.title === row.title &&
    changes.list_date === row.list_date &&
    changes.list_date_quote === row.list_date_quote &&
    changes.state === row.state;
  if (same) return;
  await db
    .updateTable('posting')
    .set(changes)
    .where('site', '=', row.site)
    .where('ident', '=', row.ident)
    .execute();
}

/** Sets what became of a fetch; an earlier snapshot stays where this outcome brings none. */
export async function setOutcome(
  db: Kysely<Tables>,
  site: SiteId,
  ident: string,
  outcome: { readonly state: PostingState; readonly failure: string; readonly snapshotId: number | null },
): Promise<void> {
  const done = await db
    .updateTable('posting')
    .set({
      state: outcome.state,
      failure: outcome.failure,
      ...(outcome.snapshotId === null ? {} : { snapshot_id: outcome.snapshotId }),
    })
    .where('site', '=', site)
    .where('ident', '=', ident)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new Error(`no posting ${site} ${ident} to settle`);
}

export async function findPosting(db: Kysely<Tables>, site: SiteId, ident: string): Promise<Posting | null> {
  const rows = await db
    .selectFrom('posting')
    .selectAll()
    .where('site', '=', site)
    .where('ident', '=', ident)
    .execute();
  const columns = await db
    .selectFrom('posting_column')
    .selectAll()
    .where('site', '=', site)
    .where('ident', '=', ident)
    .execute();
  return toPostings(rows, columns)[0] ?? null;
}

export async function findOpen(db: Kysely<Tables>, year: number, site: SiteId): Promise<readonly Posting[]> {
  const rows = await seenIn(db, year)
    .where('posting.site', '=', site)
    .where('posting.state', 'in', OPEN)
    .execute();
  const columns = await db.selectFrom('posting_column').selectAll().where('site', '=', site).execute();
  return toPostings(rows, columns);
}

export async function findPostings(
  db: Kysely<Tables>,
  year: number,
  all: boolean,
): Promise<readonly Posting[]> {
  const rows = all ? await db.selectFrom('posting').selectAll().execute() : await seenIn(db, year).execute();
  return toPostings(rows, await db.selectFrom('posting_column').selectAll().execute());
}

function seenIn(db: Kysely<Tables>, year: number) {
  return db
    .selectFrom('posting')
    .innerJoin('posting_seen', (join) =>
      join.onRef('posting_seen.site', '=', 'posting.site').onRef('posting_seen.ident', '=', 'posting.ident'),
    )
    .where('posting_seen.year', '=', year)
    .selectAll('posting');
}

function toPostings(rows: readonly PostingRow[], columns: readonly ColumnRow[]): Posting[] {
  const columnsOf = Map.groupBy(columns, keyOf);
  return rows
    .map((row) => toPosting(row, columnsOf.get(keyOf(row)) ?? []))
    .sort((a, b) => compareText(a.site, b.site) || compareText(a.ident, b.ident));
}

function toPosting(row: PostingRow, columns: readonly ColumnRow[]): Posting {
  return {
    site: oneOf('站点', SITE_IDS, row.site),
    ident: row.ident,
    url: row.url,
    title: row.title,
    listDate: row.list_date,
    listDateQuote: row.list_date_quote,
    columns: columns
      .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.section, b.section))
      .map((column) => ({ name: column.name, section: column.section === '' ? null : column.section })),
    state: oneOf('稿件状态', STATES, row.state),
    failure: row.failure,
    snapshotId: row.snapshot_id,
  };
}
