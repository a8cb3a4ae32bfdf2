import type { LedgerEntry } from '../model/ledger.ts';
import type { Funnel } from '../model/result.ts';
import { isWithin } from '../text/civil-date.ts';
import type { CountRules } from './count/rules.ts';
import type { SitePoints } from './count/site-points.ts';
import { isTrade, type Prepared } from './prepare.ts';

/** From everything collected to what counts, step by step. Claims and trade sites enter with `collected` and leave as bonus. */
export function funnelOf(
  prepared: Prepared,
  rules: CountRules,
  site: SitePoints,
  ledger: readonly LedgerEntry[],
): Funnel {
  const inWindow = [...prepared.articles.values()].filter(({ article, decided }) => {
    const date = decided.date ?? article.date?.value ?? article.listDate;
    return date !== null && isWithin(date, rules.window);
  });
  const claimsInWindow = [...prepared.claims.values()].filter(({ claim, decided }) => {
    const date = decided.date ?? claim.date;
    return date !== null && isWithin(date, rules.window);
  });
  const stories = site.stories.filter(({ outcome }) => outcome !== 'out');
  const notReprints = stories.filter(({ outcome }) => outcome !== 'reprint');
  const entries = (kind: LedgerEntry['kind']): number => ledger.filter((entry) => entry.kind === kind).length;
  return {
    collected: prepared.articles.size + prepared.claims.size,
    inWindow: inWindow.length + claimsInWindow.length,
    inCountedColumns: inWindow.filter(({ article }) => !isTrade(article) && isCounted(article, rules)).length,
    stories: stories.length,
    notReprints: notReprints.length,
    ofMembers: notReprints.filter(({ outcome }) => outcome === 'point').length,
    sitePoints: entries('网站积分'),
    bonusPoints: entries('附加分'),
  };
}

function isCounted(
  article: {
    readonly site: Parameters<CountRules['edition']['countsColumn']>[0];
    readonly section: string | null;
    readonly column: string;
  },
  { edition, year, readings }: CountRules,
): boolean {
  return edition.countsColumn(article.site, article.section, article.column, year, readings).counted;
}

/** Site id → column → number collected; claims stand under `claims`, by outlet level where registered. */
export function collectedOf(prepared: Prepared): Record<string, Record<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const add = (site: string, column: string): void => {
    const columns = counts.get(site) ?? new Map<string, number>();
    columns.set(column, (columns.get(column) ?? 0) + 1);
    counts.set(site, columns);
  };
  for (const { article } of prepared.articles.values()) add(article.site, article.column);
  for (const { outlet } of prepared.claims.values()) add('claims', outlet?.level ?? '媒体不在名册');
  return Object.fromEntries(
    [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([site, columns]) => [
        site,
        Object.fromEntries([...columns].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      ]),
  );
}
