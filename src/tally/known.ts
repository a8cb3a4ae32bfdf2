import type { Article } from '../model/article.ts';
import type { Attribution } from '../model/attribution.ts';
import type { StoryGrouping } from '../model/verdict.ts';

/** The groupings of one year: of the counted sites, of outside reports, and of both together. */
export const GROUPINGS = ['stories', 'reports', 'posted'] as const;
export type GroupingName = (typeof GROUPINGS)[number];

/**
 * What was worked out before. It may spare time and must change nothing: whoever hands it in vouches that it was
 * worked out from these very inputs by this very code.
 */
export interface Known {
  readonly attributions: ReadonlyMap<Article, Attribution>;
  /** The grouping of that name, worked out now where it is not known. */
  grouping(name: GroupingName, workOut: () => StoryGrouping): StoryGrouping;
}

export const NOTHING_KNOWN: Known = { attributions: new Map(), grouping: (_, workOut) => workOut() };
