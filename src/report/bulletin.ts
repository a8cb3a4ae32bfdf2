import type { TallyResult } from '../model/result.ts';
import { officialDocx } from './docx/official.ts';
import { composeNotice } from './notice/document.ts';
import { noticeHtml } from './notice/html.ts';
import type { NoticeSettings } from './papers.ts';
import { csvFiles } from './tables.ts';

/** The interim standing as papers: bulletin in both forms, and its tables. File name → content. */
export async function bulletinFiles(
  result: TallyResult,
  settings: NoticeSettings,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const bulletin = composeNotice(result, settings);
  const stamped = settings.publishedOn ?? result.window.to;
  return new Map<string, string | Uint8Array>([
    ...csvFiles(result),
    ['bulletin.html', noticeHtml(bulletin)],
    ['bulletin.docx', await officialDocx(bulletin, settings.layout, stamped)],
  ]);
}
