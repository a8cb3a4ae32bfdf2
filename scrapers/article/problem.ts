import type { PageFields } from '../../src/model/page.ts';
import { normaliseLine } from '../../src/text/normalise.ts';
import type { PageLines } from '../page-lines.ts';
import { LONGEST_NOTICE, PROBLEM_MARKS, VIEWER_MARK } from '../words/problems.ts';

type Problem = PageFields['problem'];

const QUOTE_AROUND = 20;
const LATEST_FRAMED = 12;
const LONGEST_FRAMED = 60;

/**
 * Why a page is no readable article. Words of refusal count where nothing article-like stands (no metadata) or
 * where they are the whole text; a page without a title or without text is none in any case.
 */
export function findProblem(found: {
  readonly html: string;
  readonly lines: PageLines;
  /** Title, or '' where none was found. */
  readonly title: string;
  readonly hasMeta: boolean;
  /** Text of the body, lines joined. */
  readonly body: string;
  /** Pictures or files stand where the text should be. */
  readonly files: boolean;
}): Problem {
  const { html, lines, title, hasMeta, body, files } = found;
  if (hasMeta && title !== '' && body !== '') return noticeIn(body, true);
  const text = lines.lines.map((line) => line.text).join(' ');
  const challenge = body === '' ? challengeIn(html) : null;
  const notice = noticeIn([lines.documentTitle, body === '' ? text : `${title} ${body}`].join(' '), false);
  if (challenge !== null || notice !== null) return challenge ?? notice;
  if (body === '' && title !== '' && (files || VIEWER_MARK.test(html)))
    return { kind: 'file-body', quote: title };
  if (title === '') return { kind: 'not-an-article', quote: `没有标题：${text.slice(0, 60)}` };
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

/** Words of refusal in a short text; inside an article's frame they must open its text and be all of it. */
function noticeIn(text: string, framed: boolean): Problem {
  if (text.length > LONGEST_NOTICE) return null;
  const plain = normaliseLine(text).replaceAll(' ', '');
  for (const { kind, text: mark, framed: holds } of PROBLEM_MARKS) {
    const match = framed && holds !== true ? null : mark?.exec(plain);
    if (match === undefined || match === null) continue;
    if (framed && (match.index > LATEST_FRAMED || plain.length > LONGEST_FRAMED)) continue;
    const from = Math.max(0, match.index - QUOTE_AROUND);
    return { kind, quote: plain.slice(from, match.index + match[0].length + QUOTE_AROUND) };
  }
  return null;
}
