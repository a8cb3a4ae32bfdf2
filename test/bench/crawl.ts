import { fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { inFolder, runChild, runTally, type Spent } from './child.ts';
import { PAGES } from './crawl-site.ts';
import { installContender } from './install.ts';
import type { Row } from './row.ts';

const PART = 'crawl';
const READY = z.object({ origin: z.string() });
const COUNTED = z.object({ requests: z.number(), different: z.number() });

interface Site {
  readonly origin: string;
  /** Requests since the last time this was asked. */
  readonly requests: () => Promise<number>;
  readonly close: () => void;
}

async function startSite(delay: number): Promise<Site> {
  const child = fork(join(import.meta.dirname, 'crawl-site.ts'), [String(delay)]);
  const answer = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null): void =>
        reject(new Error(`the site of the bench ended with ${code}`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message);
      });
    });
  const { origin } = READY.parse(await answer());
  return {
    origin,
    requests: async () => {
      const counted = answer();
      child.send('count');
      return COUNTED.parse(await counted).requests;
    },
    close: () => child.kill(),
  };
}

/** Crawls the site into a folder, the first or the second time. */
type Contender = (site: Site, folder: string, run: string) => Promise<Spent>;

const ours: Contender = (site, home) =>
  runTally(
    ...['crawl', '--year', '2025', '--site', 'scxxjjhqcy', '--base', `scxxjjhqcy=${site.origin}`],
    ...['--now', '2025-12-25', '--home', home],
  );

const crawlee =
  (most: number): Contender =>
  (site, folder, run) =>
    runChild([join(import.meta.dirname, 'crawlee.mjs'), site.origin, run, String(most)], {
      env: { CRAWLEE_STORAGE_DIR: folder },
    });

interface Measured {
  readonly rate: number[];
  readonly peak: number[];
  readonly again: number[];
}

async function measure(site: Site, contenders: readonly Contender[], runs: number): Promise<Measured[]> {
  const measured = contenders.map((): Measured => ({ rate: [], peak: [], again: [] }));
  // Turn about, so that what else the machine does meets all of them.
  for (let run = 0; run < runs; run += 1) {
    for (const [at, contender] of contenders.entries()) {
      await inFolder(async (folder) => {
        await site.requests();
        const first = await contender(site, folder, 'first');
        const asked = await site.requests();
        if (asked < PAGES) throw new Error(`only ${asked} requests for ${PAGES} pages`);
        await contender(site, folder, 'second');
        measured[at]?.rate.push(PAGES / first.seconds);
        measured[at]?.peak.push(first.peakMb);
        measured[at]?.again.push(await site.requests());
      });
    }
  }
  return measured;
}

function rowsOf(name: string, { rate, peak, again }: Measured): Row[] {
  return [
    { part: PART, what: `${name}: pages a second`, unit: '/s', runs: rate, better: 'more' },
    { part: PART, what: `${name}: peak memory`, unit: 'MB', runs: peak, better: 'less' },
    { part: PART, what: `${name}: requests, second run`, unit: '', runs: again, better: 'less' },
  ];
}

function ratios(delay: number, tally: Measured, other: Measured): Row[] {
  const speed = tally.rate.map((rate, run) => rate / (other.rate[run] ?? Number.NaN));
  const memory = tally.peak.map((peak, run) => peak / (other.peak[run] ?? Number.NaN));
  const at = `${delay} ms`;
  return [
    {
      part: PART,
      what: `${at}: tally ÷ crawlee, pages a second`,
      unit: '×',
      runs: speed,
      better: 'more',
      target: 1.5,
    },
    {
      part: PART,
      what: `${at}: tally ÷ crawlee, memory`,
      unit: '×',
      runs: memory,
      better: 'less',
      target: 0.5,
    },
  ];
}

const NOTE =
  `${PAGES} articles and their lists on loopback, server, tally and crawlee each a process of its own; whole processes are timed, start included. ` +
  'tally asks a host one thing at a time, by design; crawlee runs as it comes (its own concurrency) and, where said, with one request at a time.';

/** Our crawl beside @crawlee/cheerio, both keeping what they fetch. */
export async function crawlRows(runs: number): Promise<Row[]> {
  const missing = installContender();
  const rows: Row[] = [];
  for (const [delay, times] of [
    [0, runs],
    [20, Math.min(runs, 3)],
  ] as const) {
    const site = await startSite(delay);
    try {
      const contenders = missing === null ? [ours, crawlee(0), crawlee(1)] : [ours];
      const [tally, free, single] = await measure(site, contenders, times);
      if (tally !== undefined) rows.push(...rowsOf(`${delay} ms: tally`, tally));
      if (free !== undefined) rows.push(...rowsOf(`${delay} ms: crawlee`, free));
      if (single !== undefined) rows.push(...rowsOf(`${delay} ms: crawlee, one at a time`, single));
      if (tally !== undefined && free !== undefined) rows.push(...ratios(delay, tally, free));
    } finally {
      site.close();
    }
  }
  const note = missing === null ? NOTE : `${NOTE} @crawlee/cheerio could not be installed: ${missing}`;
  return rows.map((row) => ({ ...row, note }));
}
