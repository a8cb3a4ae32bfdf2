import { BLANK_DATE, printDate } from '../dates/print.ts';
import { escapeHtml } from '../html/escape.ts';
import { FONTS } from '../html/fonts.ts';
import { fillIn } from '../notice/fill.ts';
import type { NoticeSettings } from '../papers.ts';
import type { ObjectionCase, Outcome } from './cases.ts';
import { withoutStop } from './correction.ts';
import type { CorrectionWording } from './wording.ts';

/** The answer to one objector: what was objected, whether it holds, and why. A letter, not a public paper. */
export function replyHtml(
  { number, objection, outcome }: ObjectionCase & { readonly outcome: Outcome },
  wording: CorrectionWording,
  { publishedOn }: Pick<NoticeSettings, 'publishedOn'>,
): string {
  const { reply } = wording;
  const facts = {
    number,
    year: String(objection.year),
    unit: objection.unit,
    by: objection.by,
    at: objection.at,
    item: withoutStop(objection.item),
    claim: withoutStop(objection.claim),
    reason: withoutStop(outcome.reason),
  };
  const say = (text: string, indent = '2em'): string =>
    `<p style="margin:0 0 8px;text-indent:${indent};line-height:1.8">${escapeHtml(fillIn(text, facts))}</p>`;
  const right = (text: string): string =>
    `<p style="margin:8px 2em 0 0;text-align:right;line-height:1.8">${escapeHtml(text)}</p>`;
  const title = fillIn(reply.title, facts);
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title></head>`,
    '<body style="margin:0;background:#fff;color:#111">',
    `<article style="max-width:800px;margin:0 auto;padding:40px 24px;font-size:18px;font-family:${FONTS.body}">`,
    `<h1 style="margin:0 0 28px;text-align:center;font-weight:normal;font-size:28px;font-family:${FONTS.title}">${escapeHtml(title)}</h1>`,
    say(reply.greeting, '0'),
    say(reply.opening),
    say(outcome.upheld ? reply.upheld : reply.dismissed),
    say(reply.closing),
    right(wording.signature),
    right(publishedOn === null ? BLANK_DATE : printDate(publishedOn)),
    '</article></body></html>',
    '',
  ].join('\n');
}
