import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openStore } from '../../src/store/open.ts';
import { benchArticles, YEAR_SIZE } from './articles.ts';
import { inFolder, runTally, type Spent } from './child.ts';
import { median, type Row } from './row.ts';

const PART = 'report';
/** Generated years of each size, and how often each is counted at most. */
const SIZES = [
  { years: 1, times: 5 },
  { years: 5, times: 3 },
  { years: 25, times: 1 },
] as const;
const SECONDS = { sample: 3, largest: 60 };
const LARGEST_MB = 1_500;
/** n·log n from 20,000 to 100,000 is n^1.10; a little of the machine's noise on top. */
const EXPONENT = 1.15;

const COUNTED = z.object({ funnel: z.object({ collected: z.number() }), questions: z.number() });

/** `tally report` on the record of the sample year. `home` is that of a finished demo. */
export async function sampleReportRows(home: string, runs: number): Promise<Row[]> {
  return inFolder(async (out) => {
    const spent = await repeat(runs, () => report(home, out));
    return rowsOf(
      'sample year',
      spent,
      SECONDS.sample,
      undefined,
      'pages read before: their fields are in the cache',
    );
  });
}

/** `tally report` on generated records of growing size. */
export async function reportRows(runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  const middles: { readonly articles: number; readonly seconds: number }[] = [];
  for (const { years, times } of SIZES) {
    await inFolder(async (folder) => {
      const home = join(folder, 'home');
      const out = join(folder, 'out');
      await fill(home, years);
      const spent = await repeat(Math.min(times, runs), () => report(home, out));
      const summary = COUNTED.parse(JSON.parse(readFileSync(join(out, '2025', 'summary.json'), 'utf8')));
      const articles = years * YEAR_SIZE;
      if (summary.funnel.collected !== articles)
        throw new Error(`counted ${summary.funnel.collected} of ${articles}`);
      const largest = years === 25;
      rows.push(
        ...rowsOf(
          `${articles} articles`,
          spent,
          largest ? SECONDS.largest : undefined,
          largest ? LARGEST_MB : undefined,
          `${articles} generated articles leave ${summary.questions} questions`,
        ),
      );
      middles.push({ articles, seconds: median(spent.map(({ seconds }) => seconds)) });
    });
  }
  return [...rows, ...growth(middles)];
}

async function fill(home: string, years: number): Promise<void> {
  const store = await openStore(home);
  try {
    for (const articles of benchArticles(years)) await store.addImportedArticles(articles);
  } finally {
    await store.close();
  }
}

function report(home: string, out: string): Promise<Spent> {
  return runTally('report', '--year', '2025', '--home', home, '--out', out);
}

async function repeat(runs: number, work: () => Promise<Spent>): Promise<Spent[]> {
  const spent: Spent[] = [];
  for (let run = 0; run < runs; run += 1) spent.push(await work());
  return spent;
}

function rowsOf(
  what: string,
  spent: readonly Spent[],
  seconds: number | undefined,
  megabytes: number | undefined,
  note: string,
): Row[] {
  const row = (name: string, unit: string, runs: readonly number[], target: number | undefined): Row => ({
    part: PART,
    what: `${what}: ${name}`,
    unit,
    runs,
    better: 'less',
    note,
    ...(target === undefined ? {} : { target }),
  });
  return [
    row(
      'time',
      's',
      spent.map((it) => it.seconds),
      seconds,
    ),
    row(
      'processor time',
      's',
      spent.map((it) => it.cpuSeconds),
      undefined,
    ),
    row(
      'peak memory',
      'MB',
      spent.map((it) => it.peakMb),
      megabytes,
    ),
  ];
}

/** Growth from each size to the next, as the exponent of n. */
function growth(middles: readonly { readonly articles: number; readonly seconds: number }[]): Row[] {
  return middles.slice(1).flatMap((larger, at) => {
    const smaller = middles[at];
    if (smaller === undefined) return [];
    const exponent =
      Math.log(larger.seconds / smaller.seconds) / Math.log(larger.articles / smaller.articles);
    const what = `growth, ${smaller.articles} → ${larger.articles}: time ~ n^`;
    return [{ part: PART, what, unit: '', runs: [exponent], better: 'less', target: EXPONENT } as const];
  });
}
