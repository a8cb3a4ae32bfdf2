import { createHash } from 'node:crypto';
import type { Article } from '../../model/article.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Store } from '../../store/types.ts';
import { attribute } from '../../tally/attribution.ts';
import { buildNameIndex } from '../../tally/names/index.ts';
import { ATTRIBUTION } from './cached-shapes.ts';
import type { Gathered } from './gather.ts';
import { readerVersion } from './reader-version.ts';
import { remembered } from './remembered.ts';

/** What each gathered article says of itself: worked out once an article and register, and remembered. */
export async function attributionsOf(
  store: Store,
  { input, hashes }: Gathered,
): Promise<ReadonlyMap<Article, Attribution>> {
  const names = buildNameIndex(input.members);
  const found = await remembered(
    store,
    {
      kind: 'attribution',
      version: `${readerVersion()} ${hashes.members} ${hashes.outlets}`,
      shape: ATTRIBUTION,
    },
    input.articles.map((article) => ({ article, key: hashOf(article) })),
    (missing) => missing.map(({ article }) => attribute(article, names, input.outlets)),
  );
  return new Map(
    input.articles.flatMap((article, index) => {
      const attribution = found[index];
      return attribution === undefined ? [] : [[article, attribution] as const];
    }),
  );
}

function hashOf(article: Article): string {
  return createHash('sha256').update(JSON.stringify(article)).digest('hex');
}
