import { differencesCsv } from '../differences/csv.ts';
import { officialDocx } from '../docx/official.ts';
import { noticeHtml } from '../notice/html.ts';
import type { NoticeSettings } from '../papers.ts';
import { type CorrectionInput, composeCorrection } from './correction.ts';
import { itemNames } from './item-names.ts';
import { composeReply, replyHtml } from './reply.ts';
import type { CorrectionWording } from './wording.ts';

/**
 * The papers of a correction: announcement in both forms, every difference as a table, a reply to each objector in both
 * forms.
 */
export async function correctionFiles(
  input: CorrectionInput,
  wording: CorrectionWording,
  settings: NoticeSettings,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const announcement = composeCorrection(input, wording, settings);
  const stamped = settings.publishedOn ?? input.result.window.to;
  const nameOf = itemNames(input.result);
  const replies: (readonly [string, string | Uint8Array])[] = [];
  for (const { outcome, ...rest } of input.cases) {
    if (outcome === null) continue;
    const reply = composeReply({ ...rest, outcome }, wording, settings, nameOf);
    replies.push(
      [`replies/${rest.number}.html`, replyHtml(reply)],
      [`replies/${rest.number}.docx`, await officialDocx(reply, settings.layout, stamped)],
    );
  }
  return new Map<string, string | Uint8Array>([
    ['correction.html', noticeHtml(announcement)],
    ['correction.docx', await officialDocx(announcement, settings.layout, stamped)],
    ['differences.csv', differencesCsv(input.differences, wording.columns)],
    ...replies,
  ]);
}
