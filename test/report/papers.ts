import { resolve } from 'node:path';
import type { TallyResult } from '../../src/model/result.ts';
import type { YearBefore } from '../../src/model/year-before.ts';
import { composeNotice, type NoticeDocument } from '../../src/report/notice/document.ts';
import { loadPapers, noticeSettings, type PaperData } from '../../src/report/papers.ts';

/** The wording and holidays that ship with the program. */
export function shippedPapers(): Promise<PaperData> {
  return loadPapers(resolve(import.meta.dirname, '..', '..', 'data'));
}

/** The notice of a result, worded as shipped. */
export async function shippedNotice(
  result: TallyResult,
  publishedOn: string | null = null,
  before: YearBefore | null = null,
): Promise<NoticeDocument> {
  return composeNotice(result, noticeSettings(result, await shippedPapers(), publishedOn, before));
}
