import { isRangeOfYear, parseDayRange } from '../day-range.ts';
import type { FreeAnswer, Reading } from '../reading.ts';

const DAY_RANGE: FreeAnswer = {
  form: 'YYYY-MM-DD..YYYY-MM-DD',
  accepts: (answer) => parseDayRange(answer) !== null,
  fits: (answer, year) => isRangeOfYear(answer, year),
  wording: (answer) => `以 ${answer.replace('..', ' 至 ')} 为统计年度`,
};

/**
 * The open points of 川高后〔2020〕13 号. Adding one: a row here, and `answerAmong` in the clause's function that it bears
 * on. Files, register, notice, what-if and explanations take it up by themselves.
 */
export const READINGS: readonly Reading[] = [
  {
    id: 'window',
    clauses: ['3', '6.1'],
    question: '哪些天算一个统计年度？',
    answers: [
      { id: 'dec20', wording: '上年 12 月 21 日至当年 12 月 20 日' },
      { id: 'calendar', wording: '当年 1 月 1 日至 12 月 31 日' },
    ],
    free: DAY_RANGE,
    default: 'dec20',
    why: '第三条写明每年 12 月 20 日统计；“12 月底”是同一次统计的另一说法',
  },
  {
    id: 'date',
    clauses: ['6.1'],
    question: '一篇稿件按哪个日期归入年度？',
    answers: [
      { id: 'printed', wording: '按统计网站上标注的发布日期' },
      { id: 'earliest', wording: '按同一篇文章各处发布中最早的日期' },
    ],
    free: null,
    default: 'printed',
    why: '统计的是在网站上的发布，以网站标注的日期为凭',
  },
  {
    id: 'unit-rank',
    clauses: ['6.2', '6.3.1'],
    question: '学校排名计不计附加分？',
    answers: [
      { id: 'total', wording: '按总积分（网站积分加附加分）排名，总积分相同的比网站积分' },
      { id: 'site', wording: '只按网站积分排名' },
    ],
    free: null,
    default: 'total',
    why: '第六条第（二）款既定附加分，排名应当用到它',
  },
  {
    id: 'author-rank',
    clauses: ['6.3.2'],
    question: '作者排名计不计附加分？',
    answers: [
      { id: 'site', wording: '按网站积分（发布新闻信息篇数）排名，相同的比附加分' },
      { id: 'total', wording: '按总积分（网站积分加附加分）排名' },
    ],
    free: null,
    default: 'site',
    why: '条文括注“发布新闻信息篇数”，指网站积分',
  },
  {
    id: 'unit-base',
    clauses: ['4.1'],
    question: '“发文学校总数”指哪些学校？',
    answers: [
      { id: 'association-members', wording: '在协会网有计分稿件的学校会员' },
      { id: 'association-all', wording: '在协会网有稿件的全部学校，含非会员' },
      { id: 'either-site', wording: '在协会网或信息网有计分稿件的学校会员' },
    ],
    free: null,
    default: 'association-members',
    why: '条文指“协会官方网站”，评选范围为学校会员',
  },
  {
    id: 'author-base',
    clauses: ['4.2'],
    question: '“投稿总人数”指哪些人？',
    answers: [
      { id: 'first-authors', wording: '在协会网有计分稿件的第一作者' },
      { id: 'all-authors', wording: '在协会网有计分稿件的全部署名作者' },
    ],
    free: null,
    default: 'first-authors',
    why: '个人积分只记第一作者，人数与之一致',
  },
  {
    id: 'tie-on-line',
    clauses: ['4.1', '4.2'],
    question: '并列跨过入围线怎么办？',
    answers: [
      { id: 'open', wording: '名额不突破，并列者列为待定，由秘书处决定' },
      { id: 'all-out', wording: '名额不突破，并列者都不入围' },
    ],
    free: null,
    default: 'open',
    why: '名额“不超过”，条文没有并列的取舍办法，不能由程序代为取舍',
  },
  {
    id: 'bonus-once',
    clauses: ['6.2.2'],
    question: '同一篇报道登在几家媒体，附加分计几次？',
    answers: [
      { id: 'report', wording: '每篇报道计一次' },
      { id: 'medium', wording: '每家媒体计一次' },
    ],
    free: null,
    default: 'report',
    why: '条文按“每篇”计分，与网站积分“只统计一次”一致',
  },
  {
    id: 'bonus-unposted',
    clauses: ['6.2.2'],
    question: '没有在两网站发布过的外媒报道计不计附加分？',
    answers: [
      { id: 'yes', wording: '计' },
      { id: 'no', wording: '不计' },
    ],
    free: null,
    default: 'yes',
    why: '条文只要求在外媒刊登，没有要求先在两网站发布',
  },
  {
    id: 'joint',
    clauses: ['6.2.1'],
    question: '两所学校联合署名的一篇稿件记给谁？',
    answers: [
      { id: 'first', wording: '记给第一作者所在学校；没有第一作者的，记给排在最前的学校' },
      { id: 'each', wording: '各校各记一次' },
    ],
    free: null,
    default: 'first',
    why: '同一篇文章只统计一次',
  },
  {
    id: 'bids',
    clauses: ['6.1'],
    question: '招投标信息计不计分？',
    answers: [
      { id: 'yes', wording: '计' },
      { id: 'no', wording: '不计' },
    ],
    free: null,
    default: 'yes',
    why: '条文把招投标信息列为统计栏目',
  },
  {
    id: 'kept-copy',
    clauses: ['6.1'],
    question: '同一篇文章发布多处，以哪一份为准？',
    answers: [
      { id: 'earliest', wording: '以最早的一份为准；同一天的，以协会网的为准' },
      { id: 'association', wording: '协会网有的，以协会网的一份为准' },
    ],
    free: null,
    default: 'earliest',
    why: '最早的一份是首发',
  },
  {
    id: 'editor',
    clauses: ['6.3.2'],
    question: '只署编辑、没有作者的稿件，第一作者是谁？',
    answers: [
      { id: 'none', wording: '没有第一作者，只记学校' },
      { id: 'author', wording: '以编辑为第一作者' },
    ],
    free: null,
    default: 'none',
    why: '编辑不是作者',
  },
];
