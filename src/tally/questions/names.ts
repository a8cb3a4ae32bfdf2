import { objectPart } from '../decision-object.ts';
import { claimStoryId, type Prepared } from '../prepare.ts';
import type { NameOf } from './story.ts';

/** How the texts of a year are named in questions: articles by address, claims as a decision names them. */
export function storyNames(prepared: Prepared): NameOf {
  const claims = new Map(
    [...prepared.claims].flatMap(([id, item]) =>
      [claimStoryId(id), id, item.object].map((name) => [name, item] as const),
    ),
  );
  return (id) => {
    const article = prepared.articles.get(id)?.article;
    if (article !== undefined)
      return { title: article.title, url: article.url, object: objectPart(article.url) };
    const item = claims.get(id);
    if (item === undefined) return { title: id, url: id, object: id };
    const { title, place } = item.claim;
    return { title, url: place === '' ? item.object : place, object: item.object };
  };
}
