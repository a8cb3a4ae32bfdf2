import type { TallyResult } from '../model/result.ts';
import { officialDocx } from './docx/official.ts';
import { manifestOf } from './manifest.ts';
import { composeNotice } from './notice/document.ts';
import { noticeHtml } from './notice/html.ts';
import type { NoticeSettings } from './papers.ts';
import { type InputHashes, summaryOf } from './summary.ts';
import { csvFiles } from './tables.ts';
import { workbook } from './xlsx/workbook.ts';

/** What the files say of their inputs. */
export interface PackInputs {
  readonly hashes: InputHashes;
  /** Number of decisions recorded. */
  readonly decisions: number;
}

/** All files of a counted year, in the order they are written: manifest.json, which names them all, last. */
export async function buildPack(
  result: TallyResult,
  inputs: PackInputs,
  version: string,
  settings: NoticeSettings,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const notice = composeNotice(result, settings);
  // What takes most memory to make and least to keep comes first.
  const document = await officialDocx(notice, settings.layout, settings.publishedOn ?? result.window.to);
  const book = workbook(result);
  const files = new Map<string, string | Uint8Array>(csvFiles(result));
  files.set('summary.json', json(summaryOf(result, inputs.hashes)));
  files.set('notice.html', noticeHtml(notice));
  files.set('notice.docx', document);
  files.set('workbook.xlsx', book);
  const manifest = manifestOf(
    result,
    { ...inputs.hashes, ...settings.hashes },
    files,
    version,
    inputs.decisions,
  );
  files.set('manifest.json', json(manifest));
  return files;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
