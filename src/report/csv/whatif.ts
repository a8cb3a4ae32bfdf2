import type { Alternative, Cap, ReadingEffects, WhatIf } from '../../tally/whatif/index.ts';
import type { CsvColumn } from './write.ts';

/** One other answer to one reading, beside the caps as they are. */
export interface WhatIfRow {
  readonly reading: ReadingEffects;
  readonly alternative: Alternative;
  readonly caps: WhatIf['caps'];
}

export function whatIfRows({ readings, caps }: WhatIf): readonly WhatIfRow[] {
  return readings.flatMap((reading) =>
    reading.alternatives.map((alternative) => ({ reading, alternative, caps })),
  );
}

const NAMES = [
  ['新入围单位', 'unitsIn'],
  ['退出单位', 'unitsOut'],
  ['转待定单位', 'unitsOpen'],
  ['新入围个人', 'authorsIn'],
  ['退出个人', 'authorsOut'],
  ['转待定个人', 'authorsOpen'],
] as const satisfies readonly (readonly [string, keyof Alternative])[];

/** whatif.csv: one row an answer. Names are `;`-joined. */
export const WHATIF_COLUMNS: readonly CsvColumn<WhatIfRow>[] = [
  { name: '口径', cell: ({ reading }) => reading.id },
  { name: '问题', cell: ({ reading }) => reading.question },
  { name: '现用', cell: ({ reading }) => reading.wording },
  { name: '若改为', cell: ({ alternative }) => alternative.wording },
  { name: '答案', cell: ({ alternative }) => alternative.answer },
  ...NAMES.map(
    ([name, key]): CsvColumn<WhatIfRow> => ({ name, cell: ({ alternative }) => alternative[key].join(';') }),
  ),
  { name: '单位名额', cell: ({ alternative, caps }) => change(caps.units, alternative.caps.units) },
  { name: '个人名额', cell: ({ alternative, caps }) => change(caps.authors, alternative.caps.authors) },
  { name: '名次变动单位', cell: ({ alternative }) => alternative.unitsMoved.length },
  { name: '名次变动个人', cell: ({ alternative }) => alternative.authorsMoved.length },
];

/** `83/16 → 79/15`: base and places, before and after; one pair where they stay. */
function change(before: Cap, after: Cap): string {
  const print = ({ base, places }: Cap): string => `${base}/${places}`;
  return print(before) === print(after) ? print(before) : `${print(before)} → ${print(after)}`;
}
