import type { SelectionResult } from '../../selection/select.ts';
import type { Layout } from '../docx/layout.ts';
import { officialDocx } from '../docx/official.ts';
import { noticeHtml } from '../notice/html.ts';
import { composeSelectionNotice } from './notice.ts';
import { selectionSummary } from './summary.ts';
import { selectionTables } from './tables.ts';
import { selectionWorkbook } from './workbook.ts';

/** All files of a selection, in the order they are written. `inputs`: hashes of what went in, by name. */
export async function selectionPack(
  result: SelectionResult,
  inputs: Readonly<Record<string, string>>,
  layout: Layout,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const notice = composeSelectionNotice(result);
  return new Map<string, string | Uint8Array>([
    ...selectionTables(result).map(({ file, csv }) => [file, csv] as const),
    ['notice.html', noticeHtml(notice)],
    ['notice.docx', await officialDocx(notice, layout, result.asOf)],
    ['workbook.xlsx', selectionWorkbook(result)],
    ['summary.json', `${JSON.stringify(selectionSummary(result, inputs), null, 2)}\n`],
  ]);
}
