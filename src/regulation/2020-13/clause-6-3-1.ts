import type { ReadingAnswers } from '../../model/result.ts';
import { type Clause, rule } from '../clause.ts';
import type { ScoreKey } from '../edition.ts';
import { answerAmong } from '../reading.ts';
import { NUMBERS } from './numbers.ts';

const KEYS = {
  total: ['total', 'site'],
  site: ['site'],
} as const satisfies Record<string, readonly ScoreKey[]>;

/** Clause 6.3.1: what schools are ranked by. */
export const unitRankKeys = rule(
  '学校按什么排名',
  ({ readings }: { readonly readings: ReadingAnswers }): readonly ScoreKey[] =>
    KEYS[answerAmong(readings, 'unit-rank', ['total', 'site'])],
  [
    {
      says: '默认按总积分，总积分相同的比网站积分',
      given: { readings: { 'unit-rank': 'total' } },
      gives: ['total', 'site'],
    },
    { says: '也可只按网站积分', given: { readings: { 'unit-rank': 'site' } }, gives: ['site'] },
  ],
);

export const CLAUSE_6_3_1: Clause = {
  id: '6.3.1',
  quotation:
    '先进集体：由秘书处根据各校年度网站积分排名考前，且的满足四川省高校后勤协会信息宣传工作先进集体评选条件的会员单位提出推荐名单，报协会理事会审定。',
  inForceFrom: NUMBERS.promulgated.date,
  rules: [unitRankKeys],
};
