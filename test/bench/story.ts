import { execFile } from 'node:child_process';
import { appendFileSync, createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compareTwoStrings } from 'string-similarity';
import { z } from 'zod';
import { groupStories } from '../../src/tally/story/index.ts';
import { type Labelled, makeCorpus } from '../tally/story/corpus.ts';
import { minhashPairs } from './minhash.ts';

/**
 * Finding copies: ours at the size of a year, five years and all years, beside all pairs of titles by
 * string-similarity and beside MinHash with LSH. No MinHash package on npm is kept up (minhash 0.0.9), so that
 * baseline is our own. Every row is measured in a process of its own, so that its peak memory is its own.
 */
const METHODS = {
  tally: { sizes: [4_000, 20_000, 100_000], seconds: 20, megabytes: 1_000 },
  'string-similarity': { sizes: [750, 1_500], seconds: null, megabytes: null },
  minhash: { sizes: [4_000, 20_000], seconds: null, megabytes: null },
} as const;
type Method = keyof typeof METHODS;

/** Similarity from which the baselines call two texts one. */
const LEAST = 0.8;
/** Paragraphs beyond the corpus's own, so that texts have some 600 characters on average. */
const MORE_PARAGRAPHS = 3;

const labelled = z.object({
  story: z.string(),
  how: z.string(),
  text: z.object({
    id: z.string(),
    site: z.string(),
    column: z.string(),
    date: z.string().nullable(),
    title: z.string(),
    body: z.array(z.string()),
    unit: z.string().nullable(),
    unitNames: z.array(z.string()),
  }),
});

const measured = z.object({
  texts: z.number(),
  characters: z.number(),
  seconds: z.number(),
  /** Processor time, all threads: what the seconds would be on a machine that does nothing else. */
  cpuSeconds: z.number(),
  peakMegabytes: z.number(),
  /** Share of the pairs of copies that were merged or asked about (baselines: called one). */
  recall: z.number(),
  /** Pairs of different items put together without a question. */
  falsePairs: z.number(),
  asked: z.number(),
});

export type StoryBenchRow = z.infer<typeof measured> & {
  readonly method: Method;
  /** Exponent of the growth of time since the row before of the same method; null for the first. */
  readonly growth: number | null;
};

export interface StoryBench {
  readonly rows: readonly StoryBenchRow[];
  /** Chinese; empty where our own bounds hold. */
  readonly failures: readonly string[];
}

interface Found {
  /** Pairs put together, as places in the corpus. */
  readonly merged: readonly (readonly [number, number])[];
  readonly asked: readonly (readonly [number, number])[];
}

function byTally(corpus: readonly Labelled[]): Found {
  const place = new Map(corpus.map(({ text }, at) => [text.id, at]));
  const { groups, asked } = groupStories(
    corpus.map(({ text }) => text),
    [],
  );
  const at = (id: string): number => place.get(id) ?? -1;
  const group = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids] as const)));
  const pairs = (left: readonly string[], right: readonly string[]): (readonly [number, number])[] =>
    left.flatMap((a) => right.filter((b) => a !== b).map((b) => [at(a), at(b)] as const));
  return {
    merged: groups.flatMap((ids) => pairs(ids, ids).filter(([a, b]) => a < b)),
    asked: asked.flatMap(({ a, b }) => pairs(group.get(a) ?? [a], group.get(b) ?? [b])),
  };
}

function byTitles(corpus: readonly Labelled[]): Found {
  const merged: (readonly [number, number])[] = [];
  for (const [a, one] of corpus.entries()) {
    for (let b = a + 1; b < corpus.length; b += 1) {
      const two = corpus[b];
      if (two !== undefined && compareTwoStrings(one.text.title, two.text.title) >= LEAST)
        merged.push([a, b]);
    }
  }
  return { merged, asked: [] };
}

function byMinhash(corpus: readonly Labelled[]): Found {
  return {
    merged: minhashPairs(
      corpus.map(({ text }) => text.body.join('\n')),
      LEAST,
    ),
    asked: [],
  };
}

const RUN: Readonly<Record<Method, (corpus: readonly Labelled[]) => Found>> = {
  tally: byTally,
  'string-similarity': byTitles,
  minhash: byMinhash,
};

/** Stories made at a time. */
const CHUNK = 2_000;

