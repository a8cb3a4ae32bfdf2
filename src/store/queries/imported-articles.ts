import type { Kysely } from 'kysely';
import { SITE_IDS } from '../../model/site.ts';
import { batches } from '../batches.ts';
import type { Tables } from '../schema.ts';
import { oneOf } from '../stored-json.ts';
import type { ImportedArticle } from '../types.ts';

/** All imported articles in the order imported, so that the last row of an address corrects those before it. */
export async function readImportedArticles(db: Kysely<Tables>): Promise<readonly ImportedArticle[]> {
  const rows = await db.selectFrom('imported_article').selectAll().orderBy('seq').execute();
  return rows.map(({ seq: _, column_name, date_text, site, ...row }) => ({
    ...row,
    site: oneOf('站点', SITE_IDS, site),
    column: column_name,
    dateText: date_text,
  }));
}

/** Adds the articles that are not known yet; returns how many that were. */
export async function insertImportedArticles(
  db: Kysely<Tables>,
  articles: readonly ImportedArticle[],
): Promise<number> {
  let added = 0;
  for (const batch of batches(articles)) {
    const done = await db
      .insertInto('imported_article')
      .values(batch.map(toRow))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    added += Number(done.numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
}

function toRow(article: ImportedArticle): Omit<Tables['imported_article'], 'seq'> {
  return {
    id: article.id,
    site: article.site,
    column_name: article.column,
    title: article.title,
    date_text: article.dateText,
    url: article.url,
    author: article.author,
    source: article.source,
    body: article.body,
  };
}
