import type { ReadingAnswers } from '../../model/result.ts';
import { points } from '../../tally/ranking/points.ts';
import { type Clause, rule } from '../clause.ts';
import type { PointRuling } from '../edition.ts';
import { answerAmong } from '../reading.ts';
import { NUMBERS } from './numbers.ts';

const ID = '6.2.1';

/** Clause 6.2.1: what a counted story earns; columns and years are clause 6.1's matter. */
export const sitePoint = rule(
  '一篇稿件的网站积分',
  ({ reprint }: { readonly reprint: boolean }): PointRuling =>
    reprint
      ? { earns: false, reason: '转载自其他媒体的稿件不计入统计范畴', clause: ID }
      : { earns: true, points: points(NUMBERS.sitePoint.points), clause: ID },
  [
    {
      says: '每篇稿件 1 分',
      given: { reprint: false },
      gives: { earns: true, points: { num: 1, den: 1 }, clause: '6.2.1' },
    },
    {
      says: '转载稿件不计',
      given: { reprint: true },
      gives: { earns: false, reason: '转载自其他媒体的稿件不计入统计范畴', clause: '6.2.1' },
    },
  ],
);

interface Signed {
  /** Units that sign the story, in printed order. */
  readonly named: readonly string[];
  readonly firstAuthors: string | null;
  readonly readings: ReadingAnswers;
}

/** Clause 6.2.1 “每篇稿件 1 分” for a story signed by several schools. */
export const earningUnits = rule(
  '几所学校联合署名的一篇稿件记给谁',
  ({ named, firstAuthors, readings }: Signed): readonly string[] => {
    const units = [...new Set(named)];
    if (answerAmong(readings, 'joint', ['first', 'each']) === 'each') return units;
    return firstAuthors !== null && units.includes(firstAuthors) ? [firstAuthors] : units.slice(0, 1);
  },
  [
    {
      says: '默认记给第一作者所在学校',
      given: { named: ['西华大学', '西昌学院'], firstAuthors: '西昌学院', readings: { joint: 'first' } },
      gives: ['西昌学院'],
    },
    {
      says: '没有第一作者的，记给排在最前的学校',
      given: { named: ['西华大学', '西昌学院'], firstAuthors: null, readings: { joint: 'first' } },
      gives: ['西华大学'],
    },
    {
      says: '也可各校各记一次',
      given: { named: ['西华大学', '西昌学院'], firstAuthors: '西昌学院', readings: { joint: 'each' } },
      gives: ['西华大学', '西昌学院'],
    },
  ],
);

export const CLAUSE_6_2_1: Clause = {
  id: ID,
  quotation:
    '网站积分：在“四川学校后勤与产业信息网”和“四川高校后勤协会网”发表的稿件，每篇稿件（或信息）1 分，（同一篇文章，只统计一次，2019 年只统计“四川省高校后勤协会”官网）转载自其他媒体的稿件不计入统计范畴。',
  inForceFrom: NUMBERS.promulgated.date,
  rules: [sitePoint, earningUnits],
};
