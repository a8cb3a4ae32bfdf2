import { createPage } from '../../scrapers/page.ts';
import type { CivilDate, Window } from '../model/civil-date.ts';
import { RunError } from '../model/failure.ts';
import type { ListRequest, Page, Scraper } from '../model/page.ts';
import type { SiteDefinition } from '../model/site.ts';
import type { Posting, PostingState, Store } from '../store/types.ts';
import type { AddressMap } from './address.ts';
import { type FailureKind, FetchFailure } from './failure.ts';
import { type Fetched, type Fetcher, snapshotOf } from './fetcher.ts';
import type { WalkLimits } from './limits.ts';
import type { Progress } from './progress.ts';

/** One site during one crawl. */
export interface SiteSession {
  readonly scraper: Scraper;
  readonly map: AddressMap;
  readonly fetcher: Fetcher;
  readonly store: Store;
  readonly year: number;
  /** Items outside these days are only listed. */
  readonly span: Window;
  readonly limits: WalkLimits;
  readonly parallel: number;
  readonly progress: Progress;
  /** Idents asked for in this run: nothing is asked twice. */
  readonly tried: Set<string>;
  /** Printed dates of articles whose list shows none. */
  readonly learnedDates: Map<string, CivilDate | null>;
  /** A list page that showed postings during this run; null before the first. */
  landmark: ListRequest | null;
  /** Articles in a row that hint at the site itself being out of reach. */
  readonly streak: { readonly posting: Posting; readonly state: PostingState; readonly failure: string }[];
}

/** A page that is walked (home, section or list) with its place in the archive. */
export interface KeptPage {
  readonly page: Page;
  readonly snapshotId: number;
}

/** The page of archived or fetched text, in the real site's address space. */
export function toPage(site: SiteDefinition, servedFrom: string | null, text: string, url: string): Page {
  return createPage(text, url, { servedOrigin: servedFrom, siteOrigin: site.origin, hosts: site.hosts });
}

/** Fetches and archives a page that the walk depends on. Throws FetchFailure where it is not to be had. */
export async function fetchAndKeep(
  session: SiteSession,
  request: ListRequest,
  purpose: 'home' | 'section' | 'list',
): Promise<KeptPage> {
  const { map, fetcher, store } = session;
  const fetched = await fetcher.fetch(request);
  const snapshotId = await store.putSnapshot(snapshotOf(map, fetched, purpose));
  const trouble = notAPage(fetched);
  if (trouble !== null)
    throw new FetchFailure('odd-status', `${request.url} ${trouble}（存档编号 ${snapshotId}）`);
  return { page: toPage(map.site, map.base, fetched.text, fetched.urlFinal), snapshotId };
}

/** Why an answer with status 200 is no page to read, in Chinese; null where it is one. */
export function notAPage(fetched: Fetched): string | null {
  if (!fetched.kind.text) return `不是网页，而是${fetched.kind.name}`;
  return fetched.mark === null ? null : `返回的是「${fetched.mark.name}」`;
}

const TROUBLE_CODES: Readonly<Record<FailureKind, string>> = {
  retryable: 'unreachable',
  fatal: 'unreachable',
  blocked: 'blocked',
  missing: 'changed',
  changed: 'changed',
};

const TROUBLE_WORDS: Readonly<Record<FailureKind, string>> = {
  retryable: '无法访问',
  fatal: '无法访问',
  blocked: '拒绝访问',
  missing: '与预期不符',
  changed: '与预期不符',
};

/** A failure that ends the crawl of a site, as the user reads it. */
export function siteTrouble(site: SiteDefinition, what: string, failure: FetchFailure): RunError {
  const words = TROUBLE_WORDS[failure.kind];
  return new RunError(TROUBLE_CODES[failure.kind], `「${site.name}」${words}：${what}。${failure.message}`, {
    cause: failure,
  });
}

/** The site is not built as its scraper expects. */
export function siteChanged(site: SiteDefinition, message: string, options?: ErrorOptions): RunError {
  return new RunError('changed', `「${site.name}」与预期不符：${message}`, options);
}

const SITE_LEVEL = new Set([...Object.values(TROUBLE_CODES), 'column-missing']);

/** Whether an error concerns one site only, so that the others can go on. */
export function isSiteTrouble(error: unknown): error is RunError {
  return error instanceof RunError && SITE_LEVEL.has(error.code);
}
