import { createHash } from 'node:crypto';
import { z } from 'zod';
import { identifyAddress } from '../../../scrapers/address.ts';
import { SITES } from '../../../scrapers/sites.ts';
import type { Article } from '../../model/article.ts';
import type { MediaClaim } from '../../model/claim.ts';
import type { CollectionGap, ReadingAnswers, TallyInput } from '../../model/result.ts';
import { SITE_IDS, SITE_NAMES, type SiteId } from '../../model/site.ts';
import type { Edition } from '../../regulation/edition.ts';
import { editionFor } from '../../regulation/index.ts';
import { resolveReadings } from '../../regulation/readings-file.ts';
import type { Store } from '../../store/types.ts';
import { compareText } from '../../text/normalise.ts';
import { answersFor } from './answers.ts';
import { articleHash } from './article-hash.ts';
import { gatherArticles } from './articles.ts';
import { reachOf } from './reach.ts';
import { gatherRegisters } from './registers.ts';

export interface GatherOptions {
  readonly year: number;
  /** Registers for this run only. */
  readonly membersFile: string | null;
  readonly outletsFile: string | null;
  /** Answers for this run only, already checked; they win over the recorded ones. */
  readonly readings: ReadingAnswers;
}

export type InputHashes = Readonly<
  Record<'members' | 'outlets' | 'articles' | 'claims' | 'decisions' | 'readings', string>
>;

export interface Gathered {
  readonly input: TallyInput;
  /** `sha256:…` of each input by name, for summary.json and manifest.json. */
  readonly hashes: InputHashes;
  readonly origins: { readonly members: string; readonly outlets: string };
}

/** Everything that a tally of a year rests on, from the record. Never uses the network. */
export async function gather(store: Store, options: GatherOptions): Promise<Gathered> {
  const edition = editionFor(options.year);
  const readings = await answersFor(store, options.year, options.readings);
  const registers = await gatherRegisters(store, {
    members: options.membersFile,
    outlets: options.outletsFile,
  });
  const articles = await gatherArticles(store, options.year, reachOf(edition, options.year, readings));
  const claims = await store.claims();
  const decisions = await store.decisions();
  return {
    input: {
      year: options.year,
      articles,
      claims: claims.map(withAddress),
      members: registers.members.rows,
      outlets: registers.outlets.rows,
      readings,
      decisions,
      gaps: await gatherGaps(store, options.year, articles, countedSites(edition, options.year, readings)),
    },
    hashes: {
      members: registers.members.hash,
      outlets: registers.outlets.hash,
      articles: hashOf(articles.map(articleHash).toSorted(compareText)),
      claims: hashOf(claims.toSorted((a, b) => compareText(a.id, b.id))),
      decisions: hashOf(decisions),
      readings: hashOf(Object.entries(readings).toSorted(([a], [b]) => compareText(a, b))),
    },
    origins: { members: registers.members.origin, outlets: registers.outlets.origin },
  };
}

/** A claim with the canonical form of its 网址, where that is an article address of a known site. */
function withAddress(claim: MediaClaim): MediaClaim {
  const identified = identifyAddress(claim.place);
  return identified === null ? claim : { ...claim, address: identified.url };
}

/**
 * Sites that are not whole, one gap a site: a crawl that did not come to its end, or that doubts what it read; and,
 * once the year has been crawled at all, a counted site of which nobody has fetched or handed in anything.
 */
async function gatherGaps(
  store: Store,
  year: number,
  articles: readonly Article[],
  isCounted: (site: SiteId) => boolean,
): Promise<CollectionGap[]> {
  const crawls = await store.lastCrawls(year);
  const known = new Set([...crawls, ...articles].map(({ site }) => site));
  const never = SITE_IDS.filter((id) => SITES[id].required && !known.has(id) && isCounted(id));
  return [
    ...crawls.map(({ site, complete, detail, stats }) => ({
      site,
      detail: [...(complete ? [] : [detail]), ...doubtsIn(stats)].join('；'),
    })),
    ...(crawls.length === 0 ? [] : never.map((site) => ({ site, detail: '尚未采集' }))),
  ]
    .filter(({ detail }) => detail !== '')
    .map(({ site, detail }) => ({ site: SITE_NAMES[site], detail }))
    .toSorted((a, b) => compareText(a.site, b.site));
}

/** Whether any column of a site earns points in a year; in 2019 only the association's own did. */
export function countedSites(
  edition: Edition,
  year: number,
  given: ReadingAnswers,
): (site: SiteId) => boolean {
  const readings = resolveReadings(edition, given);
  return (site) =>
    SITES[site].columns.some(
      ({ section, name }) => edition.countsColumn(site, section, name, year, readings).counted,
    );
}

/** Records of earlier versions carry none. */
const DOUBTS = z.object({ doubts: z.array(z.string()).default([]) });

function doubtsIn(stats: Readonly<Record<string, unknown>>): readonly string[] {
  return DOUBTS.parse(stats).doubts;
}

function hashOf(rows: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return `sha256:${hash.digest('hex')}`;
}
