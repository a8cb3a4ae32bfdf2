import type { Window } from '../model/civil-date.ts';
import type { Scraper } from '../model/page.ts';
import type { SiteId } from '../model/site.ts';
import type { Store } from '../store/types.ts';
import { createAddressMap } from './address.ts';
import { createDispatcher } from './dispatcher.ts';
import { createFetcher, snapshotOf } from './fetcher.ts';
import { DEFAULT_RATE, WALK, type WalkLimits } from './limits.ts';
import { createPacer, type Pacer } from './pace.ts';
import type { Progress } from './progress.ts';
import { createRobots, type Robots } from './robots.ts';
import type { SiteSession } from './session.ts';

/** What all sites of a run have in common. */
export interface RunParts {
  readonly store: Store;
  readonly year: number;
  readonly span: Window;
  readonly bases: ReadonlyMap<SiteId, string>;
  /** Requests a second and host; null = 1 for real hosts, unlimited for loopback. */
  readonly rate: number | null;
  readonly now: () => Date;
  readonly progress: Progress;
  /** Requests at a time to a loopback origin that is not paced; 1 where absent. */
  readonly parallel?: number;
  /** Bounds of the walk other than the usual ones. */
  readonly limits?: Partial<WalkLimits>;
}

export interface SharedParts {
  readonly signal: AbortSignal;
  readonly pacer: Pacer;
  readonly robots: Robots;
}

/** Pace and robots.txt rules are kept per host, over all sites of a run. */
export function shareParts(signal: AbortSignal): SharedParts {
  return { signal, pacer: createPacer(signal), robots: createRobots() };
}

/** Makes everything ready to ask one site. `close` ends its connections. */
export function openSession(
  run: RunParts,
  scraper: Scraper,
  shared: SharedParts,
): { readonly session: SiteSession; readonly close: () => Promise<void> } {
  const { store, progress, now } = run;
  const map = createAddressMap(scraper.site, run.bases.get(scraper.site.id) ?? null);
  const rate = run.rate ?? (map.loopback ? null : DEFAULT_RATE);
  const parallel = map.loopback && rate === null ? (run.parallel ?? 1) : 1;
  const dispatcher = createDispatcher(
    map.loopback ? 'loopback' : map.base === null ? 'real' : 'base',
    parallel,
  );
  for (const host of map.base === null ? map.site.hosts : [new URL(map.base).host]) {
    if (rate !== null) shared.pacer.setInterval(host, 1000 / rate);
    if (parallel > 1) shared.pacer.setParallel(host, parallel);
  }
  const fetcher = createFetcher({
    ...shared,
    map,
    dispatcher,
    now,
    onRetry: (message) => progress.say(message),
    onRobots: (page) => store.putSnapshot(snapshotOf(map, page, 'robots')),
  });
  const session: SiteSession = {
    scraper,
    map,
    fetcher,
    store,
    year: run.year,
    span: run.span,
    limits: { ...WALK, ...run.limits },
    parallel,
    progress,
    tried: new Set(),
    learnedDates: new Map(),
    landmark: null,
    streak: [],
  };
  return { session, close: () => dispatcher.destroy() };
}
