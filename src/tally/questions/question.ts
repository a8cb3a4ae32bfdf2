import { createHash } from 'node:crypto';
import type { Question } from '../../model/question.ts';

/** A question's number: its kind and a hash of its object, so that it keeps it over every rebuild. */
export function questionId(kind: Question['kind'], object: string): string {
  return `${kind}-${createHash('sha256').update(`${kind}\n${object}`).digest('hex').slice(0, 10)}`;
}

/** Makes a question; its number follows from its kind and object, its addresses are sorted. */
export function makeQuestion(parts: Omit<Question, 'id'>): Question {
  return { ...parts, id: questionId(parts.kind, parts.object), urls: [...new Set(parts.urls)].sort() };
}
