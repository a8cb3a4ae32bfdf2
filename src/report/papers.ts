import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../collect/import/table/encoding.ts';
import type { CivilDate, Window } from '../model/civil-date.ts';
import { InputError } from '../model/failure.ts';
import type { TallyResult } from '../model/result.ts';
import type { YearBefore } from '../model/year-before.ts';
import { type HolidayTable, parseHolidays } from './dates/holidays.ts';
import { publicityPeriod } from './dates/publicity.ts';
import { type Layout, parseLayout } from './docx/layout.ts';
import { sha256 } from './manifest.ts';
import { type NoticeWording, parseWording } from './notice/wording.ts';
import { type CorrectionWording, parseCorrectionWording } from './objection/wording.ts';
import { parseSlipWording, type SlipWording } from './slips/wording.ts';
import type { InputHashes } from './summary.ts';

/** The papers' editable data: how the notice is worded, and which days are worked. */
export interface PaperData {
  readonly wording: NoticeWording;
  readonly bulletin: NoticeWording;
  readonly slip: SlipWording;
  readonly correction: CorrectionWording;
  readonly holidays: HolidayTable;
  /** `sha256:…` of each file that a notice is written with, by its name: inputs like any other. */
  readonly hashes: InputHashes;
  readonly layout: Layout;
}

/** What one notice is written with. */
export interface NoticeSettings {
  readonly wording: NoticeWording;
  /** Day of publication; null: left to be filled in by hand. */
  readonly publishedOn: CivilDate | null;
  /** First and last working day of the 公示; null where it is left to be filled in. */
  readonly period: Window | null;
  readonly draft: boolean;
  /** For the two years side by side; null where the year before is not known. */
  readonly before: YearBefore | null;
  readonly layout: Layout;
  readonly hashes: InputHashes;
}

/** Files under the data folder, `/`-joined. */
export const PAPER_FILES = {
  wording: 'notice/wording.json',
  bulletin: 'notice/bulletin.json',
  slip: 'notice/slip.json',
  correction: 'notice/correction.json',
  layout: 'notice/layout.json',
  holidays: 'holidays/days.csv',
} as const;

const NOTICE_FILES: ReadonlySet<string> = new Set([
  PAPER_FILES.wording,
  PAPER_FILES.layout,
  PAPER_FILES.holidays,
]);

/** Reads all of them below a data folder. Throws InputError for a file that is missing or wrong. */
export async function loadPapers(dataFolder: string): Promise<PaperData> {
  const hashes: Record<string, string> = {};
  const read = async <T>(name: string, parse: (text: string, file: string) => T): Promise<T> => {
    const file = join(dataFolder, ...name.split('/'));
    const text = await readText(file);
    // A checkout on Windows may have turned the line ends: the same file all the same.
    if (NOTICE_FILES.has(name)) hashes[name] = sha256(text.replaceAll('\r\n', '\n'));
    return parse(text, file);
  };
  return {
    wording: await read(PAPER_FILES.wording, parseWording),
    bulletin: await read(PAPER_FILES.bulletin, parseWording),
    slip: await read(PAPER_FILES.slip, parseSlipWording),
    correction: await read(PAPER_FILES.correction, parseCorrectionWording),
    layout: await read(PAPER_FILES.layout, parseLayout),
    holidays: await read(PAPER_FILES.holidays, parseHolidays),
    hashes,
  };
}

/** Excel saves a table in the encoding of the office's Windows, Notepad as it was asked: both are read. */
async function readText(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    throw InputError.of('no-file', `找不到文件：${file}`);
  }
  const decoded = decodeText(bytes);
  if (decoded !== null) return decoded.text;
  throw InputError.of('bad-encoding', `${file}：文字编码认不出来；请用记事本打开，另存为时编码选「UTF-8」。`);
}

/** Whether the notice may only go out for comment: an open question could still move somebody across a line. */
export function isDraft(result: TallyResult): boolean {
  return result.questions.some(({ stakes }) => stakes.touchesLine);
}

/** Settings of a notice published on a day. The period stays open where the holiday table does not reach. */
export function noticeSettings(
  result: TallyResult,
  { wording, layout, holidays, hashes }: PaperData,
  publishedOn: CivilDate | null,
  before: YearBefore | null,
): NoticeSettings {
  const { workingDays, from } = wording.publicity;
  return {
    wording,
    layout,
    hashes,
    publishedOn,
    period: publishedOn === null ? null : publicityPeriod(publishedOn, workingDays, from, holidays),
    draft: isDraft(result),
    before,
  };
}

/** Settings of an interim bulletin: always marked as such, without a period for objections. */
export function bulletinSettings(
  { bulletin, layout, hashes }: PaperData,
  publishedOn: CivilDate | null,
): NoticeSettings {
  return { wording: bulletin, layout, hashes, publishedOn, period: null, draft: true, before: null };
}
