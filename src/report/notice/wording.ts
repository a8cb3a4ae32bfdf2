import { z } from 'zod';
import { REASON_CODES } from '../../model/ledger.ts';
import { PUBLICITY_STARTS } from '../dates/publicity.ts';
import { parseDataFile } from '../paper/data-file.ts';
import { PICTURES } from '../pictures/pictures.ts';
import { OPEN_ITEMS } from './open-items.ts';

const PICTURE = z.strictObject({ picture: z.enum(PICTURES), caption: z.string() });

/** `picture` stands above the table. */
const ATTACHMENT = z.strictObject({ title: z.string(), note: z.string(), picture: PICTURE.optional() });

const BLOCK = z.union([
  z.strictObject({ heading: z.string() }),
  z.strictObject({ readings: z.string(), changed: z.string() }),
  OPEN_ITEMS,
  PICTURE,
  z.strictObject({ subheading: z.string().optional(), text: z.string() }),
]);

/** All words of the notice. `{name}` stands for a fact of the result (facts.ts). */
const WORDING = z.strictObject({
  issuer: z.string(),
  signature: z.string(),
  number: z.string(),
  /** Lines of the title: where it breaks is the writer's choice. */
  title: z.array(z.string()).min(1),
  addressee: z.string(),
  draft: z.strictObject({ mark: z.string(), note: z.string() }),
  awards: z.strictObject({ verb: z.string(), units: z.string(), authors: z.string() }),
  publicity: z.strictObject({
    workingDays: z.int().min(1).max(60),
    from: z.enum(PUBLICITY_STARTS),
    says: z.record(z.enum(PUBLICITY_STARTS), z.string()),
  }),
  contact: z.strictObject({
    person: z.string(),
    phone: z.string(),
    email: z.string(),
    address: z.string(),
  }),
  body: z.array(BLOCK).min(1),
  attachments: z.strictObject({
    units: ATTACHMENT,
    authors: ATTACHMENT,
    ledger: ATTACHMENT,
    excluded: ATTACHMENT,
  }),
  reasons: z.record(z.enum(REASON_CODES), z.string()),
});

export type NoticeWording = z.infer<typeof WORDING>;
export type PictureWording = z.infer<typeof PICTURE>;

/** Reads the wording file. Throws InputError naming every place that is not as it should be. */
export function parseWording(text: string, file: string): NoticeWording {
  return parseDataFile(WORDING, text, file);
}
