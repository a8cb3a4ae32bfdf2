import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { SCRAPERS } from '../../scrapers/index.ts';
import type { Window } from '../model/civil-date.ts';
import type { SiteId } from '../model/site.ts';
import type { Store } from '../store/types.ts';
import { createAddressMap } from './address.ts';
import { beijingDate } from './beijing.ts';
import { createDispatcher } from './dispatcher.ts';
import { createFetcher, snapshotOf } from './fetcher.ts';
import { DEFAULT_RATE, WALK, type WalkLimits } from './limits.ts';
import { withLock } from './lock.ts';
import { createPacer, type Pacer } from './pace.ts';
import type { Progress } from './progress.ts';
import { createRobots, type Robots } from './robots.ts';
import type { SiteSession } from './session.ts';
import { crawlSite, type SiteResult, type SiteSummary } from './site.ts';
import { stopped } from './stop.ts';

export interface CrawlOptions {
  readonly store: Store;
  readonly year: number;
  /** Articles listed outside these days are noted, not fetched. */
  readonly span: Window;
  readonly sites: readonly SiteId[];
  /** Origins that stand in for real sites (`--base`). */
  readonly bases: ReadonlyMap<SiteId, string>;
  /** Requests a second and host; null = 1 for real hosts, unlimited for loopback. */
  readonly rate: number | null;
  readonly now: () => Date;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Requests at a time to a loopback origin that is not paced; 1 where absent. */
  readonly parallel?: number;
  /** Bounds of the walk other than the usual ones. */
  readonly limits?: Partial<WalkLimits>;
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
  const say = (message: string): void => progress.say(message);
  return withLock(join(dirname(store.file), 'crawl.lock'), signal, say, async () => {
    try {
      return await crawlSites(options);
    } finally {
      progress.end();
    }
  });
}

async function crawlSites(options: CrawlOptions): Promise<CrawlSummary> {
  // One fault of ours (disk full, a bug) ends all sites; trouble of one site ends that site only.
  const failed = new AbortController();
  const signal = AbortSignal.any([options.signal, failed.signal]);
  const shared = { pacer: createPacer(signal), robots: createRobots() };
  const limit = pLimit(Math.max(1, options.sites.length));
  let fault: { readonly error: unknown } | null = null;
  const results = await Promise.all(
    options.sites.map((site) =>
      limit(() => crawlOne(options, site, signal, shared)).catch((error: unknown) => {
        fault ??= { error };
        failed.abort();
        return null;
      }),
    ),
  );
  if (options.signal.aborted) throw stopped();
  if (fault !== null) throw (fault as { readonly error: unknown }).error;
  const done = results.filter((result) => result !== null);
  const fatal = done.find(({ summary, trouble }) => trouble !== null && SCRAPERS[summary.site].site.required);
  if (fatal?.trouble) throw fatal.trouble;
  return { sites: done.map(({ summary }) => summary) };
}

async function crawlOne(
  options: CrawlOptions,
  id: SiteId,
  signal: AbortSignal,
  shared: { readonly pacer: Pacer; readonly robots: Robots },
): Promise<SiteResult> {
  const { store, year, now, progress } = options;
  const startedAt = now().toISOString();
  const map = createAddressMap(SCRAPERS[id].site, options.bases.get(id) ?? null);
  const rate = options.rate ?? (map.loopback ? null : DEFAULT_RATE);
  const parallel = map.loopback && rate === null ? (options.parallel ?? 1) : 1;
  const dispatcher = createDispatcher(
    map.loopback ? 'loopback' : map.base === null ? 'real' : 'base',
    parallel,
  );
  const hosts = map.base === null ? map.site.hosts : [new URL(map.base).host];
  for (const host of hosts) {
    if (rate !== null) shared.pacer.setInterval(host, 1000 / rate);
    if (parallel > 1) shared.pacer.setParallel(host, parallel);
  }
  const fetcher = createFetcher({
    map,
    dispatcher,
    ...shared,
    now,
    signal,
    onRetry: (message) => progress.say(message),
    onRobots: (page) => store.putSnapshot(snapshotOf(map, page, 'robots')),
  });
  const session: SiteSession = {
    scraper: SCRAPERS[id],
    map,
    fetcher,
    store,
    year,
    span: options.span,
    limits: { ...WALK, ...options.limits },
    parallel,
    signal,
    progress,
    tried: new Set(),
    learnedDates: new Map(),
    streak: [],
  };
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
    for (const warning of result.summary.warnings) progress.say(`「${map.site.name}」提醒：${warning}`);
    if (detail !== '') progress.say(detail);
    return result;
  } catch (error) {
    if (signal.aborted) await record(false, '采集中途停止', { requests: fetcher.requests() });
    throw error;
  } finally {
    await dispatcher.destroy();
  }
}
