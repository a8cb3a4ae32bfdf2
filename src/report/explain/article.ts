import type { Exclusion, LedgerEntry } from '../../model/ledger.ts';
import type { ArticleTrail, TallyResult, TrailStep } from '../../model/result.ts';
import type { Feature } from '../../model/verdict.ts';
import { isRowOf, type TextRow } from '../../tally/trail/row-of.ts';
import { publicText } from '../public-text.ts';
import { standingIn, textOf } from '../standing.ts';
import { type ExplainedPoint, explainPoint } from './point.ts';

/** Why one article earned its point, or did not. */
export interface ArticleExplanation {
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
  /** `计分`, or the reason code. */
  readonly verdict: string;
  readonly reason: string;
  readonly clause: string;
  /** Addresses of the story, the one that stands for it first. */
  readonly story: readonly string[];
  /** Where several schools earn a point by it (口径 joint), all of them, the first author's first. */
  readonly unit: string | null;
  readonly firstAuthor: string | null;
  readonly steps: readonly TrailStep[];
  readonly points: readonly ExplainedPoint[];
  /** Texts it was compared with, feature by feature. */
  readonly comparisons: readonly {
    readonly with: string;
    readonly verdict: string;
    readonly features: readonly Feature[];
  }[];
}

/**
 * All texts of an address (a page of a newspaper may have several), or the one claim of that name (媒体《标题》); empty
 * where nothing of it was collected.
 */
export function explainArticle(result: TallyResult, address: string): ArticleExplanation[] {
  const trails = result.trails.filter(({ url, claim }) => url === address || claim === address);
  const isAbout = (row: TextRow): boolean =>
    row.url === address || trails.some((trail) => trail.claim === address && isRowOf(trail, row));
  const texts = [...Map.groupBy(result.ledger.filter(isAbout), textOf).values()];
  const standing = standingIn(result.ledger);
  return [
    ...texts.flatMap((entries) => fromEntries(entries, trails)),
    ...result.exclusions
      .filter(isAbout)
      .map((row) => fromExclusion(row, standing(row), trailOf(row, trails))),
  ];
}

function trailOf(row: TextRow, trails: readonly ArticleTrail[]): ArticleTrail | null {
  return trails.find((trail) => isRowOf(trail, row)) ?? null;
}

function fromEntries(entries: readonly LedgerEntry[], trails: readonly ArticleTrail[]): ArticleExplanation[] {
  // The school of the first author before those that sign with it.
  const signed = entries.toSorted((a, b) => Number(a.author === '') - Number(b.author === ''));
  const [first] = signed;
  if (first === undefined) return [];
  const trail = trailOf(first, trails);
  return [
    {
      url: first.url,
      title: publicText(first.title),
      date: first.date,
      verdict: '计分',
      reason: first.kind,
      clause: first.clause,
      story: [first.url, ...first.copies],
      ...creditOf(signed),
      steps: trail?.steps ?? [],
      points: signed.map((entry) => explainPoint(entry)),
      comparisons: comparisonsOf(trail),
    },
  ];
}

function creditOf(entries: readonly LedgerEntry[]): Pick<ArticleExplanation, 'unit' | 'firstAuthor'> {
  const units = [...new Set(entries.map(({ unit }) => unit.name))];
  const author = entries.find((entry) => entry.author !== '')?.author;
  return { unit: units.join('、'), firstAuthor: author ?? null };
}

function fromExclusion(
  row: Exclusion,
  standing: readonly LedgerEntry[],
  trail: ArticleTrail | null,
): ArticleExplanation {
  const read = {
    unit: row.unit?.name ?? trail?.unit.unit?.name ?? null,
    firstAuthor: trail?.byline.authors[0]?.value ?? null,
  };
  return {
    url: row.url,
    title: publicText(row.title),
    date: row.date,
    verdict: row.code,
    reason: row.reason,
    clause: row.clause,
    story: countingFirst(trail?.story ?? [row.url], row.mergedInto),
    ...(standing.length === 0 ? read : creditOf(standing)),
    steps: trail?.steps ?? [],
    points: [],
    comparisons: comparisonsOf(trail),
  };
}

function countingFirst(story: readonly string[], counts: string): readonly string[] {
  return counts === '' ? story : [counts, ...story.filter((address) => address !== counts)];
}

function comparisonsOf(trail: ArticleTrail | null): ArticleExplanation['comparisons'] {
  if (trail === null) return [];
  const own = trail.claim ?? trail.url;
  return trail.pairs.map((pair) => ({
    with: pair.a === own ? pair.b : pair.a,
    verdict: pair.verdict === 'merge' ? '同一篇' : pair.verdict === 'ask' ? '待定' : '不是同一篇',
    features: pair.features,
  }));
}
