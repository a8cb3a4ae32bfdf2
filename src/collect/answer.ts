import { type ContentKind, kindByBytes, kindByType } from './content-kind.ts';
import { decodeBytes } from './decode.ts';
import type { RawAnswer } from './exchange.ts';
import { FetchFailure } from './failure.ts';
import { type PageMark, recognise } from './marks.ts';
import { statusFailure } from './status.ts';

/** An answer, decoded once. `text`, `charset` and `charsetBy` are '' for a file. */
export interface Answer extends RawAnswer {
  readonly kind: ContentKind;
  readonly text: string;
  readonly charset: string;
  /** How the charset was found. */
  readonly charsetBy: string;
  /** What marks it as something else than the page asked for; null for content. */
  readonly mark: PageMark | null;
}

export function readAnswer(raw: RawAnswer): Answer {
  const type = raw.headers['content-type'] ?? '';
  const kind = raw.unread ? kindByType(type) : kindByBytes(raw.body);
  if (!kind.text) return { ...raw, kind, text: '', charset: '', charsetBy: '', mark: null };
  const { text, charset, foundBy } = decodeBytes(raw.body, type);
  return { ...raw, kind, text, charset, charsetBy: foundBy, mark: recognise(raw.status, text) };
}

/** Failure that an answer means: a challenge first, whatever its status; null for content and for redirects. */
export function answerFailure(answer: Answer, url: URL, now: Date): FetchFailure | null {
  if (answer.mark?.kind === 'challenge') {
    return new FetchFailure('challenge', `${url.href} 返回的是「${answer.mark.name}」，程序不会绕过它`);
  }
  return statusFailure(answer, url, now);
}
