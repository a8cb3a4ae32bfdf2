import type { Row } from './row.ts';
import { runStoryBench } from './story.ts';

const PART = 'story';

/** The story stage as rows of the table; each size was measured once, in a process of its own. */
export async function storyRows(): Promise<Row[]> {
  const { rows } = await runStoryBench((line) => process.stderr.write(`${line}\n`));
  return rows.flatMap(({ method, texts, seconds, peakMegabytes, recall, falsePairs, asked, growth }) => {
    const ours = method === 'tally';
    const largest = ours && texts >= 100_000;
    const row = (name: string, unit: string, value: number, better: Row['better'], target?: number): Row => ({
      part: PART,
      what: `${method}, ${texts} texts: ${name}`,
      unit,
      runs: [value],
      better,
      note: 'generated texts of some 600 characters; string-similarity compares all pairs of titles; MinHash is our own baseline',
      ...(target === undefined ? {} : { target }),
    });
    return [
      row('time', 's', seconds, 'less', largest ? 20 : undefined),
      row('peak memory', 'MB', peakMegabytes, 'less', largest ? 1_000 : undefined),
      ...(growth === null ? [] : [row('time ~ n^', '', growth, 'less')]),
      row('copies found or asked about', '%', recall * 100, 'more', ours ? 100 : undefined),
      row('pairs merged falsely', '', falsePairs, 'less', ours ? 0 : undefined),
      row('pairs asked about', '', asked, 'less'),
    ];
  });
}
