import type { LeftToPeople } from '../clause.ts';
import { CONDITIONS } from './conditions.ts';

const CHECKLIST = '条件核对表 conditions.csv（入围线附近的候选）；结果以 condition 决定记录（tally decide）';
const NOTICE = '公示文稿 notice.html、notice.docx';

/** What the regulation leaves to judgement, clause by clause. Clauses that are code stand here with their other part. */
export const LEFT_TO_PEOPLE: readonly LeftToPeople[] = [
  {
    clause: '1',
    quotation: '做好舆论导向，搭建好沟通平台',
    who: '协会',
    where: '指导思想，不参与计分；全文见本程序所附办法文本',
  },
  {
    clause: '2',
    quotation: '坚持“公开、公平、公正”的基本原则',
    who: '秘书处',
    where: `${NOTICE} 及其明细附件；异议以 objection-upheld、objection-dismissed 决定记录`,
  },
  {
    clause: '3',
    quotation: '在次年的上半年进行评选并对上一年的信息宣传先进集体和先进个人的进行表彰',
    who: '协会',
    where: `${NOTICE}（评选和表彰在程序之外）`,
  },
  ...CONDITIONS.map(({ clause, of, text }) => ({
    clause,
    quotation: text,
    who: of === 'units' ? '秘书处（先进集体候选）' : '秘书处（先进个人候选）',
    where: CHECKLIST,
  })),
  {
    clause: '6.3.1',
    quotation: '提出推荐名单，报协会理事会审定',
    who: '秘书处、协会理事会',
    where: 'unit-ranking.csv 的「入围」「说明」两栏（入围不等于评定）',
  },
  {
    clause: '6.3.2',
    quotation: '综合考虑满足四川省高校后勤协会信息宣传工作先进个人评选条件',
    who: '秘书处、协会理事会',
    where: `author-ranking.csv 的「入围」「说明」两栏；${CHECKLIST}`,
  },
  {
    clause: '7',
    quotation: '本办法自发布之日起施行',
    who: '协会',
    where: '程序按统计年度选用办法版本，报告中写明文号',
  },
  {
    clause: '8',
    quotation: '本办法最终解释权归四川省高校后勤协会所有',
    who: '协会',
    where: `未尽之处列为口径（--readings），所用口径印在 ${NOTICE}；tally whatif 给出其他理解的后果`,
  },
];
