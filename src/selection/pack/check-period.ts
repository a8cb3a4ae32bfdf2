import { civilDate } from '../../text/civil-date.ts';
import type { PackChecker, Path } from './checker.ts';
import type { PackData } from './schema.ts';

/** A leap year stands for any year where a day is given without one. */
const SOME_LEAP_YEAR = 2024;

/** The days of a pack exist, and all of them state a year or none does. */
export function checkPeriod({ period, bases }: PackData, check: PackChecker): void {
  check.column(['period', 'column'], period.column, ['date']);
  const days: [Path, string][] = [[['period', 'to'], period.to]];
  if (period.from !== null) days.push([['period', 'from'], period.from]);
  if (period.earliest !== undefined) days.push([['period', 'earliest'], period.earliest]);
  for (const [index, { on }] of bases.entries()) days.push([['bases', index, 'on'], on]);
  for (const [path, day] of days) {
    const [month = '', date = ''] = day.slice(-5).split('-');
    const year = day.length > 5 ? Number(day.slice(0, 4)) : SOME_LEAP_YEAR;
    if (civilDate(year, Number(month), Number(date)) === null) check.add(path, `没有 ${day} 这一天`);
    if (day.length !== period.to.length) check.add(path, '几个日期要么都写年份，要么都不写');
  }
  if (period.from !== null && period.from > period.to) check.add(['period', 'from'], '起始日晚于截止日');
}
