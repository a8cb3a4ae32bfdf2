import type { TallyResult } from '../../model/result.ts';
import { BLANK_DATE, printDate } from '../dates/print.ts';
import type { NoticeSettings } from '../papers.ts';
import { type Attachment, attachmentsOf } from './attachments.ts';
import { noticeFacts, readingSentences } from './facts.ts';
import { type Figure, figuresOf } from './figures.ts';
import { fillIn } from './fill.ts';
import { openItems } from './open-items.ts';

/** A part of the notice's text, in order. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  /** `lead` is the 楷体 opening of the paragraph (（一）…); '' where there is none. */
  | { readonly kind: 'paragraph'; readonly lead: string; readonly text: string }
  | ({ readonly kind: 'picture' } & Figure);

/** The notice in full, whatever it is written as. */
export interface NoticeDocument {
  readonly number: string;
  readonly title: readonly string[];
  readonly addressee: string;
  /** The mark across a draft and its explanation; null for what may go out. */
  readonly draft: { readonly mark: string; readonly note: string } | null;
  readonly body: readonly Block[];
  readonly signature: string;
  readonly date: string;
  readonly attachments: readonly Attachment[];
}

/** Composes the notice from the result and the wording. Throws InputError for a wording that names an unknown fact. */
export function composeNotice(result: TallyResult, settings: NoticeSettings): NoticeDocument {
  const { wording, publishedOn, draft } = settings;
  const facts = noticeFacts(result, settings);
  const fill = (text: string): string => fillIn(text, facts);
  const figures = figuresOf(result, settings.before, facts);
  return {
    number: fill(wording.number),
    title: wording.title.map(fill),
    addressee: fill(wording.addressee),
    draft: draft ? { mark: fill(wording.draft.mark), note: fill(wording.draft.note) } : null,
    body: wording.body.flatMap((block): Block[] => {
      if ('heading' in block) return [{ kind: 'heading', text: fill(block.heading) }];
      if ('readings' in block) {
        return readingSentences(result, block).map((text) => ({ kind: 'paragraph', lead: '', text }));
      }
      if ('open' in block) {
        const items = openItems(result, block, facts);
        return items === null ? [] : [{ kind: 'paragraph', ...items }];
      }
      if ('picture' in block) {
        const figure = figures(block);
        return figure === null ? [] : [{ kind: 'picture', ...figure }];
      }
      const lead = block.subheading === undefined ? '' : fill(block.subheading);
      return [{ kind: 'paragraph', lead, text: fill(block.text) }];
    }),
    signature: fill(wording.signature),
    date: publishedOn === null ? BLANK_DATE : printDate(publishedOn),
    attachments: attachmentsOf(result, wording.attachments, fill, figures),
  };
}
