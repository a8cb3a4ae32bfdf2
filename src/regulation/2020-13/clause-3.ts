import type { Window } from '../../model/civil-date.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import { addDays } from '../../text/civil-date.ts';
import { type Clause, rule } from '../clause.ts';
import { parseDayRange } from '../day-range.ts';
import { answerTo } from '../reading.ts';
import { NUMBERS } from './numbers.ts';

/** Clause 3 with 6.1: the days that make the tally year, both ends counted. */
export const countingWindow = rule(
  '统计年度的起止日',
  ({ year, readings }: { readonly year: number; readonly readings: ReadingAnswers }): Window => {
    const answer = answerTo(readings, 'window');
    if (answer === 'dec20') {
      const { monthDay } = NUMBERS.yearEnd;
      return { from: addDays(`${year - 1}-${monthDay}`, 1), to: `${year}-${monthDay}` };
    }
    if (answer === 'calendar') {
      return { from: `${year}-${NUMBERS.calendarYear.from}`, to: `${year}-${NUMBERS.calendarYear.to}` };
    }
    const range = parseDayRange(answer);
    if (range === null) throw new RangeError(`reading window: no such answer ${answer}`);
    return range;
  },
  [
    {
      says: '2025 年度默认从上年 12 月 21 日到当年 12 月 20 日',
      given: { year: 2025, readings: { window: 'dec20' } },
      gives: { from: '2024-12-21', to: '2025-12-20' },
    },
    {
      says: '按自然年理解，2025 年度为全年',
      given: { year: 2025, readings: { window: 'calendar' } },
      gives: { from: '2025-01-01', to: '2025-12-31' },
    },
    {
      says: '秘书处另定起止日时照其规定',
      given: { year: 2025, readings: { window: '2024-12-01..2025-11-30' } },
      gives: { from: '2024-12-01', to: '2025-11-30' },
    },
  ],
);

/** Clause 3 “在次年的上半年进行评选”: the days on which a word on a year's candidates can have been spoken. */
export const selectionSeason = rule(
  '对某年度候选的决定应在哪一段时间作出',
  ({ year }: { readonly year: number }): Window => ({
    from: `${year}-${NUMBERS.selectionSeason.from}`,
    to: `${year + 1}-${NUMBERS.selectionSeason.toNextYear}`,
  }),
  [
    {
      says: '2025 年度的候选到 2026 年上半年评定',
      given: { year: 2025 },
      gives: { from: '2025-07-01', to: '2026-06-30' },
    },
  ],
);

export const CLAUSE_3: Clause = {
  id: '3',
  quotation:
    '每年 12 月 20 日，协会将对学校会员单位在“四川学校后勤与产业信息网”和“四川省高校后勤协会网”上发布的信息宣传稿件及信息的数量进行统计并进行公示，在次年的上半年进行评选并对上一年的信息宣传先进集体和先进个人的进行表彰。',
  inForceFrom: NUMBERS.promulgated.date,
  rules: [countingWindow, selectionSeason],
};
