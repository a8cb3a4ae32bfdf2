import type { Question } from '../../model/question.ts';
import type { StoryGrouping } from '../../model/verdict.ts';
import { compareText } from '../../text/normalise.ts';
import { objectParts } from '../decision-object.ts';
import { claimStoryId, type Prepared } from '../prepare.ts';
import { Components } from '../story/components.ts';

/** Texts on which an answer about one of them may bear, and the open questions about them. */
export interface Knot {
  readonly questions: readonly Question[];
  /** By story or report: text ids, sorted. */
  readonly groups: readonly (readonly string[])[];
}

/**
 * Open questions by the texts that they tie together: copies of one story, pairs that may be one, and all that one
 * question is about. Questions about no text at all are in no knot.
 */
export function knotsOf(questions: readonly Question[], prepared: Prepared): readonly Knot[] {
  const together = new Components();
  const joinAll = (ids: readonly string[]): void => {
    for (const id of ids.slice(1)) together.join(ids[0] ?? id, id);
  };
  const groupings: readonly StoryGrouping[] = [prepared.stories, prepared.reports];
  const groupOf = new Map<string, readonly string[]>();
  for (const { groups, asked } of groupings) {
    for (const group of groups) {
      if (group.length > 1) for (const id of group) groupOf.set(id, group);
      joinAll(group);
    }
    for (const { a, b } of asked) together.join(a, b);
  }
  const textsOf = textFinder(prepared);
  const about = questions
    .map((question) => ({ question, texts: textsOf(question) }))
    .filter(({ texts }) => texts.length > 0);
  for (const { texts } of about) joinAll(texts);
  const knots = Map.groupBy(about, ({ texts }) => together.find(texts[0] ?? ''));
  return [...knots].map(([root, own]) => {
    const members = together.members(root).toSorted(compareText);
    return {
      questions: own.map(({ question }) => question),
      groups: [...new Set(members.map((id) => groupOf.get(id) ?? [id]))],
    };
  });
}

/** Ids of the texts that a question is about: articles by address, claims by any name that is theirs alone. */
function textFinder({ articles, claims }: Prepared): (question: Question) => readonly string[] {
  const ids = new Map<string, string>();
  for (const [id, { object }] of claims) {
    for (const name of [id, claimStoryId(id), object]) ids.set(name, claimStoryId(id));
  }
  return ({ object, urls, answeredBy }) => {
    // Who is who is asked about people; their texts are not in doubt.
    if (answeredBy.includes('same-person')) return [];
    const names = [...urls, object, ...objectParts(object)];
    const found = names.flatMap((name) => (articles.has(name) ? name : (ids.get(name) ?? [])));
    return [...new Set(found)].toSorted(compareText);
  };
}
