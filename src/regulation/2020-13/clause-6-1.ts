import type { CivilDate } from '../../model/civil-date.ts';
import type { ReadingAnswers } from '../../model/result.ts';
import type { SiteId } from '../../model/site.ts';
import { compact, compareText } from '../../text/normalise.ts';
import { type Clause, rule } from '../clause.ts';
import type { ColumnRuling, Copy } from '../edition.ts';
import { answerAmong } from '../reading.ts';
import { ASSOCIATION_SITE, COUNTED_COLUMNS, type CountedColumn } from './columns.ts';
import { NUMBERS } from './numbers.ts';

const ID = '6.1';

interface Place {
  readonly site: SiteId;
  readonly section: string | null;
  readonly column: string;
  readonly year: number;
  readonly readings: ReadingAnswers;
}

/** An imported row may write section and column in one cell: `中小学后勤 / 后勤信息`. */
function splitSection(place: Place): { section: string | null; column: string } {
  const parts = place.column.split(/[/／>＞|｜]/).map(compact);
  const column = parts.at(-1) ?? '';
  const section = place.section === null ? parts.at(-2) : compact(place.section);
  return { section: section === undefined || section === '' ? null : section, column };
}

function no(reason: string, clause = ID): ColumnRuling {
  return { counted: false, asked: false, clause, reason };
}

function ask(reason: string): ColumnRuling {
  return { counted: false, asked: true, clause: ID, reason };
}

function named(known: CountedColumn, readings: ReadingAnswers): ColumnRuling {
  if (known.reading !== null && answerAmong(readings, known.reading, ['yes', 'no']) === 'no') {
    return no(`按口径，「${known.name}」不计分`);
  }
  return { counted: true, asked: false, clause: ID, reason: `「${known.name}」属统计栏目` };
}

/** Clause 6.1: the columns that are counted. */
export const countedColumn = rule(
  '哪些栏目的稿件计入统计',
  (place: Place): ColumnRuling => {
    const ofSite = COUNTED_COLUMNS.filter(({ site }) => site === place.site);
    if (ofSite.length === 0) return no('该网站不属于统计网站，刊登的报道只看附加分', '6.2.2');
    const only = NUMBERS.associationOnlyYear;
    if (place.year === only.year && place.site !== ASSOCIATION_SITE) {
      return no(`${only.year} 年只统计四川省高校后勤协会官网`, only.clause);
    }
    const { section, column } = splitSection(place);
    if (column === '') return ask('没有写明栏目');
    const known = ofSite.find(({ plainNames, sharedNames }) =>
      [...plainNames, ...sharedNames].includes(column),
    );
    if (known === undefined) return no(`栏目「${column}」不在统计范围`);
    if (known.section !== null) {
      if (section === null && known.sharedNames.includes(column)) {
        return ask(`栏目「${column}」不止一个版块有，未写明版块`);
      }
      if (section !== null && section !== known.section) {
        return no(`「${section}」版块的「${column}」不在统计范围`);
      }
    }
    return named(known, place.readings);
  },
  [
    {
      says: '协会网“学校后勤动态”计入',
      given: { site: 'scgxhq', section: null, column: '学校后勤动态', year: 2025, readings: { bids: 'yes' } },
      gives: { counted: true, asked: false, clause: '6.1', reason: '「学校后勤动态」属统计栏目' },
    },
    {
      says: '协会网“通知公告”不计入',
      given: { site: 'scgxhq', section: null, column: '通知公告', year: 2025, readings: { bids: 'yes' } },
      gives: { counted: false, asked: false, clause: '6.1', reason: '栏目「通知公告」不在统计范围' },
    },
    {
      says: '口径可以不计招投标信息',
      given: { site: 'scgxhq', section: null, column: '招标信息', year: 2025, readings: { bids: 'no' } },
      gives: { counted: false, asked: false, clause: '6.1', reason: '按口径，「招投标信息」不计分' },
    },
    {
      says: '信息网“中小学后勤”版块的“后勤信息”不计入',
      given: { site: 'scxxjjhqcy', section: '中小学后勤', column: '后勤信息', year: 2025, readings: {} },
      gives: {
        counted: false,
        asked: false,
        clause: '6.1',
        reason: '「中小学后勤」版块的「后勤信息」不在统计范围',
      },
    },
    {
      says: '2019 年不统计信息网',
      given: {
        site: 'scxxjjhqcy',
        section: '高校后勤',
        column: '高校后勤动态信息',
        year: 2019,
        readings: {},
      },
      gives: {
        counted: false,
        asked: false,
        clause: '6.2.1',
        reason: '2019 年只统计四川省高校后勤协会官网',
      },
    },
  ],
);

