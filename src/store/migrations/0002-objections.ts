import { makeAppendOnly } from '../sqlite/append-only.ts';
import type { Migration } from './migration.ts';

export const objections: Migration = {
  version: 2,
  async up(db) {
    await db.schema
      .createTable('objection_case')
      .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('objector', 'text', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('contact', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('claim', 'text', (column) => column.notNull())
      .addColumn('evidence', 'text', (column) => column.notNull())
      .addColumn('received_at', 'text', (column) => column.notNull())
      .execute();
    await makeAppendOnly(db, 'objection_case', 'seq');
  },
};
