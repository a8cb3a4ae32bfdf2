import { escapeHtml } from '../html/escape.ts';
import { FONTS } from '../html/fonts.ts';
import { tableHtml } from '../html/table.ts';
import type { Attachment } from './attachments.ts';
import type { Block, NoticeDocument } from './document.ts';
import type { Figure } from './figures.ts';

const NUMBER = `{content:"— " counter(page) " —";font:14pt ${FONTS.table};padding:0 14pt}`;

/**
 * What a CMS may drop without harm: paper size and page numbers as in the Word file, tables in smaller type, page
 * breaks between attachments.
 */
const PRINT_STYLE = [
  '@page{size:A4;margin:37mm 26mm 35mm 28mm}',
  '@page wide{size:A4 landscape;margin:28mm 37mm 26mm 35mm}',
  `@page :right{@bottom-right${NUMBER}}`,
  `@page :left{@bottom-left${NUMBER}}`,
  '@media print{article{max-width:none!important;padding:0!important}.wide{page:wide}.sheet{break-before:page}tr{break-inside:avoid}a{color:inherit!important;text-decoration:none!important}.screen{display:none}}',
  '@media print{table{font-size:10pt!important;line-height:1.3!important}.wide table{font-size:9pt!important}th,td{padding:1px 3px!important}th{padding:1px 0!important;font-weight:normal!important}}',
].join('');

const PARAGRAPH = `margin:0 0 6px;text-indent:2em;line-height:1.8;font-family:${FONTS.body}`;

/** notice.html: one file without scripts or outside files, styled inline so that it keeps its looks in a CMS. */
export function noticeHtml(notice: NoticeDocument): string {
  const title = notice.title.join('');
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${PRINT_STYLE}</style></head>`,
    '<body style="margin:0;background:#fff;color:#111">',
    `<article style="max-width:960px;margin:0 auto;padding:32px 24px;font-size:18px;font-family:${FONTS.body}">`,
    ...(notice.draft === null ? [] : draftMark(notice.draft)),
    `<p style="margin:0 0 28px;text-align:center;line-height:1.6;font-family:${FONTS.body}">${escapeHtml(notice.number)}</p>`,
    `<h1 style="margin:0 0 28px;text-align:center;font-weight:normal;font-size:30px;line-height:1.45;font-family:${FONTS.title}">${notice.title.map(escapeHtml).join('<br>')}</h1>`,
    `<p style="margin:0 0 6px;line-height:1.8;font-family:${FONTS.body}">${escapeHtml(notice.addressee)}</p>`,
    ...notice.body.map(block),
    '<div style="margin:24px 0 0">',
    ...notice.attachments.map(
      ({ title: name }, index) =>
        `<p style="${PARAGRAPH}">${index === 0 ? '附件：' : '　　　'}${index + 1}. <a href="#attachment-${index + 1}" style="color:#111">${escapeHtml(name)}</a></p>`,
    ),
    '</div>',
    `<p style="margin:48px 2em 6px 0;text-align:right;line-height:1.8">${escapeHtml(notice.signature)}</p>`,
    `<p style="margin:0 4em 40px 0;text-align:right;line-height:1.8">${escapeHtml(notice.date)}</p>`,
    ...notice.attachments.map(attachment),
    '</article>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** On screen and on every printed page; the mark lets the pointer through. */
function draftMark({ mark, note }: { readonly mark: string; readonly note: string }): string[] {
  return [
    `<div aria-hidden="true" style="position:fixed;left:0;right:0;top:38%;text-align:center;pointer-events:none;transform:rotate(-28deg);font-family:${FONTS.heading};font-size:min(110px,12vw);white-space:nowrap;letter-spacing:.2em;color:rgba(200,0,0,.10)">${escapeHtml(mark)}</div>`,
    `<p style="margin:0 0 24px;padding:10px 14px;border:2px solid #b00;color:#b00;line-height:1.7;font-family:${FONTS.heading};font-size:16px"><strong>${escapeHtml(mark)}</strong>　${escapeHtml(note)}</p>`,
  ];
}

function block(part: Block): string {
  if (part.kind === 'heading') {
    return `<h2 style="margin:18px 0 6px;text-indent:2em;font-weight:normal;font-size:18px;line-height:1.8;font-family:${FONTS.heading}">${escapeHtml(part.text)}</h2>`;
  }
  if (part.kind === 'picture') {
    return figure(part);
  }
  const lead =
    part.lead === '' ? '' : `<span style="font-family:${FONTS.lead}">${escapeHtml(part.lead)}</span>`;
  return `<p style="${PARAGRAPH}">${lead}${escapeHtml(part.text)}</p>`;
}

function figure({ svg, caption }: Figure): string {
  return `<figure style="margin:16px 0;break-inside:avoid">${svg}<figcaption style="text-align:center;font-size:14px;font-family:${FONTS.body}">${escapeHtml(caption)}</figcaption></figure>`;
}

function attachment(part: Attachment, index: number): string {
  const { label, title, note, landscape, picture } = part;
  return [
    `<section id="attachment-${index + 1}" class="sheet${landscape ? ' wide' : ''}" style="margin:56px 0 0">`,
    `<p style="margin:0;font-family:${FONTS.heading}">${escapeHtml(label)}</p>`,
    `<h2 style="margin:16px 0 8px;text-align:center;font-weight:normal;font-size:24px;font-family:${FONTS.title}">${escapeHtml(title)}</h2>`,
    `<p style="margin:0 0 10px;font-size:15px;line-height:1.6;font-family:${FONTS.body}">${escapeHtml(note)}</p>`,
    ...(picture === undefined ? [] : [figure(picture)]),
    tableHtml(part),
    '</section>',
  ].join('\n');
}
