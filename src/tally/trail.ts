import type { Exclusion, LedgerEntry } from '../model/ledger.ts';
import type { ArticleTrail, TrailStep } from '../model/result.ts';
import { SITE_NAMES } from '../model/site.ts';
import type { StoryPair } from '../model/verdict.ts';
import type { SitePoints } from './count/site-points.ts';
import type { Prepared, PreparedArticle } from './prepare.ts';

/** The whole way of every article: where it was found, what was read from which words, and what came of it. */
export function trailsOf(
  prepared: Prepared,
  site: SitePoints,
  ledger: readonly LedgerEntry[],
  exclusions: readonly Exclusion[],
): ArticleTrail[] {
  const entriesOf = Map.groupBy(ledger, ({ url }) => url);
  const exclusionOf = new Map(exclusions.map((row) => [row.url, row]));
  const pairsOf = indexPairs([
    ...prepared.stories.merged,
    ...prepared.stories.asked,
    ...prepared.reports.merged,
  ]);
  const storyOf = new Map(
    site.stories.flatMap(({ verdict }) => {
      const urls = verdict.copies.map(({ item }) => item.article.url);
      return urls.map((url) => [url, urls] as const);
    }),
  );
  return [...prepared.articles.values()].map((item) => {
    const { article } = item;
    const entries = entriesOf.get(article.url) ?? [];
    const exclusion = exclusionOf.get(article.url);
    return {
      url: article.url,
      title: article.title,
      date: entries[0]?.date ?? exclusion?.date ?? article.date?.value ?? article.listDate,
      site: SITE_NAMES[article.site],
      column: article.column,
      byline: item.byline,
      unit: item.unit,
      reprint: item.reprint,
      story: storyOf.get(article.url) ?? [article.url],
      pairs: pairsOf.get(article.url) ?? [],
      steps: stepsOf(item, entries, exclusion),
    };
  });
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

const VERDICT_WORDS = { sure: '确定', asked: '待定', none: '无' } as const;
const REPRINT_WORDS = { own: '非转载', reprint: '转载', asked: '待定' } as const;

function stepsOf(
  item: PreparedArticle,
  /** One, or one for each school that signs it (口径 joint). */
  entries: readonly LedgerEntry[],
  exclusion: Exclusion | undefined,
): TrailStep[] {
  const { article, byline, unit, reprint } = item;
  const found = article.section === null ? article.column : `${article.section} / ${article.column}`;
  const unitName = unit.unit === null ? '' : unit.unit.name;
  return [
    {
      stage: '来处',
      outcome: `${SITE_NAMES[article.site]} · ${found}（${article.origin === 'crawl' ? '采集' : '导入'}）`,
      clause: '6.1',
      quotes: [article.url],
    },
    {
      stage: '日期',
      outcome: item.decided.date ?? article.date?.value ?? article.listDate ?? '未见日期',
      clause: '3',
      quotes: article.date === null ? [] : [article.date.quote],
    },
    {
      stage: '单位',
      outcome: `${VERDICT_WORDS[unit.verdict]}${unitName === '' ? '' : `：${unitName}`}`,
      clause: '6.2.1',
      quotes: unit.evidence.map(({ where, quote }) => `${where}「${quote}」`),
    },
    {
      stage: '署名',
      outcome: `${VERDICT_WORDS[byline.verdict]}${byline.authors.length === 0 ? '' : `：${byline.authors.map(({ value }) => value).join('、')}`}`,
      clause: '6.3.2',
      quotes: [...byline.authors, ...byline.editors, ...byline.photographers].map(({ quote }) => quote),
    },
    {
      stage: '转载',
      outcome: REPRINT_WORDS[reprint.verdict],
      clause: '6.2.1',
      quotes: reprint.evidence.map(({ where, quote }) => `${where}「${quote}」`),
    },
    {
      stage: '结论',
      outcome:
        entries.length === 0
          ? `不计分（${exclusion?.code ?? ''}）：${exclusion?.reason ?? ''}`
          : entries.map(counted).join('；'),
      clause: entries[0]?.clause ?? exclusion?.clause ?? '',
      quotes: [],
    },
  ];
}

function counted({ kind, unit, author }: LedgerEntry): string {
  return `计 ${kind}，${unit.name}${author === '' ? '' : `，${author}`}`;
}
