import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Gathered } from '../collect/gather/gather.ts';
import { readerVersion } from '../collect/gather/reader-version.ts';
import { remembered } from '../collect/gather/remembered.ts';
import { QUESTION_KINDS } from '../model/question.ts';
import { STANDINGS } from '../model/result.ts';
import { editionFor } from '../regulation/index.ts';
import type { Store } from '../store/types.ts';
import { type WhatIf, whatIf } from '../tally/whatif/index.ts';
import type { CountedYear } from './tally-year.ts';

const text = z.string();
const names = z.array(text);
const number = z.number();
const standing = z.enum(STANDINGS);
const cap = z.strictObject({ base: number, percent: number.nullable(), places: number });
const caps = z.strictObject({ units: cap, authors: cap });
const moved = z.array(z.strictObject({ name: text, from: number.nullable(), to: number.nullable() }));
const margin = z.array(
  z.strictObject({
    name: text,
    rank: number,
    standing,
    points: text,
    short: number.nullable(),
    spare: number.nullable(),
    oneMore: z.boolean(),
  }),
);

/** An answer as the record remembers it. */
const WHAT_IF: z.ZodType<WhatIf> = z.strictObject({
  year: number,
  readings: z.array(
    z.strictObject({
      id: text,
      question: text,
      chosen: text,
      wording: text,
      alternatives: z.array(
        z.strictObject({
          answer: text,
          wording: text,
          unitsIn: names,
          unitsOut: names,
          authorsIn: names,
          authorsOut: names,
          unitsOpen: names,
          authorsOpen: names,
          caps,
          unitsMoved: moved,
          authorsMoved: moved,
          ledger: z.strictObject({ sitePoints: number, bonusPoints: number }),
        }),
      ),
    }),
  ),
  caps,
  margins: z.strictObject({ units: margin, authors: margin }),
  lineQuestions: z.array(
    z.strictObject({
      id: text,
      kind: z.enum(QUESTION_KINDS),
      ask: text,
      title: text,
      urls: names,
      points: number,
    }),
  ),
});

/** The what-if of a gathered year: as it came out before from just these inputs, or worked out now and remembered. */
export async function whatIfAnswer(
  store: Store,
  gathered: Gathered,
  counted: () => Promise<CountedYear>,
): Promise<WhatIf> {
  const { hashes, input } = gathered;
  const { year, readings, gaps } = input;
  const inputs = JSON.stringify([year, hashes, Object.entries(readings).toSorted(), gaps]);
  const version = `${readerVersion()} ${createHash('sha256').update(inputs).digest('hex')}`;
  const wanted = { key: 'answer' };
  async function* workOut(): AsyncGenerator<readonly [typeof wanted, WhatIf]> {
    const { result, recount, keep } = await counted();
    yield [wanted, whatIf(editionFor(year), result, recount)];
    await keep();
  }
  const kept = { kind: `whatif-${year}`, version, shape: WHAT_IF } as const;
  const answer = (await remembered(store, kept, [wanted], workOut)).get(wanted);
  if (answer === undefined) throw new Error(`no what-if of ${year}`);
  return answer;
}
