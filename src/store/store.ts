import type { Kysely } from 'kysely';
import {
  findSnapshot,
  findSnapshots,
  insertSnapshot,
  outlineSnapshots,
  PAGE as SNAPSHOT_PAGE,
  snapshotHashes,
  snapshotsAfter,
} from './queries/archive.ts';
import { insertClaims, readClaims } from './queries/claims.ts';
import { crawlEnds, insertCrawl, lastCrawls } from './queries/crawls.ts';
import { insertDecisions, readDecisions } from './queries/decisions.ts';
import { insertImportedArticles, readImportedArticles } from './queries/imported-articles.ts';
import { getMeta, setMeta } from './queries/meta.ts';
import { dropContacts, insertObjection, readObjections } from './queries/objections.ts';
import { findOpen, findPosting, findPostings, insertSeen, setOutcome } from './queries/postings.ts';
import { insertPublication, readPublications } from './queries/publications.ts';
import { insertAnswers, readAnswers } from './queries/reading-answers.ts';
import { emptyCache, readCache, writeCache } from './queries/reading-cache.ts';
import { readRegister, replaceRegister } from './queries/registers.ts';
import type { Tables } from './schema.ts';
import type { Connection } from './sqlite/connect.ts';
import { compact, copyDatabase } from './sqlite/copy.ts';
import { explainFailure } from './sqlite/failures.ts';
import { patiently } from './sqlite/patience.ts';
import { readMembers, readOutlets } from './stored-json.ts';
import type { Snapshot, Store } from './types.ts';

type Work<T> = (db: Kysely<Tables>) => Promise<T>;

/** The queries as one store. Each method is one transaction; failures come out in the user's words. */
export function storeOver(connection: Connection, file: string): Store {
  async function within<T>(accessMode: 'read only' | 'read write', work: Work<T>): Promise<T> {
    try {
      return await patiently(() => connection.db.transaction().setAccessMode(accessMode).execute(work));
    } catch (error) {
      throw explainFailure(error, file);
    }
  }
  const read = <T>(work: Work<T>) => within('read only', work);
  const write = <T>(work: Work<T>) => within('read write', work);

  async function* walkSnapshots(purpose: string | undefined): AsyncGenerator<Snapshot> {
    let after = 0;
    for (;;) {
      const page = await read((db) => snapshotsAfter(db, after, purpose));
      const last = page.at(-1);
      if (last === undefined) return;
      yield* page;
      after = last.id;
    }
  }

  async function* pickSnapshots(ids: readonly number[]): AsyncGenerator<Snapshot> {
    for (let start = 0; start < ids.length; start += SNAPSHOT_PAGE) {
      const asked = ids.slice(start, start + SNAPSHOT_PAGE);
      const found = new Map((await read((db) => findSnapshots(db, asked))).map((one) => [one.id, one]));
      for (const id of asked) {
        const snapshot = found.get(id);
        if (snapshot === undefined) throw new Error(`snapshot ${id} is asked for but not kept`);
        yield snapshot;
      }
    }
  }

  return {
    file,
    putSnapshot: (snapshot) => write((db) => insertSnapshot(db, snapshot)),
    getSnapshot: (id) => read((db) => findSnapshot(db, id)),
    getSnapshots: pickSnapshots,
    listSnapshots: walkSnapshots,
    snapshotOutlines: () => read(outlineSnapshots),
    snapshotHashes: (ids) => read((db) => snapshotHashes(db, ids)),

    seePostings: (year, postings) => write((db) => insertSeen(db, year, postings)),
    settlePosting: (site, ident, { state, failure, snapshot }) =>
      write(async (db) => {
        const snapshotId = snapshot === null ? null : await insertSnapshot(db, snapshot);
        await setOutcome(db, site, ident, { state, failure, snapshotId });
      }),
    getPosting: (site, ident) => read((db) => findPosting(db, site, ident)),
    openPostings: (year, site) => read((db) => findOpen(db, year, site)),
    postings: (year, all) => read((db) => findPostings(db, year, all)),

    recall: (kind, version, keys) => read((db) => readCache(db, kind, version, keys)),
    remember: (kind, version, values) => write((db) => writeCache(db, kind, version, values)),
    fitForOthers: async () => {
      await write(emptyCache);
      await write(dropContacts);
      // What was taken out must not stay behind in pages that are free now.
      await compact(connection.db);
    },

    recordCrawl: (record) => write((db) => insertCrawl(db, record)),
    lastCrawls: (year) => read((db) => lastCrawls(db, year)),
    crawlEnds: () => read(crawlEnds),

    members: () => read((db) => readRegister(db, 'members', readMembers)),
    replaceMembers: (rows, origin) => write((db) => replaceRegister(db, 'members', rows, origin)),
    outlets: () => read((db) => readRegister(db, 'outlets', readOutlets)),
    replaceOutlets: (rows, origin) => write((db) => replaceRegister(db, 'outlets', rows, origin)),

    claims: () => read(readClaims),
    addClaims: (rows) =>
      write(async (db) => {
        const added = await insertClaims(db, rows);
        return { added, known: rows.length - added };
      }),
    importedArticles: () => read(readImportedArticles),
    addImportedArticles: (rows) =>
      write(async (db) => {
        const added = await insertImportedArticles(db, rows);
        return { added, known: rows.length - added };
      }),

    decisions: () => read(readDecisions),
    appendDecisions: (rows) => write((db) => insertDecisions(db, rows)),
    objections: () => read(readObjections),
    addObjection: (objection) => write((db) => insertObjection(db, objection)),
    publications: (year) => read((db) => readPublications(db, year)),
    recordPublication: (fact) => write((db) => insertPublication(db, fact)),
    readingAnswers: () => read(readAnswers),
    appendReadingAnswers: (rows) => write((db) => insertAnswers(db, rows)),

    getMeta: (key) => read((db) => getMeta(db, key)),
    setMeta: (key, value) => write((db) => setMeta(db, key, value)),
    copyTo: async (target) => {
      try {
        await patiently(() => copyDatabase(connection.db, target));
      } catch (error) {
        throw explainFailure(error, target);
      }
    },
    close: () => connection.close(),
  };
}
