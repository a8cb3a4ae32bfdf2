import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runTally } from '../child.ts';
import type { Row } from '../row.ts';
import { scoreBylines } from './bylines.ts';
import { printVerdicts } from './print.ts';
import { scoreSampleYear } from './sample-year.ts';
import { precision, recall, type Scored } from './scored.ts';
import { scoreStories } from './stories.ts';
import { scoreUnits } from './units.ts';

const PART = 'verdicts';
const TABLE = join(import.meta.dirname, '..', 'verdicts.md');

/** Scores every labelled set and rewrites the committed table. Nothing here depends on time or machine. */
export async function verdictRows(): Promise<Row[]> {
  const sample = await inFolder(async (folder) => {
    await runTally('demo', '--home', join(folder, 'home'), '--out', join(folder, 'out'));
    return scoreSampleYear(join(folder, 'out', '2025'));
  });
  const kinds = [...sample.kinds, scoreBylines(), scoreUnits(), scoreStories()];
  writeFileSync(TABLE, printVerdicts(kinds, sample));
  return kinds.flatMap(rowsOf);
}

function rowsOf(scored: Scored): Row[] {
  const row = (name: string, value: number, better: Row['better'], target?: number): Row => ({
    part: PART,
    what: `${scored.set}, ${scored.kind}: ${name}`,
    unit: '%',
    runs: [value * 100],
    better,
    ...(target === undefined ? {} : { target }),
  });
  return [
    row('precision', precision(scored), 'more', 99.5),
    row('recall', recall(scored), 'more'),
    row('asked', scored.cases === 0 ? 0 : scored.asked / scored.cases, 'less'),
  ];
}
