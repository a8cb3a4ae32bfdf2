import { createHash } from 'node:crypto';
import type { Article } from '../../model/article.ts';

/** Worked out once an article: its text is long. */
const known = new WeakMap<Article, string>();

/** SHA-256 of all that an article says. */
export function articleHash(article: Article): string {
  const hash = known.get(article) ?? createHash('sha256').update(JSON.stringify(article)).digest('hex');
  known.set(article, hash);
  return hash;
}
