import type { Posting } from '../store/types.ts';
import { FAILURES, FetchFailure } from './failure.ts';
import { snapshotOf } from './fetcher.ts';
import { askKnownPages } from './known-pages.ts';
import { TRIES_AMONG_BROKEN } from './limits.ts';
import { otherPage } from './other-page.ts';
import { notAPage, type SiteSession, siteTrouble } from './session.ts';

export interface ArticleCounts {
  fetched: number;
  missing: number;
  failed: number;
}

/** What became of one article. */
type Outcome = Parameters<SiteSession['store']['settlePosting']>[2] & {
  readonly state: 'archived' | 'missing' | 'failed';
  /** Whether it hints, with others like it, at the whole site being out of reach. */
  readonly hint: boolean;
};

interface UnderWay {
  readonly posting: Posting;
  readonly outcome: Promise<Outcome>;
}

/**
 * Fetches every posting that is still open, in order, and settles each at once. Throws where the site is out of
 * reach; what was settled until then stays.
 */
export async function fetchOpenArticles(session: SiteSession, counts: ArticleCounts): Promise<void> {
  const { store, map, progress } = session;
  const all = await store.openPostings(session.year, map.site.id);
  const open = all.filter((posting) => !session.tried.has(posting.ident));
  let next = 0;
  let done = 0;
  /** What ended the work; the first is thrown when all under way have come to rest. */
  const faults: { readonly error: unknown }[] = [];
  progress.count(map.site.name, 0, open.length);

  const begin = (): UnderWay | null => {
    const posting = faults.length === 0 ? open[next] : undefined;
    if (posting === undefined) return null;
    next += 1;
    const outcome = fetchArticle(session, posting);
    // Awaited one round later; until then a rejection counts as seen.
    outcome.catch(() => undefined);
    return { posting, outcome };
  };

  async function work(): Promise<void> {
    let current = begin();
    while (current !== null) {
      try {
        const outcome = await current.outcome;
        await noticeOutage(session, current.posting, outcome);
        // The next one is on its way while this one is written to disk.
        const following = begin();
        await settle(session, current.posting, outcome, counts);
        done += 1;
        progress.count(map.site.name, done, open.length);
        current = following;
      } catch (error) {
        faults.push({ error });
        current = null;
      }
    }
  }
  await Promise.all(Array.from({ length: session.parallel }, work));
  const [fault] = faults;
  if (fault !== undefined) throw fault.error;
}

/** Fetches and settles one posting out of turn. */
export async function fetchOne(session: SiteSession, posting: Posting, counts: ArticleCounts): Promise<void> {
  const outcome = await fetchArticle(session, posting);
  await noticeOutage(session, posting, outcome);
  await settle(session, posting, outcome, counts);
}

async function fetchArticle(session: SiteSession, posting: Posting): Promise<Outcome> {
  const { map, fetcher, streak } = session;
  session.tried.add(posting.ident);
  // Where the last ones were broken although the site answers, this one may be too.
  const impatient = streak.length >= session.limits.failuresInARow;
  try {
    const page = await fetcher.fetch(
      { method: 'GET', url: posting.url },
      impatient ? TRIES_AMONG_BROKEN : null,
    );
    // Bytes that were not fetched because they are no text leave nothing to archive.
    const snapshot = page.unread ? null : snapshotOf(map, page, 'article');
    const trouble = notAPage(page);
    if (trouble !== null)
      return { state: 'missing', failure: `${posting.url} ${trouble}`, snapshot, hint: page.kind.text };
    const other = otherPage(session, posting, page);
    if (other === null) return { state: 'archived', failure: '', snapshot, hint: false };
    return { state: 'missing', failure: `${posting.url} ${other}`, snapshot, hint: true };
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    const policy = FAILURES[error.code];
    if (policy.article === 'stop') throw siteTrouble(map.site, `取稿件《${posting.title}》时被拦下`, error);
    return { state: policy.article, failure: error.message, snapshot: null, hint: policy.streak };
  }
}

async function settle(
  session: SiteSession,
  posting: Posting,
  { state, failure, snapshot }: Outcome,
  counts: ArticleCounts,
): Promise<void> {
  await session.store.settlePosting(posting.site, posting.ident, { state, failure, snapshot });
  if (state === 'archived') counts.fetched += 1;
  else counts[state] += 1;
  if (state !== 'archived') session.progress.say(`《${posting.title}》没有取到：${failure}`);
}

/**
 * Several articles in a row that could not be had: the site may be out of reach. Pages that are known to work tell
 * that from articles that are broken or closed one by one; those are settled as they are, and the run goes on.
 */
async function noticeOutage(session: SiteSession, posting: Posting, outcome: Outcome): Promise<void> {
  const { streak, map, limits } = session;
  if (outcome.state === 'archived') streak.length = 0;
  if (!outcome.hint) return;
  streak.push({ posting, state: outcome.state, failure: outcome.failure });
  if (streak.length % limits.failuresInARow !== 0) return;
  const what = `连续 ${streak.length} 篇稿件取不到`;
  const outage = await askKnownPages(session);
  if (outage === null && streak.every(({ state }) => state === 'missing')) {
    streak.length = 0;
    return;
  }
  if (outage === null && streak.length < limits.failuresAtMost) return;
  await askAgainNextTime(session);
  throw siteTrouble(map.site, what, outage ?? new FetchFailure('connection', outcome.failure));
}

/** What a site out of reach said of its articles is no last word. */
async function askAgainNextTime(session: SiteSession): Promise<void> {
  for (const { posting, failure } of session.streak) {
    await session.store.settlePosting(posting.site, posting.ident, {
      state: 'failed',
      failure,
      snapshot: null,
    });
  }
}
