import type { OutletLevel } from '../../model/registers.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import { points } from '../../tally/ranking/points.ts';
import { compact, compareText } from '../../text/normalise.ts';
import { type Clause, rule } from '../clause.ts';
import type { PointRuling, Publication, PublicationRuling } from '../edition.ts';
import { answerAmong } from '../reading.ts';
import { NUMBERS } from './numbers.ts';

const ID = '6.2.2';

/** “省级以上新闻媒体…和中国教育后勤协会网、中国院校后勤信息网”; 行业 marks those two sites. */
const ELIGIBLE: Readonly<Record<OutletLevel, boolean>> = {
  国家级: true,
  省级: true,
  行业: true,
  市级: false,
  县级: false,
  其他: false,
};

/** Clause 6.2.2: what a report in a medium of this level earns by itself. */
export const bonusPoint = rule(
  '一篇外媒报道的附加分',
  ({ level }: { readonly level: OutletLevel }): PointRuling =>
    ELIGIBLE[level]
      ? { earns: true, points: points(NUMBERS.bonusPoint.points), clause: ID }
      : { earns: false, reason: `${level}媒体不在“省级以上”之列`, clause: ID },
  [
    {
      says: '省级媒体每篇 1 分',
      given: { level: '省级' },
      gives: { earns: true, points: { num: 1, den: 1 }, clause: '6.2.2' },
    },
    {
      says: '两家行业网站每篇 1 分',
      given: { level: '行业' },
      gives: { earns: true, points: { num: 1, den: 1 }, clause: '6.2.2' },
    },
    {
      says: '市级媒体不计',
      given: { level: '市级' },
      gives: { earns: false, reason: '市级媒体不在“省级以上”之列', clause: '6.2.2' },
    },
  ],
);

interface Report {
  readonly publications: readonly Publication[];
  /** Whether the report also stands on one of the two counted sites. */
  readonly posted: boolean;
  readonly readings: ReadingAnswers;
}

const FIRST: Publication = { id: 'p1', medium: '四川日报', level: '省级', date: '2025-05-01' };
const SECOND: Publication = { id: 'p2', medium: '人民日报', level: '国家级', date: '2025-05-02' };
const CITY: Publication = { id: 'p3', medium: '绵阳日报', level: '市级', date: '2025-04-30' };
const BY_REPORT = { 'bonus-once': 'report', 'bonus-unposted': 'yes' };
const EARNS = { kind: 'earns', points: { num: 1, den: 1 }, clause: ID } as const;
const AGAIN = {
  kind: 'again',
  mergedInto: 'p1',
  reason: '同一篇报道的附加分只计一次',
  clause: ID,
} as const;
const TOO_LOW = { kind: 'outlet', reason: '市级媒体不在“省级以上”之列', clause: ID } as const;

/** Clause 6.2.2: which publications of one report earn. The earliest does; the address settles one day's. */
export const bonusesOf = rule(
  '同一篇报道在几家媒体刊登时的附加分',
  ({ publications, posted, readings }: Report): readonly PublicationRuling[] => {
    const perMedium = answerAmong(readings, 'bonus-once', ['report', 'medium']) === 'medium';
    const needsPosting = answerAmong(readings, 'bonus-unposted', ['yes', 'no']) === 'no';
    const order = (a: Publication, b: Publication): number =>
      compareText(a.date, b.date) || compareText(a.id, b.id);
    const earned = new Map<string, string>();
    return publications.toSorted(order).map(({ id, medium, level }): PublicationRuling => {
      const worth = bonusPoint.decide({ level });
      if (!worth.earns) return { id, ruling: { kind: 'outlet', reason: worth.reason, clause: ID } };
      if (needsPosting && !posted) {
        const reason = '按口径，未在两网站发布的报道不计附加分';
        return { id, ruling: { kind: 'unposted', reason, clause: ID } };
      }
      const key = perMedium ? compact(medium) : '';
      const before = earned.get(key);
      if (before !== undefined) {
        const reason = perMedium ? '同一篇报道在同一媒体只计一次' : '同一篇报道的附加分只计一次';
        return { id, ruling: { kind: 'again', mergedInto: before, reason, clause: ID } };
      }
      earned.set(key, id);
      return { id, ruling: { kind: 'earns', points: worth.points, clause: ID } };
    });
  },
  [
    {
      says: '一篇报道登了一家市级、两家省级以上媒体，默认只计一次',
      given: { publications: [SECOND, FIRST, CITY], posted: true, readings: BY_REPORT },
      gives: [
        { id: 'p3', ruling: TOO_LOW },
        { id: 'p1', ruling: EARNS },
        { id: 'p2', ruling: AGAIN },
      ],
    },
    {
      says: '也可每家媒体各计一次',
      given: {
        publications: [SECOND, FIRST],
        posted: false,
        readings: { ...BY_REPORT, 'bonus-once': 'medium' },
      },
      gives: [
        { id: 'p1', ruling: EARNS },
        { id: 'p2', ruling: EARNS },
      ],
    },
    {
      says: '也可要求报道在两网站发布过',
      given: { publications: [FIRST], posted: false, readings: { ...BY_REPORT, 'bonus-unposted': 'no' } },
      gives: [
        {
          id: 'p1',
          ruling: { kind: 'unposted', reason: '按口径，未在两网站发布的报道不计附加分', clause: ID },
        },
      ],
    },
  ],
);

export const CLAUSE_6_2_2: Clause = {
  id: ID,
  quotation:
    '附加分：在省级以上新闻媒体（报纸、新媒体、网站）和中国教育后勤协会网、中国院校后勤信息网刊登的后勤新闻报道，每篇 1 分。',
  inForceFrom: NUMBERS.promulgated.date,
  rules: [bonusPoint, bonusesOf],
};
