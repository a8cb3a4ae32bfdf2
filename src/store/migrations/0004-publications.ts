import { makeAppendOnly } from '../sqlite/append-only.ts';
import type { Migration } from './migration.ts';

export const publications: Migration = {
  version: 4,
  async up(db) {
    await db.schema
      .createTable('publication')
      .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('draft', 'integer', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull())
      .addColumn('manifest', 'text', (column) => column.notNull())
      .addColumn('published_on', 'text')
      .addColumn('published_by', 'text')
      .addColumn('program', 'text', (column) => column.notNull())
      .addColumn('corrects', 'text')
      .addColumn('units', 'integer', (column) => column.notNull())
      .addColumn('authors', 'integer', (column) => column.notNull())
      .addColumn('decisions', 'integer', (column) => column.notNull())
      .addColumn('objections', 'integer', (column) => column.notNull())
      .execute();
    await makeAppendOnly(db, 'publication', 'seq');
  },
};
