import type { CivilDate } from '../../../model/civil-date.ts';
import { addDays, civilDate, parseDate } from '../../../text/civil-date.ts';

/** Day 0 of a spreadsheet's serial dates; the second is that of workbooks that count from 1904. */
const DAY_ZERO = { from1900: '1899-12-30', from1904: '1904-01-01' } as const;
/** Serial numbers taken for dates: some day of the years 1982 to 2064. A year or a code is no such number. */
const SERIAL = { min: 30_000, max: 60_000 } as const;

/** A date cell: a printed date, `20250308`, or the serial number that a spreadsheet shows for an unformatted date. */
export function cellDate(text: string, from1904: boolean): CivilDate | null {
  const plain = text.normalize('NFKC').trim();
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (digits !== null) return civilDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  if (/^\d{5}(?:\.\d{1,17})?$/.test(plain)) {
    const serial = Math.floor(Number(plain));
    if (serial < SERIAL.min || serial > SERIAL.max) return null;
    return addDays(from1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900, serial);
  }
  return parseDate(plain);
}