interface Copies {
  readonly copies: readonly Copy[];
  readonly readings: ReadingAnswers;
}

const onAssociation = ({ site }: Copy): number => (site === ASSOCIATION_SITE ? 0 : 1);

const A: Copy = { url: 'http://a/1', site: 'scgxhq', date: '2025-03-02' };
const B: Copy = { url: 'http://b/1', site: 'scxxjjhqcy', date: '2025-03-01' };

/** Clause 6.1 “同一篇文章，只统计一次”: which copy it is counted by. Addresses only settle what dates and sites leave open. */
export const standingCopy = rule(
  '同一篇文章以哪一份为准',
  ({ copies, readings }: Copies): Copy | null => {
    const association = answerAmong(readings, 'kept-copy', ['earliest', 'association']) === 'association';
    const byDate = (a: Copy, b: Copy): number => compareText(a.date, b.date);
    const bySite = (a: Copy, b: Copy): number => onAssociation(a) - onAssociation(b);
    const [first, second] = association ? [bySite, byDate] : [byDate, bySite];
    const order = (a: Copy, b: Copy): number => first(a, b) || second(a, b) || compareText(a.url, b.url);
    return copies.toSorted(order)[0] ?? null;
  },
  [
    {
      says: '默认以最早的一份为准',
      given: { copies: [A, B], readings: { 'kept-copy': 'earliest' } },
      gives: B,
    },
    {
      says: '同一天的，以协会网的一份为准',
      given: { copies: [{ ...B, date: A.date }, A], readings: { 'kept-copy': 'earliest' } },
      gives: A,
    },
    {
      says: '也可凡有协会网的，以协会网的一份为准',
      given: { copies: [A, B], readings: { 'kept-copy': 'association' } },
      gives: A,
    },
  ],
);

interface Placing {
  readonly standing: Copy;
  readonly all: readonly Copy[];
  readonly readings: ReadingAnswers;
}

/** Clause 6.1: the day that places a story in a year. */
export const placingDate = rule(
  '一篇文章按哪一天归入年度',
  ({ standing, all, readings }: Placing): CivilDate => {
    if (answerAmong(readings, 'date', ['printed', 'earliest']) === 'printed') return standing.date;
    return [standing, ...all].map(({ date }) => date).toSorted(compareText)[0] ?? standing.date;
  },
  [
    {
      says: '默认按为准的一份在网站上标注的发布日期',
      given: { standing: A, all: [A, B], readings: { date: 'printed' } },
      gives: '2025-03-02',
    },
    {
      says: '也可按各份中最早的日期',
      given: { standing: A, all: [A, B], readings: { date: 'earliest' } },
      gives: '2025-03-01',
    },
  ],
);

export const CLAUSE_6_1: Clause = {
  id: ID,
  quotation:
    '每年 12 月底，协会将对发布在“四川学校后勤与产业信息网”高校后勤动态信息和“四川高校后勤协会网”主页的学校后勤动态、协会新闻、招投标信息、理论与实践等栏目的稿件进行统计（同一篇文章，只统计一次），按照稿件数量排名并公示。',
  inForceFrom: NUMBERS.promulgated.date,
  rules: [countedColumn, standingCopy, placingDate],
};
