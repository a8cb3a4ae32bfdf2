import { z } from 'zod';
import { parseDataFile } from '../paper/data-file.ts';

/** All words of a school's slip. `{name}` stands for a fact of the school (slip.ts). */
const WORDING = z.strictObject({
  title: z.string(),
  intro: z.string(),
  standing: z.string(),
  reply: z.string(),
  interim: z.string(),
  headings: z.strictObject({
    counted: z.string(),
    notCounted: z.string(),
    people: z.string(),
    questions: z.string(),
  }),
  none: z.string(),
});

export type SlipWording = z.infer<typeof WORDING>;

/** Reads the wording file of the slips. Throws InputError naming every place that is not as it should be. */
export function parseSlipWording(text: string, file: string): SlipWording {
  return parseDataFile(WORDING, text, file);
}
