import { z } from 'zod';
import type { TallyResult } from '../../model/result.ts';
import { blocksPublishing } from '../../tally/questions/blocking.ts';
import { type Facts, fillIn } from './fill.ts';

/** A paragraph on what is still open, left out where nothing is: whether it could change a rank, or nothing at all. */
export const OPEN_ITEMS = z.strictObject({
  /** The 楷体 opening. */
  subheading: z.string().optional(),
  /** `{openEffect}` stands for one of the following. */
  open: z.string(),
  moving: z.string(),
  still: z.string(),
});

/** How many questions are open, and how many of them could change a rank or a place. */
export function openFacts({ questions }: TallyResult): Facts {
  const touching = (matter: 'touchesRank' | 'touchesLine'): string =>
    String(questions.filter(({ stakes }) => stakes[matter]).length);
  return {
    openQuestions: String(questions.length),
    rankQuestions: touching('touchesRank'),
    lineQuestions: touching('touchesLine'),
  };
}

/** The paragraph in words; null where nothing is open. */
export function openItems(
  { questions }: TallyResult,
  wording: z.infer<typeof OPEN_ITEMS>,
  facts: Facts,
): { readonly lead: string; readonly text: string } | null {
  if (questions.length === 0) return null;
  const openEffect = fillIn(questions.some(blocksPublishing) ? wording.moving : wording.still, facts);
  return {
    lead: fillIn(wording.subheading ?? '', facts),
    text: fillIn(wording.open, { ...facts, openEffect }),
  };
}
