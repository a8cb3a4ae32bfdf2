import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isWorkday } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, parseHolidays } from '../../../src/report/dates/holidays.ts';
import { publicityPeriod } from '../../../src/report/dates/publicity.ts';
import { addDays } from '../../../src/text/civil-date.ts';

const FILE = resolve(import.meta.dirname, '../../../data/holidays/days.csv');
const TABLE = parseHolidays(readFileSync(FILE, 'utf8'), 'days.csv');

describe('working days', () => {
  it('the shipped table agrees with the published calendar on every day of its years', () => {
    const last = `${Math.max(...TABLE.years)}-12-31`;
    let checked = 0;
    for (let day = '2019-01-01'; day <= last; day = addDays(day, 1)) {
      expect(isWorkingDay(day, TABLE), day).toBe(isWorkday(day));
      checked += 1;
    }
    expect(checked).toBeGreaterThan(2_500);
  });

  it.each([
    ['含发布当日，五个工作日', '2025-12-15', 'publication-day', '2025-12-15', '2025-12-19'],
    ['次日起算，跨周末', '2025-12-15', 'next-day', '2025-12-16', '2025-12-22'],
    // 1 to 3 January off, Sunday 4 January worked.
    ['跨元旦和调休上班的星期日', '2025-12-30', 'publication-day', '2025-12-30', '2026-01-06'],
    ['休息日发布，从下一个工作日起算', '2025-12-20', 'publication-day', '2025-12-22', '2025-12-26'],
    ['国庆长假', '2025-09-30', 'next-day', '2025-10-09', '2025-10-14'],
  ] as const)('%s', (_, published, start, from, to) => {
    expect(publicityPeriod(published, 5, start, TABLE)).toEqual({ from, to });
  });

  it('a year without data is not guessed', () => {
    const last = Math.max(...TABLE.years);
    expect(publicityPeriod(`${last}-12-30`, 5, 'publication-day', TABLE)).toBeNull();
    expect(isWorkingDay(`${last + 1}-06-01`, TABLE)).toBeNull();
  });

  it('a table as Excel saves it is the same table', () => {
    const saved = '日期,安排,说明\r\n2027/1/1,休,元旦\r\n2027/1/2,班\r\n,,\r\n';
    expect([...parseHolidays(saved, 'days.csv').days]).toEqual([
      ['2027-01-01', '休'],
      ['2027-01-02', '班'],
    ]);
    expect(() => parseHolidays('日期,安排\n2027-01-01,"休\n', 'days.csv')).toThrow(/引号/);
  });

  it('a table that is wrong is refused with every row named', () => {
    const text =
      '日期,安排,说明\n2027-01-01,休,元旦\n2027-02-30,休,没有这一天\n2027-01-01,班,重复\n2027-03-01,假,\n';
    expect(() => parseHolidays(text, 'days.csv')).toThrow(/第 3 行[\s\S]*第 4 行[\s\S]*第 5 行/);
  });
});
