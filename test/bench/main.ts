import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { crawlRows } from './crawl.ts';
import { environment } from './environment.ts';
import { jobRows } from './job.ts';
import { reportRows, sampleReportRows } from './report.ts';
import { median, type Row, reached, worst } from './row.ts';
import { storyRows } from './story-rows.ts';
import { printTable } from './table.ts';
import { verdictRows } from './verdicts/rows.ts';

const PARTS = ['crawl', 'job', 'report', 'story', 'verdicts'] as const;
type Part = (typeof PARTS)[number];
const OUT = join(import.meta.dirname, 'out');
const USUAL_RUNS = 5;
/** The whole job and the long rows are run less often; the table says how often. */
const JOB_RUNS = 3;

/** `report` needs the record that the job leaves; the job itself is then run once. */
async function jobAndReport(parts: readonly Part[], runs: number): Promise<Row[]> {
  const job = parts.includes('job');
  const report = parts.includes('report');
  const { rows, after } = await jobRows(job ? Math.min(runs, JOB_RUNS) : 1, (home) =>
    report ? sampleReportRows(home, runs) : Promise.resolve([]),
  );
  return [...(job ? rows : []), ...after, ...(report ? await reportRows(runs) : [])];
}

async function measure(parts: readonly Part[], runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  const add = (found: readonly Row[]): void => {
    process.stdout.write(`${printTable(found)}\n\n`);
    rows.push(...found);
  };
  if (parts.includes('crawl')) add(await crawlRows(runs));
  if (parts.includes('job') || parts.includes('report')) add(await jobAndReport(parts, runs));
  if (parts.includes('story')) add(await storyRows());
  if (parts.includes('verdicts')) add(await verdictRows());
  return rows;
}

function wholeNumber(text: string): number {
  const parsed = z.coerce.number().int().min(1).safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError('a whole number from 1');
  return parsed.data;
}

const program = new Command('bench')
  .description('Measures speed, memory and verdicts; a table here, JSON in test/bench/out/.')
  .addOption(new Option('--only <part...>', 'these parts alone').choices(PARTS))
  .option('--runs <n>', 'runs of each row; long ones are run less often', wholeNumber, USUAL_RUNS)
  .parse();
const { only, runs } = z
  .object({ only: z.array(z.enum(PARTS)).default([...PARTS]), runs: z.number() })
  .parse(program.opts());

const on = environment();
process.stdout.write(
  `commit ${on.commit}${on.changed ? ' (changed)' : ''} · Node ${on.node} · ${on.cores} × ${on.cpu}, ${on.memoryGb} GB, load ${on.load.toFixed(1)} · inputs ${on.inputs.slice(0, 19)}\n\n`,
);
const rows = await measure(only, runs);
const measured = rows.map((row) => ({
  ...row,
  median: median(row.runs),
  worst: worst(row),
  reached: reached(row),
}));
mkdirSync(OUT, { recursive: true });
const file = join(OUT, `${on.commit || 'no-commit'}-${only.join('-')}.json`);
writeFileSync(file, `${JSON.stringify({ ...on, rows: measured }, null, 2)}\n`);
process.stdout.write(`${file}\n`);
const missed = measured.filter((row) => row.reached === false).map(({ what }) => what);
if (missed.length > 0) process.stdout.write(`missed: ${missed.join('; ')}\n`);
