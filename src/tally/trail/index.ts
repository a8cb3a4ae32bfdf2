import type { Exclusion, LedgerEntry } from '../../model/ledger.ts';
import type { ArticleTrail } from '../../model/result.ts';
import { SITE_NAMES } from '../../model/site.ts';
import type { StoryPair } from '../../model/verdict.ts';
import type { CountRules } from '../count/rules.ts';
import type { SitePoints } from '../count/site-points.ts';
import { claimStoryId, type Prepared } from '../prepare.ts';
import { storyNames } from '../questions/names.ts';
import type { NameOf } from '../questions/story.ts';
import { isRowOf } from './row-of.ts';
import { articleSteps, claimSteps, type Fate } from './steps.ts';

interface Counted {
  readonly site: SitePoints;
  readonly ledger: readonly LedgerEntry[];
  readonly exclusions: readonly Exclusion[];
}

/** The whole way of every article and every claim: where it was found, what was read from which words, what came of it. */
export function trailsOf(prepared: Prepared, rules: CountRules, counted: Counted): ArticleTrail[] {
  const fateOf = fates(counted);
  const pairsOf = indexPairs([
    ...prepared.stories.merged,
    ...prepared.stories.asked,
    ...prepared.reports.merged,
    ...prepared.reports.asked,
  ]);
  const nameOf = storyNames(prepared);
  const storyOf = storyAddresses(prepared, counted.site, nameOf);
  const pairs = (id: string): StoryPair[] =>
    (pairsOf.get(id) ?? []).map((pair) => ({ ...pair, a: nameOf(pair.a).object, b: nameOf(pair.b).object }));
  const articles = [...prepared.articles.values()].map((item): ArticleTrail => {
    const { article } = item;
    const site = SITE_NAMES[article.site];
    const text = { url: article.url, claim: null, title: article.title, site };
    const printed = article.date?.value ?? article.listDate;
    const fate = fateOf({ ...text, date: printed });
    return {
      ...text,
      date: fate.date ?? printed,
      column: article.column,
      byline: item.byline,
      unit: item.unit,
      reprint: item.reprint,
      story: storyOf.get(article.url) ?? [article.url],
      pairs: pairs(article.url),
      steps: articleSteps(item, fate, rules),
    };
  });
  const claims = [...prepared.claims.values()].map((item): ArticleTrail => {
    const { claim, byline } = item;
    const id = claimStoryId(claim.id);
    const text = {
      url: claim.place,
      claim: item.object,
      title: claim.title,
      date: item.decided.date ?? claim.date,
      site: claim.outlet,
    };
    const fate = fateOf(text);
    return {
      ...text,
      column: '',
      byline,
      unit: item.unit,
      reprint: { verdict: 'own', rule: 'claim', evidence: [] },
      story: storyOf.get(id) ?? [nameOf(id).url],
      pairs: pairs(id),
      steps: claimSteps(item, byline, fate, rules),
    };
  });
  return [...articles, ...claims];
}

/** Finds the rows of a text. */
function fates({ ledger, exclusions }: Counted): (text: Parameters<typeof isRowOf>[0]) => Fate {
  const entriesAt = Map.groupBy(ledger, ({ url }) => url);
  const exclusionsAt = Map.groupBy(exclusions, ({ url }) => url);
  return (text) => {
    const entries = (entriesAt.get(text.url) ?? []).filter((row) => isRowOf(text, row));
    const exclusion = exclusionsAt.get(text.url)?.find((row) => isRowOf(text, row));
    return { entries, exclusion, date: entries[0]?.date ?? exclusion?.date ?? null };
  };
}

/** Text id → addresses of its story, the one that stands for it first; of an outside report, sorted by id. */
function storyAddresses(
  prepared: Prepared,
  site: SitePoints,
  nameOf: NameOf,
): ReadonlyMap<string, readonly string[]> {
  const stories = site.stories.flatMap(({ verdict }) => {
    const urls = verdict.copies.map(({ item }) => item.article.url);
    return urls.map((url) => [url, urls] as const);
  });
  const reports = prepared.reports.groups.flatMap((group) => {
    const addresses = group.map((id) => nameOf(id).url);
    return group.map((id) => [id, addresses] as const);
  });
  return new Map([...stories, ...reports]);
}

function indexPairs(pairs: readonly StoryPair[]): ReadonlyMap<string, readonly StoryPair[]> {
  const index = new Map<string, StoryPair[]>();
  for (const pair of pairs) {
    for (const id of [pair.a, pair.b]) {
      const known = index.get(id);
      if (known === undefined) index.set(id, [pair]);
      else known.push(pair);
    }
  }
  return index;
}
