import type { QuestionKind } from '../../model/question.ts';

/** 类型 as printed in questions.csv and on the screen. */
export const QUESTION_KIND_LABELS: Readonly<Record<QuestionKind, string>> = {
  unit: '归属单位',
  author: '第一作者',
  story: '是否同一篇',
  reprint: '是否转载',
  date: '发布日期',
  column: '栏目',
  unreadable: '无法读取',
  claim: '外媒申报',
  person: '是否同一人',
  tie: '并列过线',
  condition: '评选条件',
  decision: '决定存疑',
  site: '站点未采全',
};
