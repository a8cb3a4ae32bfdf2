import type { Question } from '../../model/question.ts';

/** Whether a result must not be published while the question is open: an answer could change a rank or a place. */
export function blocksPublishing({ stakes }: Pick<Question, 'stakes'>): boolean {
  return stakes.touchesRank || stakes.touchesLine;
}
