import type { Article } from '../model/article.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Outlet } from '../model/registers.ts';
import { readByline } from '../read/byline.ts';
import type { NameIndex } from './names/index.ts';
import { judgeReprint } from './reprint/judge.ts';
import { attributeUnit } from './unit/attribute.ts';

/**
 * What an article says of itself: a function of the article and the registers alone, so that it may be remembered
 * under their hashes.
 */
export function attribute(article: Article, names: NameIndex, outlets: readonly Outlet[]): Attribution {
  const byline = readByline(article, names.knowsUnit);
  const unit = attributeUnit(article, byline, names, { knownUnitOf: () => [] });
  return { byline, unit, reprint: judgeReprint(article, byline, unit, names, outlets) };
}
