/** Every number and date of the regulation, each with its clause. Formulas hold none of their own. */
export const NUMBERS = {
  promulgated: { date: '2020-04-27', clause: '7' },
  /** First year that the text itself speaks of. */
  firstYear: { year: 2019, clause: '6.2.1' },
  /** Last day of the year that is counted. */
  yearEnd: { monthDay: '12-20', clause: '3' },
  /** The other reading: the civil year (“每年 12 月底”). */
  calendarYear: { from: '01-01', to: '12-31', clause: '6.1' },
  /** “在次年的上半年进行评选”: a year's candidates are judged until then, and no earlier than half a year before its end. */
  selectionSeason: { from: '07-01', toNextYear: '06-30', clause: '3' },
  unitPercent: { percent: 20, clause: '4.1' },
  authorPercent: { percent: 10, clause: '4.2' },
  sitePoint: { points: 1, clause: '6.2.1' },
  associationOnlyYear: { year: 2019, clause: '6.2.1' },
  bonusPoint: { points: 1, clause: '6.2.2' },
} as const;
