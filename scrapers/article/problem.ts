import type { PageFields } from '../../src/model/page.ts';
import { normaliseLine } from '../../src/text/normalise.ts';
import type { PageLines } from '../page-lines.ts';
import { LONGEST_NOTICE, PROBLEM_MARKS, VIEWER_MARK } from '../words/problems.ts';

type Problem = PageFields['problem'];

const QUOTE_AROUND = 20;

/**
 * Why a page is no readable article. Words of refusal count where nothing article-like stands (no metadata) or
 * where they are the whole text; a page without a title or without text is none in any case.
 */
export function findProblem(found: {
  readonly html: string;
  readonly lines: PageLines;
  readonly hasTitle: boolean;
  readonly hasMeta: boolean;
  /** Text of the body, lines joined. */
  readonly body: string;
  /** Pictures or files stand where the text should be. */
  readonly files: boolean;
}): Problem {
  const { html, lines, hasTitle, hasMeta, body, files } = found;
  if (hasMeta && hasTitle && body !== '')
    return body.length > LONGEST_NOTICE / 2 ? null : noticeIn(body, true);
  const text = lines.lines.map((line) => line.text).join(' ');
  const script = body === '' ? challengeIn(html) : null;
  if (script !== null) return script;
  if (text.length <= LONGEST_NOTICE * 4 || body.length <= LONGEST_NOTICE) {
    const notice = noticeIn(
      body === '' ? `${lines.documentTitle} ${text}`.slice(0, 2000) : `${lines.documentTitle} ${body}`,
      false,
    );
    if (notice !== null) return notice;
  }
  if (body === '' && hasTitle && (files || VIEWER_MARK.test(html)))
    return { kind: 'file-body', quote: lines.documentTitle };
  if (!hasTitle) return { kind: 'not-an-article', quote: `没有标题：${text.slice(0, 60)}` };
  if (body === '') return { kind: 'not-an-article', quote: `没有正文：${text.slice(0, 60)}` };
  return null;
}

function challengeIn(html: string): Problem {
  for (const { kind, html: mark } of PROBLEM_MARKS) {
    const match = mark?.exec(html);
    if (match !== undefined && match !== null) return { kind, quote: match[0] };
  }
  return null;
}

/** Words of refusal in a text; in a real article's frame they must open its text. */
function noticeIn(text: string, framed: boolean): Problem {
  const plain = normaliseLine(text).replaceAll(' ', '');
  for (const { kind, text: mark } of PROBLEM_MARKS) {
    const match = mark?.exec(plain);
    if (match === undefined || match === null) continue;
    if (framed && (match.index > QUOTE_AROUND || plain.length > QUOTE_AROUND * 4)) continue;
    const from = Math.max(0, match.index - QUOTE_AROUND);
    return { kind, quote: plain.slice(from, match.index + match[0].length + QUOTE_AROUND) };
  }
  return null;
}
