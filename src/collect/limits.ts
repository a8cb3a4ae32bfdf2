/** Times in milliseconds, sizes in bytes. School servers are slow, so an answer may take half a minute. */
export const LIMITS = {
  connectMs: 10_000,
  headersMs: 30_000,
  bodyMs: 30_000,
  /** Longest time for one whole answer, however steadily it trickles. */
  responseMs: 120_000,
  headerBytes: 32 * 1024,
  /** Bytes on the wire. */
  wireBytes: 10 * 1024 * 1024,
  /** Bytes once unpacked. */
  bodyBytes: 10 * 1024 * 1024,
  /** Content-Encoding layers on one answer. */
  encodings: 2,
  redirects: 5,
  /** Longest Retry-After that is waited for; a longer one ends the attempt. */
  retryAfterMs: 120_000,
  /** Longest Crawl-delay of a robots.txt that is obeyed to the letter; a longer one is cut to this. */
  crawlDelayMs: 10_000,
} as const;

/** Default pace for real hosts, requests a second; an origin on this machine is not paced. */
export const DEFAULT_RATE = 1;

/** Waits before the second, third … try. `unpaced`: a loopback origin, where nobody is burdened. */
export const BACKOFF_MS = {
  paced: [2_000, 8_000, 20_000],
  unpaced: [20, 60, 150],
} as const;

/** How far a walk goes before it says that the site is not as expected. */
export const WALK = {
  /** A year of the largest column is some 270 pages of ten; a list that goes on past this has no end. */
  pagesPerColumn: 1_500,
  /** Repeats of a walk whose first page changed meanwhile. */
  passes: 5,
  /** Rounds of section pages that discovery may ask for, and pages over all rounds. */
  sectionRounds: 3,
  sectionPages: 60,
  /** After so many articles in a row that could not be had, pages that are known to work are asked for. */
  failuresInARow: 5,
  /** So many in a row that broke down mean a site out of reach, whatever its other pages say. */
  failuresAtMost: 100,
} as const;
export type WalkLimits = { readonly [K in keyof typeof WALK]: number };

/** Tries of an article after a row of broken ones: enough for a hiccup, and a whole broken column stays bounded. */
export const TRIES_AMONG_BROKEN = 2;

/** A list date this many days away from its neighbours' is not believed without a look at the article. */
export const OUT_OF_ORDER_DAYS = 60;

/** When an observation about the lists is worth a word. */
export const NOTICE = {
  /** A month without items is odd only where at least so many a month are expected. */
  monthlyMinimum: 2,
  /** An id gap is worth a look when it exceeds both this many ids and this multiple of the middle gap. */
  idGap: 100,
  idGapTimesMedian: 20,
  /** Ids longer than this are time stamps, not counters. */
  counterDigits: 9,
} as const;
