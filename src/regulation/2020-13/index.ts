import type { Edition } from '../edition.ts';
import { answerAmong } from '../reading.ts';
import { CLAUSE_3, countingWindow, selectionSeason } from './clause-3.ts';
import { CLAUSE_4_1, unitBase, unitQuota } from './clause-4-1.ts';
import { authorBase, authorQuota, CLAUSE_4_2 } from './clause-4-2.ts';
import { CLAUSE_6_1, countedColumn, placingDate, standingCopy } from './clause-6-1.ts';
import { CLAUSE_6_2_1, earningUnits, sitePoint } from './clause-6-2-1.ts';
import { bonusesOf, bonusPoint, CLAUSE_6_2_2 } from './clause-6-2-2.ts';
import { CLAUSE_6_3_1, unitRankKeys } from './clause-6-3-1.ts';
import { authorRankKeys, CLAUSE_6_3_2, firstAuthorShare, loneEditor } from './clause-6-3-2.ts';
import { CONDITIONS } from './conditions.ts';
import { LEFT_TO_PEOPLE } from './left-to-people.ts';
import { NUMBERS } from './numbers.ts';
import { READINGS } from './readings.ts';
import { REASON_CLAUSES } from './reason-clauses.ts';

/** 川高后〔2020〕13 号, for the years from 2019. */
export const EDITION_2020_13: Edition = {
  id: '2020-13',
  number: '川高后〔2020〕13 号',
  title: '四川省高校后勤协会信息宣传工作先进集体和先进个人评选办法',
  issuer: '四川省高校后勤协会',
  promulgated: NUMBERS.promulgated.date,
  firstYear: NUMBERS.firstYear.year,
  clauses: [
    CLAUSE_3,
    CLAUSE_4_1,
    CLAUSE_4_2,
    CLAUSE_6_1,
    CLAUSE_6_2_1,
    CLAUSE_6_2_2,
    CLAUSE_6_3_1,
    CLAUSE_6_3_2,
  ],
  leftToPeople: LEFT_TO_PEOPLE,
  conditions: CONDITIONS,
  readings: READINGS,
  reasonClauses: REASON_CLAUSES,

  window: (year, readings) => countingWindow.decide({ year, readings }),
  selectionSeason: (year) => selectionSeason.decide({ year }),
  countsColumn: (site, section, column, year, readings) =>
    countedColumn.decide({ site, section, column, year, readings }),
  standingCopy: (copies, readings) => standingCopy.decide({ copies, readings }),
  placingDate: (standing, all, readings) => placingDate.decide({ standing, all, readings }),
  sitePoint: ({ reprint }) => sitePoint.decide({ reprint }),
  earningUnits: (named, firstAuthors, readings) => earningUnits.decide({ named, firstAuthors, readings }),
  bonusPoint: (level) => bonusPoint.decide({ level }),
  bonusesOf: (publications, posted, readings) => bonusesOf.decide({ publications, posted, readings }),
  creditsLoneEditor: (readings) => loneEditor.decide({ readings }),
  shareCredit: (points, authors) => firstAuthorShare.decide({ points, authors }),
  /** This edition sets no limit on what a unit may earn. */
  limitLedger: (entries) => ({ kept: entries, cut: [] }),
  tiePolicy: (readings) => answerAmong(readings, 'tie-on-line', ['open', 'all-out']),
  awards: {
    units: {
      name: '先进集体',
      rankClause: CLAUSE_6_3_1.id,
      rankKeys: (readings) => unitRankKeys.decide({ readings }),
      quota: unitQuota,
      baseReading: 'unit-base',
      base: ({ units }, readings) => unitBase.decide({ units, readings }),
    },
    authors: {
      name: '先进个人',
      rankClause: CLAUSE_6_3_2.id,
      rankKeys: (readings) => authorRankKeys.decide({ readings }),
      quota: authorQuota,
      baseReading: 'author-base',
      base: ({ people }, readings) => authorBase.decide({ people, readings }),
    },
  },
};
