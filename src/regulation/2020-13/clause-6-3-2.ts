import type { Points } from '../../model/ledger.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import { type Clause, rule } from '../clause.ts';
import type { AuthorShare, ScoreKey } from '../edition.ts';
import { answerAmong } from '../reading.ts';
import { NUMBERS } from './numbers.ts';

const KEYS = {
  site: ['site', 'bonus'],
  total: ['total'],
} as const satisfies Record<string, readonly ScoreKey[]>;

/** Clause 6.3.2: what people are ranked by. */
export const authorRankKeys = rule(
  '作者按什么排名',
  ({ readings }: { readonly readings: ReadingAnswers }): readonly ScoreKey[] =>
    KEYS[answerAmong(readings, 'author-rank', ['site', 'total'])],
  [
    {
      says: '默认按网站积分（发布新闻信息篇数），相同的比附加分',
      given: { readings: { 'author-rank': 'site' } },
      gives: ['site', 'bonus'],
    },
    { says: '也可按总积分', given: { readings: { 'author-rank': 'total' } }, gives: ['total'] },
  ],
);

/** Clause 6.3.2 “作者（第一作者）”: the first author alone is credited, with the whole. */
export const firstAuthorShare = rule(
  '一篇稿件的分记给哪位作者',
  (credit: { readonly points: Points; readonly authors: readonly string[] }): readonly AuthorShare[] =>
    credit.authors.slice(0, 1).map((author) => ({ author, points: credit.points })),
  [
    {
      says: '两人署名的，只记第一作者',
      given: { points: { num: 1, den: 1 }, authors: ['沈小禾', '顾北辰'] },
      gives: [{ author: '沈小禾', points: { num: 1, den: 1 } }],
    },
    {
      says: '没有作者的，只记学校',
      given: { points: { num: 1, den: 1 }, authors: [] },
      gives: [],
    },
  ],
);

/** Clause 6.3.2: whether an editor named alone is an author. */
export const loneEditor = rule(
  '只署编辑的，编辑算不算作者',
  ({ readings }: { readonly readings: ReadingAnswers }): boolean =>
    answerAmong(readings, 'editor', ['none', 'author']) === 'author',
  [
    { says: '默认不算', given: { readings: { editor: 'none' } }, gives: false },
    { says: '也可算作作者', given: { readings: { editor: 'author' } }, gives: true },
  ],
);

export const CLAUSE_6_3_2: Clause = {
  id: '6.3.2',
  quotation:
    '先进个人：由秘书处根据后勤信息宣传的作者（第一作者）在“四川学校后勤与产业信息网”和“四川省高校后勤协会”上的网站积分（发布新闻信息篇数）排名，综合考虑满足四川省高校后勤协会信息宣传工作先进个人评选条件的会员单位作者提出推荐名单，报协会理事会审定。',
  inForceFrom: NUMBERS.promulgated.date,
  rules: [authorRankKeys, firstAuthorShare, loneEditor],
};
