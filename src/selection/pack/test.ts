import { z } from 'zod';

const text = z.string().trim().min(1);
/** Years counted from the selection's year: −1 is the year before. */
const offset = z.int().min(-20).max(0);
const years = z.int().min(1).max(50);

/**
 * A countable condition. `asked about` cells and words in `unclear` are neither met nor unmet: people look.
 * `since`: the date lies so many full years before the period ends. `none-within`: no such event in those years;
 * `within`: there was one.
 */
export type Test =
  | { readonly test: 'any' | 'all'; readonly of: readonly Test[] }
  | {
      readonly test: 'among' | 'not-among';
      readonly column: string;
      readonly words: readonly string[];
      readonly unclear: readonly string[];
    }
  | { readonly test: 'number'; readonly column: string; readonly atLeast: number }
  | { readonly test: 'since' | 'none-within' | 'within'; readonly column: string; readonly years: number }
  | {
      readonly test: 'year';
      readonly column: string;
      readonly from: number;
      readonly to: number;
      readonly edge: readonly number[];
    }
  | {
      readonly test: 'grade';
      readonly column: string;
      readonly grade: string;
      readonly atLeast: number;
      readonly from: number;
      readonly to: number;
      /** The years before the selection in which every other grade must be one of `rest`. */
      readonly over: number;
      readonly rest: readonly string[];
      /** Grades of which nobody can say whether they are as good as one of `rest`. */
      readonly unclear: readonly string[];
    }
  | {
      readonly test: 'result';
      readonly column: string;
      readonly scopes: readonly string[];
      /** 1 for 一等奖 or 第一名; at worst this one. */
      readonly place: number;
      readonly from: number;
      readonly to: number;
      readonly edge: readonly number[];
    }
  /** Something is claimed that only people can judge; 无 in the cell is not met. */
  | { readonly test: 'claimed'; readonly column: string };

const nested = z.lazy((): z.ZodType<Test> => TEST);
const column = text;
const span = { column, from: offset, to: offset };
/** Years that lie partly inside: what happened then is asked about. */
const edge = z.array(offset).default([]);

export const TEST: z.ZodType<Test> = z.discriminatedUnion('test', [
  z.strictObject({ test: z.literal(['any', 'all']), of: z.array(nested).min(1) }),
  z.strictObject({
    test: z.literal(['among', 'not-among']),
    column,
    words: z.array(text).min(1),
    unclear: z.array(text).default([]),
  }),
  z.strictObject({ test: z.literal('number'), column, atLeast: z.number() }),
  z.strictObject({ test: z.literal(['since', 'none-within', 'within']), column, years }),
  z.strictObject({ test: z.literal('year'), ...span, edge }),
  z.strictObject({
    test: z.literal('grade'),
    ...span,
    grade: text,
    atLeast: z.int().min(1),
    over: years,
    rest: z.array(text).min(1),
    unclear: z.array(text).default([]),
  }),
  z.strictObject({
    test: z.literal('result'),
    ...span,
    edge,
    scopes: z.array(text).min(1),
    place: z.int().min(1),
  }),
  z.strictObject({ test: z.literal('claimed'), column }),
]);

/** The tests that look at a cell, with those inside `any` and `all`. */
export function leavesOf(test: Test): Exclude<Test, { test: 'any' | 'all' }>[] {
  return 'of' in test ? test.of.flatMap(leavesOf) : [test];
}
