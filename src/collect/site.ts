import type { CivilDate } from '../model/civil-date.ts';
import type { RunError } from '../model/failure.ts';
import type { SiteId } from '../model/site.ts';
import { type ArticleCounts, fetchOpenArticles } from './articles.ts';
import { discoverColumns } from './discover.ts';
import { doubtsOf } from './doubts.ts';
import { countMonths, noticesOf } from './notices.ts';
import { isSiteTrouble, type SiteSession, siteChanged } from './session.ts';
import { type ColumnWalk, walkColumn } from './walk.ts';

/** How the crawl of one site went. */
export interface SiteSummary {
  readonly site: SiteId;
  /** Postings that its lists show. */
  readonly seen: number;
  /** Of these, never seen before. */
  readonly new: number;
  readonly fetched: number;
  readonly missing: number;
  readonly failed: number;
  readonly requests: number;
  /** False where the site could not be walked to its end. */
  readonly complete: boolean;
  /** Why it is not complete; '' if it is. Chinese. */
  readonly detail: string;
  readonly warnings: readonly string[];
  /** Counted columns that cannot have been read whole or rightly: each becomes a question. */
  readonly doubts: readonly string[];
  /** Column → month `YYYY-MM` ('' = no date known) → items in its list. */
  readonly months: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A summary together with the error that ended the crawl of the site, if one did. */
export interface SiteResult {
  readonly summary: SiteSummary;
  readonly trouble: RunError | null;
}

/**
 * Crawls one site: finds its columns, walks their lists, fetches the articles. What is wrong with the site itself is
 * returned as `trouble`; everything else (stop, disk) is thrown.
 */
export async function crawlSite(session: SiteSession, today: CivilDate): Promise<SiteResult> {
  const { site } = session.map;
  const counts: ArticleCounts = { fetched: 0, missing: 0, failed: 0 };
  const walks: ColumnWalk[] = [];
  const warnings: string[] = [];
  const gaps: string[] = [];
  let trouble: RunError | null = null;
  try {
    session.progress.say(`「${site.name}」开始：查找栏目`);
    const discovered = await discoverColumns(session);
    warnings.push(...discovered.warnings);
    for (const found of discovered.columns) {
      if (found.lastResort === true && walks.length > 0) continue;
      const walk = await walkOne(session, found, counts, gaps);
      if (walk !== null) walks.push(walk);
    }
    if (walks.length === 0) {
      // A column may be empty; that all of them are means that the lists are no longer understood.
      throw siteChanged(site, gaps.length > 0 ? gaps.join('；') : '首页上的链接都不通向稿件列表');
    }
    await fetchOpenArticles(session, counts);
  } catch (error) {
    if (!isSiteTrouble(error)) throw error;
    trouble = error;
  }
  for (const walk of walks) warnings.push(...noticesOf(walk.found.column, walk.dates, session.year, today));
  const doubts =
    site.discovery === 'named'
      ? walks.flatMap(({ found, dates, pages }) =>
          doubtsOf({ column: found.column, dates, pages }, session.span),
        )
      : [];
  const detail = [...(trouble === null ? [] : [trouble.message]), ...gaps].join('；');
  return {
    trouble,
    summary: { ...summarise(session, walks, counts), complete: detail === '', detail, warnings, doubts },
  };
}

type FoundColumn = ColumnWalk['found'];

/** Walks one column; whatever keeps a column that is not wanted by name from being walked is a gap, not an end. */
async function walkOne(
  session: SiteSession,
  found: FoundColumn,
  counts: ArticleCounts,
  gaps: string[],
): Promise<ColumnWalk | null> {
  const { site } = session.map;
  const { column } = found;
  const wanted = site.discovery === 'named' && column.fetched;
  let walk: ColumnWalk;
  try {
    walk = await walkColumn(session, found, counts, !wanted);
  } catch (error) {
    if (wanted || !isSiteTrouble(error) || error.code === 'blocked') throw error;
    gaps.push(error.message);
    session.progress.say(error.message);
    return null;
  }
  if (walk.dates.size === 0) {
    // Any link of the home page may turn out to lead to no list.
    if (!wanted) return null;
    const where = `栏目「${column.name}」的列表 ${found.first.url}（存档编号 ${walk.lastSnapshotId}）`;
    const message = `${where}里一条稿件也没有（规则 parseList：expected ≥ 1 list item, got 0），请打开该栏目核对`;
    gaps.push(message);
    session.progress.say(message);
    return null;
  }
  if (!walk.settled) gaps.push(`栏目「${column.name}」的列表在读取时一再变动，可能漏了稿件，请再运行一次`);
  const inSpan = [...walk.dates.values()].filter((date) => date !== null && date >= session.span.from).length;
  session.progress.say(
    `「${site.name}」栏目「${column.name}」：读了 ${walk.pages} 页列表，期内 ${inSpan} 条，新见 ${walk.fresh.size} 条`,
  );
  return walk;
}

function summarise(
  session: SiteSession,
  walks: readonly ColumnWalk[],
  counts: ArticleCounts,
): Omit<SiteSummary, 'complete' | 'detail' | 'warnings' | 'doubts'> {
  const seen = new Set(walks.flatMap((walk) => [...walk.dates.keys()]));
  const fresh = new Set(walks.flatMap((walk) => [...walk.fresh]));
  const months = walks.map((walk): [string, Record<string, number>] => [
    walk.found.column.name,
    countMonths(walk.dates),
  ]);
  return {
    site: session.map.site.id,
    seen: seen.size,
    new: fresh.size,
    ...counts,
    requests: session.fetcher.requests(),
    months: Object.fromEntries(months),
  };
}