/** Writes a corpus of any size, a text a line: what its making leaves in memory is not the method's. */
function writeCorpus(file: string, size: number): void {
  let left = size;
  for (let seed = 1; left > 0; seed += 1) {
    const chunk = makeCorpus(seed, CHUNK, MORE_PARAGRAPHS).slice(0, left);
    left -= chunk.length;
    const lines = chunk.map(({ story, how, text }) =>
      JSON.stringify({ story: `${seed}-${story}`, how, text: { ...text, id: `${seed}-${text.id}` } }),
    );
    appendFileSync(file, `${lines.join('\n')}\n`);
  }
}

async function readCorpus(file: string): Promise<Labelled[]> {
  const corpus: Labelled[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    corpus.push(labelled.parse(JSON.parse(line)));
  }
  return corpus;
}

/** Runs one method over one corpus in this process. */
async function measure(method: Method, file: string): Promise<z.infer<typeof measured>> {
  const corpus = await readCorpus(file);
  const characters = corpus.reduce((sum, { text }) => sum + text.body.join('').length, 0) / corpus.length;
  const before = process.hrtime.bigint();
  const cpuBefore = process.cpuUsage();
  const found = RUN[method](corpus);
  const seconds = Number(process.hrtime.bigint() - before) / 1e9;
  const cpu = process.cpuUsage(cpuBefore);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const copies = new Map<string, number>();
  for (const { story } of corpus) copies.set(story, (copies.get(story) ?? 0) + 1);
  const pairs = [...copies.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const same = ([a, b]: readonly [number, number]): boolean => corpus[a]?.story === corpus[b]?.story;
  const right = found.merged.filter(same).length;
  const caught = new Set(found.asked.filter(same).map(([a, b]) => (a < b ? `${a}-${b}` : `${b}-${a}`))).size;
  return {
    texts: corpus.length,
    characters: Math.round(characters),
    seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    peakMegabytes: Math.round(peakMegabytes),
    recall: pairs === 0 ? 1 : (right + caught) / pairs,
    falsePairs: found.merged.length - right,
    asked: found.asked.length,
  };
}

async function measureAlone(method: Method, size: number): Promise<z.infer<typeof measured>> {
  const folder = mkdtempSync(join(tmpdir(), 'story-bench-'));
  try {
    const file = join(folder, 'corpus.jsonl');
    writeCorpus(file, size);
    const own = fileURLToPath(import.meta.url);
    const { stdout } = await promisify(execFile)(process.execPath, [own, method, file]);
    return measured.parse(JSON.parse(stdout));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs all rows, one after the other; some two minutes. */
export async function runStoryBench(say: (line: string) => void = () => {}): Promise<StoryBench> {
  const rows: StoryBenchRow[] = [];
  const failures: string[] = [];
  for (const [name, { sizes, seconds, megabytes }] of Object.entries(METHODS)) {
    const method = z.enum(['tally', 'string-similarity', 'minhash']).parse(name);
    let last: StoryBenchRow | null = null;
    for (const size of sizes) {
      const result = await measureAlone(method, size);
      const growth: number | null =
        last === null ? null : Math.log(result.seconds / last.seconds) / Math.log(result.texts / last.texts);
      last = { ...result, method, growth };
      rows.push(last);
      say(`${method} ${result.texts} 篇：${result.seconds.toFixed(2)} 秒，${result.peakMegabytes} MB`);
      if (seconds !== null && result.seconds > seconds)
        failures.push(`${result.texts} 篇用时超过 ${seconds} 秒`);
      if (megabytes !== null && result.peakMegabytes > megabytes)
        failures.push(`${result.texts} 篇内存超过 ${megabytes} MB`);
      if (method === 'tally' && result.falsePairs > 0)
        failures.push(`${result.texts} 篇中有 ${result.falsePairs} 对误并`);
    }
  }
  return { rows, failures };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [method, file] = process.argv.slice(2);
  if (method === undefined || file === undefined) {
    const { rows, failures } = await runStoryBench((line) => process.stderr.write(`${line}\n`));
    console.table(rows);
    for (const failure of failures) process.stderr.write(`${failure}\n`);
  } else {
    const chosen = z.enum(['tally', 'string-similarity', 'minhash']).parse(method);
    process.stdout.write(JSON.stringify(await measure(chosen, file)));
  }
}
