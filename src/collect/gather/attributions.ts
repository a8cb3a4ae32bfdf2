import type { Article } from '../../model/article.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Store } from '../../store/types.ts';
import { attribute } from '../../tally/attribution.ts';
import { buildNameIndex } from '../../tally/names/index.ts';
import { articleHash } from './article-hash.ts';
import { ATTRIBUTION } from './cached-shapes.ts';
import type { Gathered } from './gather.ts';
import { readerVersion } from './reader-version.ts';
import { remembered } from './remembered.ts';

/** What each gathered article says of itself: worked out once an article and register, and remembered. */
export async function attributionsOf(
  store: Store,
  { input, hashes }: Gathered,
): Promise<ReadonlyMap<Article, Attribution>> {
  const found = await remembered(
    store,
    {
      kind: 'attribution',
      version: `${readerVersion()} ${hashes.members} ${hashes.outlets}`,
      shape: ATTRIBUTION,
    },
    input.articles.map((article) => ({ article, key: articleHash(article) })),
    (missing) => {
      const names = buildNameIndex(input.members);
      return missing.map((one) => [one, attribute(one.article, names, input.outlets)] as const);
    },
  );
  return new Map([...found].map(([{ article }, attribution]) => [article, attribution]));
}
