import type { ReadingAnswers } from '../../model/result.ts';
import type { QuotaRule } from '../../selection/quota.ts';
import { type Clause, rule } from '../clause.ts';
import type { Published } from '../edition.ts';
import { answerAmong } from '../reading.ts';
import { NUMBERS } from './numbers.ts';

export const authorQuota: QuotaRule = {
  clause: NUMBERS.authorPercent.clause,
  rule: { kind: 'percent', percent: NUMBERS.authorPercent.percent },
  measure: '人',
};

type Given = { readonly people: Published['people']; readonly readings: ReadingAnswers };

const PEOPLE: Published['people'] = [
  { name: '西华大学+沈小禾', first: true, onAssociation: true },
  { name: '西华大学+顾北辰', first: false, onAssociation: true },
  { name: '西昌学院+周知远', first: true, onAssociation: false },
];

/** Clause 4.2: the people who contributed (投稿总人数). */
export const authorBase = rule(
  '投稿总人数由哪些人构成',
  ({ people, readings }: Given): readonly string[] => {
    const all = answerAmong(readings, 'author-base', ['first-authors', 'all-authors']) === 'all-authors';
    const names = people
      .filter((person) => person.onAssociation && (all || person.first))
      .map(({ name }) => name);
    return [...new Set(names)];
  },
  [
    {
      says: '默认只数在协会网有计分稿件的第一作者',
      given: { people: PEOPLE, readings: { 'author-base': 'first-authors' } },
      gives: ['西华大学+沈小禾'],
    },
    {
      says: '也可数全部署名作者',
      given: { people: PEOPLE, readings: { 'author-base': 'all-authors' } },
      gives: ['西华大学+沈小禾', '西华大学+顾北辰'],
    },
  ],
);

export const CLAUSE_4_2: Clause = {
  id: '4.2',
  quotation:
    '协会信息宣传工作先进个人评选范围是：协会学校会会员单位的后勤职工，名额原则上不超过协会官方网站投稿总人数的 10%。',
  inForceFrom: NUMBERS.promulgated.date,
  rules: [authorBase],
};
