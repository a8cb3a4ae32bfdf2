import { parseDate } from '../../text/civil-date.ts';
import { BLANK_DATE, printDate } from '../dates/print.ts';
import { escapeHtml } from '../html/escape.ts';
import { FONTS } from '../html/fonts.ts';
import type { NoticeDocument } from '../notice/document.ts';
import { fillIn } from '../notice/fill.ts';
import type { NoticeSettings } from '../papers.ts';
import type { ObjectionCase, Outcome } from './cases.ts';
import { withoutStop } from './correction.ts';
import type { CorrectionWording } from './wording.ts';

/** The answer to one objector: what was objected, whether it holds, and why. A letter, not a public paper. */
export function composeReply(
  { number, objection, outcome }: ObjectionCase & { readonly outcome: Outcome },
  wording: CorrectionWording,
  { publishedOn }: Pick<NoticeSettings, 'publishedOn'>,
  nameOf: (item: string) => string,
): NoticeDocument {
  const { reply } = wording;
  const received = parseDate(objection.at);
  const facts = {
    number,
    year: String(objection.year),
    unit: objection.unit,
    by: objection.by,
    at: received === null ? objection.at : printDate(received),
    item: withoutStop(nameOf(objection.item)),
    claim: withoutStop(objection.claim),
    reason: withoutStop(outcome.reason),
  };
  const paragraphs = [reply.opening, outcome.upheld ? reply.upheld : reply.dismissed, reply.closing];
  return {
    number: '',
    title: [fillIn(reply.title, facts)],
    addressee: fillIn(reply.greeting, facts),
    draft: null,
    body: paragraphs.map((text) => ({ kind: 'paragraph', lead: '', text: fillIn(text, facts) })),
    signature: wording.signature,
    date: publishedOn === null ? BLANK_DATE : printDate(publishedOn),
    attachments: [],
  };
}

/** The letter as a page to be read on a screen or pasted into a mail. */
export function replyHtml({ title, addressee, body, signature, date }: NoticeDocument): string {
  const say = (text: string, indent = '2em'): string =>
    `<p style="margin:0 0 8px;text-indent:${indent};line-height:1.8">${escapeHtml(text)}</p>`;
  const right = (text: string): string =>
    `<p style="margin:8px 2em 0 0;text-align:right;line-height:1.8">${escapeHtml(text)}</p>`;
  const head = escapeHtml(title.join(''));
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${head}</title></head>`,
    '<body style="margin:0;background:#fff;color:#111">',
    `<article style="max-width:800px;margin:0 auto;padding:40px 24px;font-size:18px;font-family:${FONTS.body}">`,
    `<h1 style="margin:0 0 28px;text-align:center;font-weight:normal;font-size:28px;font-family:${FONTS.title}">${head}</h1>`,
    say(addressee, '0'),
    ...body.flatMap((block) => ('text' in block ? [say(block.text)] : [])),
    right(signature),
    right(date),
    '</article></body></html>',
    '',
  ].join('\n');
}
