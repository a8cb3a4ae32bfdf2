import { createHash } from 'node:crypto';
import type { Question } from '../../model/question.ts';
import { compareText } from '../../text/normalise.ts';

/** A question's number: its kind and a hash of its object, so that it keeps it over every rebuild. */
export function questionId(kind: Question['kind'], object: string): string {
  return `${kind}-${createHash('sha256').update(`${kind}\n${object}`).digest('hex').slice(0, 10)}`;
}

/**
 * Makes a question; its number follows from its kind and object (and from `about`, where one object may be asked
 * about twice), its addresses are sorted.
 */
export function makeQuestion({
  about,
  ...parts
}: Omit<Question, 'id'> & { readonly about?: string }): Question {
  return {
    ...parts,
    id: questionId(parts.kind, about === undefined ? parts.object : `${about} ${parts.object}`),
    urls: [...new Set(parts.urls)].toSorted(compareText),
  };
}
