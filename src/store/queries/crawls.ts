import type { Kysely } from 'kysely';
import { SITE_IDS } from '../../model/site.ts';
import { compareText } from '../../text/normalise.ts';
import type { Tables } from '../schema.ts';
import { oneOf, readStats } from '../stored-json.ts';
import type { CrawlRecord } from '../types.ts';

export async function insertCrawl(db: Kysely<Tables>, record: CrawlRecord): Promise<void> {
  await db
    .insertInto('crawl')
    .values({
      year: record.year,
      site: record.site,
      started_at: record.startedAt,
      finished_at: record.finishedAt,
      complete: record.complete ? 1 : 0,
      detail: record.detail,
      stats: JSON.stringify(record.stats),
    })
    .execute();
}

/** The last record of each site, sorted by site. */
export async function lastCrawls(db: Kysely<Tables>, year: number): Promise<readonly CrawlRecord[]> {
  const last = db
    .selectFrom('crawl')
    .select((row) => row.fn.max('id').as('id'))
    .where('year', '=', year)
    .groupBy('site');
  const rows = await db.selectFrom('crawl').selectAll().where('id', 'in', last).execute();
  return rows
    .map((row) => ({
      year: row.year,
      site: oneOf('站点', SITE_IDS, row.site),
      startedAt: row.started_at,
      finishedAt: row.finished_at,
      complete: row.complete === 1,
      detail: row.detail,
      stats: readStats(row.stats),
    }))
    .sort((a, b) => compareText(a.site, b.site));
}

/** When each crawl ended, in the order recorded. */
export async function crawlEnds(
  db: Kysely<Tables>,
): Promise<readonly Pick<CrawlRecord, 'year' | 'site' | 'finishedAt'>[]> {
  const rows = await db.selectFrom('crawl').select(['year', 'site', 'finished_at']).orderBy('id').execute();
  return rows.map((row) => ({
    year: row.year,
    site: oneOf('站点', SITE_IDS, row.site),
    finishedAt: row.finished_at,
  }));
}
