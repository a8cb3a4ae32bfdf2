import type { Exclusion } from '../../model/ledger.ts';
import type { ArticleTrail, TallyResult, TrailStep } from '../../model/result.ts';
import type { Feature } from '../../model/verdict.ts';
import { type ExplainedPoint, explainPoint } from './person-or-unit.ts';

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

/** All rows of an address (a claim's address may have several); empty where nothing of that address was collected. */
export function explainArticle(result: TallyResult, url: string): ArticleExplanation[] {
  const trail = result.trails.find((candidate) => candidate.url === url) ?? null;
  const entries = result.ledger.filter((entry) => entry.url === url);
  const exclusions = result.exclusions.filter((row) => row.url === url);
  const counted = entries.map(
    (entry): ArticleExplanation => ({
      url,
      title: entry.title,
      date: entry.date,
      verdict: '计分',
      reason: entry.kind,
      clause: entry.clause,
      story: [url, ...entry.copies],
      unit: entry.unit.name,
      firstAuthor: entry.author === '' ? null : entry.author,
      steps: trail?.steps ?? [],
      points: [explainPoint(entry)],
      comparisons: comparisonsOf(trail, url),
    }),
  );
  const excluded = exclusions.map((row) => fromExclusion(row, result, trail));
  return [...counted, ...excluded];
}

function fromExclusion(row: Exclusion, result: TallyResult, trail: ArticleTrail | null): ArticleExplanation {
  const standing = result.ledger.find((entry) => entry.url === row.mergedInto);
  const author = standing?.author ?? trail?.byline.authors[0]?.value ?? '';
  return {
    url: row.url,
    title: row.title,
    date: row.date,
    verdict: row.code,
    reason: row.reason,
    clause: row.clause,
    story: trail?.story ?? [row.url],
    unit: standing?.unit.name ?? row.unit?.name ?? trail?.unit.unit?.name ?? null,
    firstAuthor: author === '' ? null : author,
    steps: trail?.steps ?? [],
    points: [],
    comparisons: comparisonsOf(trail, row.url),
  };
}

function comparisonsOf(trail: ArticleTrail | null, url: string): ArticleExplanation['comparisons'] {
  return (trail?.pairs ?? []).map((pair) => ({
    with: pair.a === url ? pair.b : pair.a,
    verdict: pair.verdict === 'merge' ? '同一篇' : pair.verdict === 'ask' ? '待定' : '不是同一篇',
    features: pair.features,
  }));
}
