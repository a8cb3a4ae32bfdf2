import type { ReadingAnswers } from '../../model/result.ts';
import type { QuotaRule } from '../../selection/quota.ts';
import { type Clause, rule } from '../clause.ts';
import type { Published, PublishedUnit } from '../edition.ts';
import { answerAmong } from '../reading.ts';
import { NUMBERS } from './numbers.ts';

export const unitQuota: QuotaRule = {
  clause: NUMBERS.unitPercent.clause,
  rule: { kind: 'percent', percent: NUMBERS.unitPercent.percent },
  measure: '所',
};

const IN_BASE = {
  'association-members': (unit) => unit.member && unit.onAssociation,
  'association-all': (unit) => unit.onAssociation,
  // Only the site is widened; it stays a matter of member schools.
  'either-site': (unit) => unit.member,
} as const satisfies Record<string, (unit: PublishedUnit) => boolean>;

const ANSWERS = ['association-members', 'association-all', 'either-site'] as const;

type Given = { readonly units: Published['units']; readonly readings: ReadingAnswers };

const SCHOOLS: Published['units'] = [
  { name: '西华大学', code: '10623', member: true, onAssociation: true },
  { name: '西昌学院', code: '10628', member: true, onAssociation: false },
  { name: '重庆大学', code: null, member: false, onAssociation: true },
];

/** Clause 4.1: the schools that published (发文学校). */
export const unitBase = rule(
  '发文学校总数由哪些学校构成',
  ({ units, readings }: Given): readonly string[] => {
    const belongs = IN_BASE[answerAmong(readings, 'unit-base', ANSWERS)];
    return units.filter(belongs).map(({ name }) => name);
  },
  [
    {
      says: '默认只数在协会网有计分稿件的学校会员',
      given: { units: SCHOOLS, readings: { 'unit-base': 'association-members' } },
      gives: ['西华大学'],
    },
    {
      says: '也可把在协会网发文的非会员学校算进基数',
      given: { units: SCHOOLS, readings: { 'unit-base': 'association-all' } },
      gives: ['西华大学', '重庆大学'],
    },
    {
      says: '也可数在任一网站有计分稿件的学校会员',
      given: { units: SCHOOLS, readings: { 'unit-base': 'either-site' } },
      gives: ['西华大学', '西昌学院'],
    },
  ],
);

export const CLAUSE_4_1: Clause = {
  id: '4.1',
  quotation:
    '协会信息宣传工作先进集体评选范围是：协会学校会员单位，信息宣传工作先进集体名额原则上不超过每年度协会官方网站发文学校总数的 20%。',
  inForceFrom: NUMBERS.promulgated.date,
  rules: [unitBase],
};
