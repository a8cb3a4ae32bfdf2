import { createHash } from 'node:crypto';
import { identifyAddress } from '../../../scrapers/address.ts';
import { SCRAPERS } from '../../../scrapers/index.ts';
import type { Article } from '../../model/article.ts';
import type { MediaClaim } from '../../model/claim.ts';
import type { CollectionGap, ReadingAnswers, TallyInput } from '../../model/result.ts';
import { SITE_IDS, SITE_NAMES } from '../../model/site.ts';
import { editionFor } from '../../regulation/index.ts';
import { checkReadings } from '../../regulation/readings-file.ts';
import type { Store } from '../../store/types.ts';
import { compareText } from '../../text/normalise.ts';
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

export interface Gathered {
  readonly input: TallyInput;
  /** `sha256:…` of each input by name, for summary.json and manifest.json. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly origins: { readonly members: string; readonly outlets: string };
}

/** Everything that a tally of a year rests on, from the record. Never uses the network. */
export async function gather(store: Store, options: GatherOptions): Promise<Gathered> {
  const edition = editionFor(options.year);
  const recorded = Object.fromEntries((await store.readingAnswers()).map(({ id, answer }) => [id, answer]));
  const readings = checkReadings(edition, { ...recorded, ...options.readings });
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
      gaps: await gatherGaps(store, options.year, articles),
    },
    hashes: {
      members: registers.members.hash,
      outlets: registers.outlets.hash,
      articles: hashOf(articles.toSorted((a: Article, b: Article) => compareText(a.url, b.url))),
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
 * Sites that are not whole: a crawl that did not come to its end; and, once the year has been crawled at all, a counted
 * site of which nobody has fetched or handed in anything.
 */
async function gatherGaps(
  store: Store,
  year: number,
  articles: readonly Article[],
): Promise<CollectionGap[]> {
  const crawls = await store.lastCrawls(year);
  const known = new Set([...crawls, ...articles].map(({ site }) => site));
  const never = SITE_IDS.filter((id) => SCRAPERS[id].site.required && !known.has(id));
  return [
    ...crawls.filter(({ complete }) => !complete),
    ...(crawls.length === 0 ? [] : never.map((site) => ({ site, detail: '尚未采集' }))),
  ]
    .map(({ site, detail }) => ({ site: SITE_NAMES[site], detail }))
    .toSorted((a, b) => compareText(a.site, b.site));
}

function hashOf(rows: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return `sha256:${hash.digest('hex')}`;
}
