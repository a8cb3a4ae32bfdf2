import type { Kysely } from 'kysely';
import { makeAppendOnly } from '../sqlite/append-only.ts';
import type { Migration } from './migration.ts';

export const firstShape: Migration = {
  version: 1,
  async up(db) {
    await archive(db);
    await postings(db);
    await crawls(db);
    await imports(db);
    await decisions(db);
  },
};

async function archive(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('meta')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('body')
    .addColumn('sha256', 'text', (column) => column.primaryKey())
    .addColumn('codec', 'text', (column) => column.notNull())
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('snapshot')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('url_asked', 'text', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('url_final', 'text', (column) => column.notNull())
    .addColumn('served_from', 'text')
    .addColumn('fetched_at', 'text', (column) => column.notNull())
    .addColumn('status', 'integer', (column) => column.notNull())
    .addColumn('headers', 'text', (column) => column.notNull())
    .addColumn('charset', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull().references('body.sha256'))
    .addColumn('purpose', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('snapshot_purpose').on('snapshot').columns(['purpose', 'id']).execute();
  await makeAppendOnly(db, 'snapshot', 'id');
  await makeAppendOnly(db, 'body', 'sha256');
}

async function postings(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('posting')
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('ident', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('list_date', 'text')
    .addColumn('list_date_quote', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('failure', 'text', (column) => column.notNull())
    .addColumn('snapshot_id', 'integer', (column) => column.references('snapshot.id'))
    .addPrimaryKeyConstraint('posting_key', ['site', 'ident'])
    .execute();
  await db.schema
    .createTable('posting_column')
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('ident', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('section', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('posting_column_key', ['site', 'ident', 'name', 'section'])
    .addForeignKeyConstraint('posting_column_of', ['site', 'ident'], 'posting', ['site', 'ident'])
    .execute();
  await db.schema
    .createTable('posting_seen')
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('ident', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('posting_seen_key', ['year', 'site', 'ident'])
    .addForeignKeyConstraint('posting_seen_of', ['site', 'ident'], 'posting', ['site', 'ident'])
    .execute();
  await db.schema
    .createTable('fields_cache')
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('fields_cache_key', ['site', 'version', 'sha256'])
    .execute();
}

async function crawls(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('crawl')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text', (column) => column.notNull())
    .addColumn('complete', 'integer', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('stats', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('crawl_year').on('crawl').columns(['year', 'site', 'id']).execute();
}

async function imports(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('register')
    .addColumn('kind', 'text', (column) => column.primaryKey())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('rows', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('claim')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('outlet', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('date', 'text')
    .addColumn('date_text', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('unit', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('proof', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('imported_article')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('column_name', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('date_text', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
}

async function decisions(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('decision')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text', (column) => column.notNull())
    .addColumn('shown_evidence', 'text')
    .addColumn('shown_proposal', 'text')
    .execute();
  await makeAppendOnly(db, 'decision', 'seq');
  await db.schema
    .createTable('reading_answer')
    .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('answered_by', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'text', (column) => column.notNull())
    .execute();
  await makeAppendOnly(db, 'reading_answer', 'seq');
}
