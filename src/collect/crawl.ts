import pLimit from 'p-limit';
import { SCRAPERS } from '../../scrapers/index.ts';
import { RunError } from '../model/failure.ts';
import type { SiteId } from '../model/site.ts';
import { beijingDate } from './beijing.ts';
import { withCrawlLock } from './lock.ts';
import { openSession, type RunParts, type SharedParts, shareParts } from './open-session.ts';
import { crawlSite, type SiteResult, type SiteSummary } from './site.ts';
import { stopped } from './stop.ts';

/** `span`: articles listed outside these days are noted, not fetched. */
export interface CrawlOptions extends RunParts {
  readonly sites: readonly SiteId[];
  readonly signal: AbortSignal;
}

export interface CrawlSummary {
  readonly sites: readonly SiteSummary[];
}

/**
 * Fetches and archives what is new on the given sites. Sites go side by side, each host one request after another.
 * Throws RunError: `stopped` when told to, `unreachable`, `blocked`, `changed` or `column-missing` where a required
 * site could not be walked to its end. Everything had until then stays, and the next run goes on from there.
 */
export async function crawl(options: CrawlOptions): Promise<CrawlSummary> {
  const { store, progress, signal } = options;
  return withCrawlLock(store, signal, progress, async () => {
    try {
      return await crawlSites(options);
    } finally {
      progress.end();
    }
  });
}

async function crawlSites(options: CrawlOptions): Promise<CrawlSummary> {
  // A fault that is no site's (disk full, a bug) ends all sites; trouble of one site ends that site only.
  const faults: unknown[] = [];
  const faulty = new AbortController();
  const shared = shareParts(AbortSignal.any([options.signal, faulty.signal]));
  const limit = pLimit(Math.max(1, options.sites.length));
  const results = await Promise.all(
    options.sites.map((site) =>
      limit(() => crawlOne(options, site, shared)).catch((error: unknown) => {
        faults.push(error);
        faulty.abort();
        return null;
      }),
    ),
  );
  if (options.signal.aborted) throw stopped();
  if (faults.length > 0) throw faults[0];
  const done = results.filter((result) => result !== null);
  const fatal = done.filter(endsTheRun);
  const [first] = fatal;
  if (first !== undefined && first.trouble !== null) {
    throw new RunError(first.trouble.code, fatal.map(({ summary }) => summary.detail).join('\n'), {
      cause: first.trouble,
    });
  }
  return { sites: done.map(({ summary }) => summary) };
}

/** A site that the count cannot do without was not walked to its end. */
function endsTheRun({ summary, trouble }: SiteResult): boolean {
  return trouble !== null && SCRAPERS[summary.site].site.required;
}

async function crawlOne(options: CrawlOptions, id: SiteId, shared: SharedParts): Promise<SiteResult> {
  const { store, year, now, progress } = options;
  const startedAt = now().toISOString();
  const { session, close } = openSession(options, SCRAPERS[id], shared);
  const record = (
    complete: boolean,
    detail: string,
    stats: Readonly<Record<string, unknown>>,
  ): Promise<void> =>
    store.recordCrawl({
      year,
      site: id,
      startedAt,
      finishedAt: now().toISOString(),
      complete,
      detail,
      stats,
    });
  try {
    const result = await crawlSite(session, beijingDate(now()));
    const { complete, detail, site: _, ...stats } = result.summary;
    await record(complete, detail, stats);
    for (const warning of [...result.summary.warnings, ...result.summary.doubts])
      progress.say(`「${session.map.site.name}」提醒：${warning}`);
    if (detail !== '' && !endsTheRun(result)) progress.say(detail);
    return result;
  } catch (error) {
    if (options.signal.aborted) {
      await record(false, '采集中途停止，尚未取全', { requests: session.fetcher.requests() });
    }
    throw error;
  } finally {
    await close();
  }
}
