import { SCRAPERS } from '../../scrapers/index.ts';
import type { SiteId } from '../model/site.ts';
import { withCrawlLock } from './lock.ts';
import { openSession, type RunParts, shareParts } from './open-session.ts';
import { type ProbeReport, probeSite } from './probe.ts';

/** Probes sites one after another; `onReport` is given each as soon as it is done. */
export async function probeSites(
  run: RunParts,
  sites: readonly SiteId[],
  signal: AbortSignal,
  onReport: (site: SiteId, report: ProbeReport) => void,
): Promise<void> {
  const shared = shareParts(signal);
  await withCrawlLock(run.store, signal, run.progress, async () => {
    for (const site of sites) {
      const { session, close } = openSession(run, SCRAPERS[site], shared);
      onReport(site, await probeSite(session).finally(close));
    }
  });
}
