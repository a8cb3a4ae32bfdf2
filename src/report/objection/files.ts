import { differencesCsv } from '../differences/csv.ts';
import { officialDocx } from '../docx/official.ts';
import { noticeHtml } from '../notice/html.ts';
import type { NoticeSettings } from '../papers.ts';
import { type CorrectionInput, composeCorrection } from './correction.ts';
import { replyHtml } from './reply.ts';
import type { CorrectionWording } from './wording.ts';

/** The papers of a correction: announcement in both forms, every difference as a table, a reply to each objector. */
export async function correctionFiles(
  input: CorrectionInput,
  wording: CorrectionWording,
  settings: NoticeSettings,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const announcement = composeCorrection(input, wording, settings);
  const stamped = settings.publishedOn ?? input.result.window.to;
  const replies = input.cases.flatMap(({ outcome, ...rest }) =>
    outcome === null
      ? []
      : [[`replies/${rest.number}.html`, replyHtml({ ...rest, outcome }, wording, settings)] as const],
  );
  return new Map<string, string | Uint8Array>([
    ['correction.html', noticeHtml(announcement)],
    ['correction.docx', await officialDocx(announcement, settings.layout, stamped)],
    ['differences.csv', differencesCsv(input.differences, wording.columns)],
    ...replies,
  ]);
}
