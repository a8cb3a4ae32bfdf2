import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { CivilDate } from '../../model/civil-date.ts';
import { InputError } from '../../model/failure.ts';
import { addDays, daysBetween, parseDate } from '../../text/civil-date.ts';

const ROW = z.object({ 日期: z.string(), 安排: z.enum(['休', '班']), 说明: z.string().optional() });
/** A Thursday, from which weekdays are counted. */
const THURSDAY = '1970-01-01';

/** Days off and make-up days as the State Council arranged them, year by year. */
export interface HolidayTable {
  readonly file: string;
  /** Date → `休` (off) or `班` (a weekend worked). */
  readonly days: ReadonlyMap<CivilDate, '休' | '班'>;
  /** Years that the table has rows of; of another nothing is known. */
  readonly years: ReadonlySet<number>;
}

/** Reads a holiday table: CSV `日期,安排,说明`. Throws InputError naming each wrong row. */
export function parseHolidays(text: string, file: string): HolidayTable {
  const days = new Map<CivilDate, '休' | '班'>();
  const problems = z
    .array(z.unknown())
    .parse(readRows(text, file))
    .flatMap((row, index) => {
      const read = ROW.safeParse(row);
      const date = read.success ? parseDate(read.data.日期) : null;
      if (!read.success || date === null || days.has(date)) {
        return [
          {
            code: 'bad-holiday',
            file,
            row: index + 2,
            column: null,
            message: `${file} 第 ${index + 2} 行：应为不重复的「日期,休或班,说明」，日期写成 2026-01-01 的样子；读到的是「${Object.values(Object(row)).join(',')}」`,
          },
        ];
      }
      days.set(date, read.data.安排);
      return [];
    });
  if (problems.length > 0) throw new InputError(problems);
  return { file, days, years: new Set([...days.keys()].map((date) => Number(date.slice(0, 4)))) };
}

function readRows(text: string, file: string): unknown {
  try {
    return parse(text, {
      bom: true,
      columns: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      relax_column_count: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw InputError.of('bad-holiday', `${file}：不是合格的 CSV，多半是引号没有成对（都用半角）。`);
  }
}

/** Whether a day is worked; null for a year that the table knows nothing of: it is never guessed. */
export function isWorkingDay(date: CivilDate, { days, years }: HolidayTable): boolean | null {
  if (!years.has(Number(date.slice(0, 4)))) return null;
  const arranged = days.get(date);
  if (arranged !== undefined) return arranged === '班';
  const weekday = (((daysBetween(THURSDAY, date) + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}

/** The nth working day from `start` on, `start` being the first if it is worked; null where the table does not reach. */
export function nthWorkingDay(start: CivilDate, n: number, table: HolidayTable): CivilDate | null {
  let left = n;
  for (let date = start; ; date = addDays(date, 1)) {
    const worked = isWorkingDay(date, table);
    if (worked === null) return null;
    if (worked) left -= 1;
    if (left <= 0) return date;
  }
}

/** What to do about a year that the table does not reach. */
export function missingHolidays({ file, years }: HolidayTable): string {
  return `${file} 里只有 ${Math.min(...years)} 至 ${Math.max(...years)} 年的放假安排，公示期跨到了以外的年份，工作日无从推算。请按国务院办公厅通知补上放假和调休日期。`;
}
