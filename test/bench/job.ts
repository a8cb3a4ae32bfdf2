import { join } from 'node:path';
import { inFolder, runTally, type Spent } from './child.ts';
import type { Row } from './row.ts';

const PART = 'job';
const SECONDS = 60;

/** The whole sample job, from the first request to the last file. `then` gets the home that the last run left. */
export async function jobRows<T>(
  runs: number,
  then: (home: string) => Promise<T>,
): Promise<{ rows: Row[]; after: T }> {
  return inFolder(async (folder) => {
    const spent: Spent[] = [];
    for (let run = 1; run <= runs; run += 1) {
      spent.push(await runTally('demo', '--home', homeOf(folder, run), '--out', join(folder, 'out')));
    }
    const rows: Row[] = [
      {
        part: PART,
        what: 'sample job: time',
        unit: 's',
        runs: spent.map((it) => it.seconds),
        better: 'less',
        target: SECONDS,
      },
      {
        part: PART,
        what: 'sample job: processor time',
        unit: 's',
        runs: spent.map((it) => it.cpuSeconds),
        better: 'less',
      },
      {
        part: PART,
        what: 'sample job: peak memory',
        unit: 'MB',
        runs: spent.map((it) => it.peakMb),
        better: 'less',
        note: 'the three replica sites are served by the same process',
      },
    ];
    return { rows, after: await then(homeOf(folder, runs)) };
  });
}

function homeOf(folder: string, run: number): string {
  return join(folder, `home-${run}`);
}
