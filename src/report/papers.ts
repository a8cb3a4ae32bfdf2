import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CivilDate, Window } from '../model/civil-date.ts';
import { InputError } from '../model/failure.ts';
import type { TallyResult } from '../model/result.ts';
import { type HolidayTable, parseHolidays } from './dates/holidays.ts';
import { publicityPeriod } from './dates/publicity.ts';
import { type Layout, parseLayout } from './docx/layout.ts';
import { type NoticeWording, parseWording } from './notice/wording.ts';

/** The papers' editable data: how the notice is worded, and which days are worked. */
export interface PaperData {
  readonly wording: NoticeWording;
  readonly holidays: HolidayTable;
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
  readonly layout: Layout;
}

/** Files under the data folder, `/`-joined. */
export const PAPER_FILES = {
  wording: 'notice/wording.json',
  layout: 'notice/layout.json',
  holidays: 'holidays/days.csv',
} as const;

/** Reads wording, layout and holidays below a data folder. Throws InputError for a file that is missing or wrong. */
export async function loadPapers(dataFolder: string): Promise<PaperData> {
  const read = async (name: string): Promise<{ readonly text: string; readonly file: string }> => {
    const file = join(dataFolder, ...name.split('/'));
    try {
      return { text: await readFile(file, 'utf8'), file };
    } catch {
      throw InputError.of('no-file', `找不到文件：${file}`);
    }
  };
  const wording = await read(PAPER_FILES.wording);
  const layout = await read(PAPER_FILES.layout);
  const holidays = await read(PAPER_FILES.holidays);
  return {
    wording: parseWording(wording.text, wording.file),
    layout: parseLayout(layout.text, layout.file),
    holidays: parseHolidays(holidays.text, holidays.file),
  };
}

/** Whether the notice may only go out for comment: an open question could still move somebody across a line. */
export function isDraft(result: TallyResult): boolean {
  return result.questions.some(({ stakes }) => stakes.touchesLine);
}

/** Settings of a notice published on a day. The period stays open where the holiday table does not reach. */
export function noticeSettings(
  result: TallyResult,
  { wording, layout, holidays }: PaperData,
  publishedOn: CivilDate | null,
): NoticeSettings {
  const { workingDays, from } = wording.publicity;
  return {
    wording,
    layout,
    publishedOn,
    period: publishedOn === null ? null : publicityPeriod(publishedOn, workingDays, from, holidays),
    draft: isDraft(result),
  };
}
