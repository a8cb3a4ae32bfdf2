import type { SiteId } from '../model/site.ts';
import { type RunningReplica, serveReplica } from './replica/serve.ts';
import { makeSampleYear } from './year/make.ts';
import type { SampleYear } from './year/types.ts';

/** Sites that the sample year serves: the two counted ones and one outside site. */
export type SampleSiteId = Exclude<SiteId, 'yxhq'>;

export interface RunningSampleYear {
  /** Origin of each replica, for `--base`. */
  readonly bases: Readonly<Record<SampleSiteId, string>>;
  readonly replicas: Readonly<Record<SampleSiteId, RunningReplica>>;
  readonly close: () => Promise<void>;
}

/** Serves the sample year on loopback, each site on a free port of its own. */
export async function serveSampleYear(year: SampleYear = makeSampleYear()): Promise<RunningSampleYear> {
  const serve = (site: SampleSiteId): Promise<RunningReplica> => {
    const content = year.sites.find((it) => it.site === site);
    if (content === undefined) throw new Error(`sample year has no ${site}`);
    return serveReplica(content);
  };
  const replicas = {
    scgxhq: await serve('scgxhq'),
    scxxjjhqcy: await serve('scxxjjhqcy'),
    chinacacm: await serve('chinacacm'),
  };
  return {
    replicas,
    bases: {
      scgxhq: replicas.scgxhq.origin,
      scxxjjhqcy: replicas.scxxjjhqcy.origin,
      chinacacm: replicas.chinacacm.origin,
    },
    close: async () => {
      for (const replica of Object.values(replicas)) await replica.close();
    },
  };
}
