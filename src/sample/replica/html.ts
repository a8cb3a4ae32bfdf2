import type { ReplicaAnswer, ReplicaLine, ReplicaOptions, ReplicaPosting } from './content.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and for attributes in either kind of quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** Text in which runs of spaces must survive as the sites print them. */
export function keepSpaces(text: string): string {
  return escapeHtml(text).replace(/ {2}/g, '&nbsp;&nbsp;');
}

export function htmlAnswer(text: string, status = 200): ReplicaAnswer {
  return { status, type: 'text/html', text };
}

/** Body lines as the editor of the site leaves them: paragraphs, or lines broken by `<br>` in table markup. */
export function renderBody(posting: ReplicaPosting, options: ReplicaOptions): string {
  const lines = posting.body.map((line) => (options.markup === 'div' ? paragraph(line) : brokenLine(line)));
  return `${posting.rawBefore ?? ''}${lines.join('\n')}${posting.rawAfter ?? ''}`;
}

function paragraph(line: ReplicaLine): string {
  const text = keepSpaces(line.text);
  if (line.align === undefined) return `<p style="text-indent:2em">${text}</p>`;
  return `<p style="text-align:${line.align};"><span>${text}</span></p>`;
}

function brokenLine(line: ReplicaLine): string {
  const text = keepSpaces(line.text);
  return line.align === undefined ? `${text}<br/>` : `<div align="${line.align}">${text}</div>`;
}

/** The part of a list that page `page` (from 1) shows, pinned items before all others. */
export function pageOf(
  postings: readonly ReplicaPosting[],
  page: number,
  size: number,
): readonly ReplicaPosting[] {
  const ordered = [
    ...postings.filter((it) => it.pinned === true),
    ...postings.filter((it) => it.pinned !== true),
  ];
  return ordered.slice((page - 1) * size, page * size);
}

export function pageCount(postings: readonly ReplicaPosting[], size: number): number {
  return Math.max(1, Math.ceil(postings.length / size));
}

/** `2022年8月16日`, or zero-padded `2022年08月16日`. */
export function chineseDate(date: string, padded: boolean): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return padded ? `${year}年${month}月${day}日` : `${year}年${Number(month)}月${Number(day)}日`;
}

/** Page number out of a path part; null where it is none. */
export function pageNumber(text: string | null | undefined): number | null {
  return text !== null && text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null;
}
