import type { CivilDate } from '../../model/civil-date.ts';
import { compareText } from '../../text/normalise.ts';
import type { PreparedArticle } from '../prepare.ts';
import type { CountRules } from './rules.ts';

/** A copy that may count, with the date that places it. */
export interface EligibleCopy {
  readonly item: PreparedArticle;
  readonly date: CivilDate;
  /** Counted because a person decided so. */
  readonly forced: boolean;
}

/** By date, then address: a fixed order that no verdict rests on. */
export function compareCopies(a: EligibleCopy, b: EligibleCopy): number {
  return compareText(a.date, b.date) || compareText(a.item.article.url, b.item.article.url);
}

/** The copies of one story, the one that stands for it (口径 kept-copy) first. */
export function standingFirst(copies: readonly EligibleCopy[], rules: CountRules): readonly EligibleCopy[] {
  if (copies.length === 1) return copies;
  const sorted = copies.toSorted(compareCopies);
  const standing = rules.edition.standingCopy(
    sorted.map(({ item, date }) => ({ url: item.article.url, site: item.article.site, date })),
    rules.readings,
  );
  const first = sorted.find(({ item }) => item.article.url === standing?.url);
  return first === undefined ? sorted : [first, ...sorted.filter((copy) => copy !== first)];
}
