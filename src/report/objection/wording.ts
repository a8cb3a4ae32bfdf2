import { z } from 'zod';
import { OPEN_ITEMS } from '../notice/open-items.ts';
import { parseDataFile } from '../paper/data-file.ts';

/** `none` is the note of a table without a row. */
const ATTACHMENT = z.strictObject({ title: z.string(), note: z.string(), none: z.string() });

const BLOCK = z.union([
  z.strictObject({ heading: z.string() }),
  z.strictObject({ text: z.string() }),
  /** After a first publication, after an earlier correction, and where nobody objected. */
  z.strictObject({ first: z.string(), again: z.string(), none: z.string() }),
  OPEN_ITEMS,
  /** One sentence for each objection upheld. */
  z.strictObject({ cases: z.string(), none: z.string() }),
  /** One sentence for each change of 入围. */
  z.strictObject({ standings: z.string(), none: z.string() }),
]);

/** All words of the 更正公告 and of the replies. `{name}` stands for a fact (correction.ts, reply.ts). */
const WORDING = z.strictObject({
  signature: z.string(),
  number: z.string(),
  title: z.array(z.string()).min(1),
  addressee: z.string(),
  body: z.array(BLOCK).min(1),
  awards: z.strictObject({ units: z.string(), authors: z.string() }),
  /** 入围 in words; '' for one who is in no ranking. */
  standings: z.record(z.string(), z.string()).default({}),
  capsChange: z.strictObject({ same: z.string(), changed: z.string() }),
  attachments: z.strictObject({ units: ATTACHMENT, authors: ATTACHMENT, items: ATTACHMENT }),
  columns: z.strictObject({ before: z.string(), after: z.string() }),
  /** Under the title of the whole result that goes out beside the announcement. */
  corrected: z.string(),
  reply: z.strictObject({
    title: z.string(),
    greeting: z.string(),
    opening: z.string(),
    upheld: z.string(),
    dismissed: z.string(),
    closing: z.string(),
  }),
});

export type CorrectionWording = z.infer<typeof WORDING>;

/** Reads the wording file of corrections. Throws InputError naming every place that is not as it should be. */
export function parseCorrectionWording(text: string, file: string): CorrectionWording {
  return parseDataFile(WORDING, text, file);
}
