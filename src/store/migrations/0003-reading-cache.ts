import type { Migration } from './migration.ts';

/** One cache for all that reading works out; the older one for page fields alone goes. */
export const readingCache: Migration = {
  version: 3,
  async up(db) {
    await db.schema.dropTable('fields_cache').execute();
    await db.schema
      .createTable('reading_cache')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('reading_cache_key', ['kind', 'version', 'key'])
      .execute();
  },
};
