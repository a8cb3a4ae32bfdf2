import type { TallyResult } from '../../model/result.ts';
import { editionFor } from '../../regulation/index.ts';
import { printEvidence, printStakes } from '../csv/items.ts';
import { BLANK_DATE, printDate } from '../dates/print.ts';
import { escapeHtml } from '../html/escape.ts';
import { FONTS } from '../html/fonts.ts';
import { tableHtml } from '../html/table.ts';
import { fillIn } from '../notice/fill.ts';
import { linked, type PaperColumn, type PaperTable, paperTable } from '../paper/table.ts';
import { printPoints } from '../points.ts';
import { QUESTION_KIND_LABELS } from '../wording/question-kinds.ts';
import type { ReplyBy, Slip } from './slip.ts';
import type { SlipWording } from './wording.ts';

const COUNTED: readonly PaperColumn<Slip['counted'][number]>[] = [
  { name: '发布日期', width: 22, align: 'center', cell: (row) => row.date ?? '' },
  { name: '标题', width: 70, align: 'left', cell: (row) => linked(row.title, row.url) },
  {
    name: '站点',
    width: 30,
    align: 'left',
    cell: (row) => [row.site, row.column].filter((part) => part !== '').join('·'),
  },
  { name: '第一作者', width: 18, align: 'center', cell: (row) => row.author },
  { name: '类别', width: 16, align: 'center', cell: (row) => row.kind },
  { name: '条款', width: 12, align: 'center', cell: (row) => row.clause },
  { name: '依据', width: 50, align: 'left', cell: (row) => printEvidence(row.evidence) },
];

const NOT_COUNTED: readonly PaperColumn<Slip['notCounted'][number]>[] = [
  { name: '发布日期', width: 22, align: 'center', cell: (row) => row.date ?? '' },
  { name: '标题', width: 80, align: 'left', cell: (row) => linked(row.title, row.url) },
  {
    name: '站点',
    width: 36,
    align: 'left',
    cell: (row) => [row.site, row.column].filter((part) => part !== '').join('·'),
  },
  { name: '原因', width: 60, align: 'left', cell: (row) => row.reason },
  { name: '条款', width: 14, align: 'center', cell: (row) => row.clause },
];

const PEOPLE: readonly PaperColumn<Slip['people'][number]>[] = [
  { name: '名次', width: 15, align: 'center', cell: (row) => String(row.rank) },
  { name: '姓名', width: 30, align: 'center', cell: (row) => row.name },
  { name: '网站积分', width: 25, align: 'center', cell: (row) => printPoints(row.sitePoints) },
  { name: '附加分', width: 25, align: 'center', cell: (row) => printPoints(row.bonusPoints) },
  { name: '总积分', width: 25, align: 'center', cell: (row) => printPoints(row.totalPoints) },
  { name: '说明', width: 60, align: 'left', cell: (row) => row.note },
];

const QUESTIONS: readonly PaperColumn<Slip['questions'][number]>[] = [
  { name: '编号', width: 26, align: 'center', cell: (row) => row.id },
  { name: '类型', width: 20, align: 'center', cell: (row) => QUESTION_KIND_LABELS[row.kind] },
  { name: '标题', width: 60, align: 'left', cell: (row) => linked(row.title, row.urls[0] ?? '') },
  { name: '问题', width: 70, align: 'left', cell: (row) => row.ask },
  { name: '影响', width: 40, align: 'left', cell: printStakes },
];

/** A school's page: one file without scripts or outside files. */
export function slipHtml(slip: Slip, result: TallyResult, wording: SlipWording, replyBy: ReplyBy): string {
  const { school, ranked } = slip;
  const edition = editionFor(result.year);
  const facts = {
    year: String(result.year),
    school: school.name,
    from: printDate(result.window.from),
    to: printDate(result.window.to),
    editionTitle: edition.title,
    editionNumber: edition.number,
    sitePoints: ranked === null ? '0' : printPoints(ranked.sitePoints),
    bonusPoints: ranked === null ? '0' : printPoints(ranked.bonusPoints),
    totalPoints: ranked === null ? '0' : printPoints(ranked.totalPoints),
    place:
      ranked === null
        ? '未上榜'
        : `第 ${ranked.rank} 名${ranked.tied ? '（并列）' : ''}，入围：${ranked.standing}`,
    arithmetic: result.quotas.units.arithmetic,
    replyBy: replyBy === null ? BLANK_DATE : printDate(replyBy),
  };
  const say = (text: string): string =>
    `<p style="margin:0 0 8px;text-indent:2em;line-height:1.8">${escapeHtml(fillIn(text, facts))}</p>`;
  const part = (heading: string, table: PaperTable): string[] => [
    `<h2 style="margin:24px 0 8px;font-size:18px;font-weight:normal;font-family:${FONTS.heading}">${escapeHtml(fillIn(heading, { ...facts, number: String(table.rows.length) }))}</h2>`,
    table.rows.length === 0 ? `<p style="margin:0">${escapeHtml(wording.none)}</p>` : tableHtml(table),
  ];
  const title = fillIn(wording.title, facts);
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(`${school.name} ${title}`)}</title></head>`,
    '<body style="margin:0;background:#fff;color:#111">',
    `<article style="max-width:960px;margin:0 auto;padding:32px 24px;font-size:16px;font-family:${FONTS.body}">`,
    `<h1 style="margin:0 0 24px;text-align:center;font-weight:normal;font-size:26px;font-family:${FONTS.title}">${escapeHtml(school.name)}<br>${escapeHtml(title)}</h1>`,
    say(wording.intro),
    say(wording.standing),
    ...(result.questions.length === 0 ? [] : [say(wording.interim)]),
    say(wording.reply),
    ...part(wording.headings.counted, paperTable(COUNTED, slip.counted)),
    ...part(wording.headings.notCounted, paperTable(NOT_COUNTED, slip.notCounted)),
    ...part(wording.headings.people, paperTable(PEOPLE, slip.people)),
    ...part(wording.headings.questions, paperTable(QUESTIONS, slip.questions)),
    '</article></body></html>',
    '',
  ].join('\n');
}
