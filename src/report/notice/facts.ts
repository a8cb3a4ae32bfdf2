import { REASON_CODES } from '../../model/ledger.ts';
import type { Standing, TallyResult } from '../../model/result.ts';
import { SITE_IDS, SITE_NAMES, type SiteId } from '../../model/site.ts';
import { editionFor } from '../../regulation/index.ts';
import { describeReadings } from '../../regulation/readings-file.ts';
import { BLANK_DATE, printDate } from '../dates/print.ts';
import type { NoticeSettings } from '../papers.ts';
import { clauseName } from './clause-name.ts';
import { type Facts, fillIn } from './fill.ts';
import { openFacts } from './open-items.ts';

/** Everything that the notice's wording may speak of. */
export function noticeFacts(result: TallyResult, settings: NoticeSettings): Facts {
  const { wording, publishedOn, period } = settings;
  const { awards, publicity, contact } = wording;
  const { quotas, funnel, unitRanking, authorRanking } = result;
  const edition = editionFor(result.year);
  const counted = (standing: Standing, rows: readonly { readonly standing: Standing }[]) =>
    rows.filter((row) => row.standing === standing).length;
  const pending = (rows: readonly { readonly standing: Standing }[], measure: string) => {
    const number = counted('待定', rows);
    return number === 0 ? '' : `，待定 ${number} ${measure}`;
  };
  return {
    year: String(result.year),
    documentYear: publishedOn === null ? '　　　　' : publishedOn.slice(0, 4),
    editionTitle: edition.title,
    editionNumber: edition.number,
    from: printDate(result.window.from),
    to: printDate(result.window.to),
    verb: awards.verb,
    unitAward: awards.units,
    authorAward: awards.authors,
    countedColumns: countedColumns(result),
    bonusSources: bonusSources(result),
    dateReading: describeReadings(edition, result.readings).find(({ id }) => id === 'date')?.wording ?? '',
    collected: String(funnel.collected),
    inWindow: String(funnel.inWindow),
    inCountedColumns: String(funnel.inCountedColumns),
    stories: String(funnel.stories),
    notReprints: String(funnel.notReprints),
    ofMembers: String(funnel.ofMembers),
    sitePoints: String(funnel.sitePoints),
    bonusPoints: String(funnel.bonusPoints),
    counted: String(result.ledger.length),
    excluded: String(result.exclusions.length),
    exclusionCounts: exclusionCounts(result, wording.reasons),
    unitsRanked: String(unitRanking.length),
    authorsRanked: String(authorRanking.length),
    unitQuotaClause: clauseName(quotas.units.clause),
    authorQuotaClause: clauseName(quotas.authors.clause),
    unitPercent: quotas.units.percent === null ? '规定数' : `${quotas.units.percent}%`,
    authorPercent: quotas.authors.percent === null ? '规定数' : `${quotas.authors.percent}%`,
    unitArithmetic: quotas.units.arithmetic,
    authorArithmetic: quotas.authors.arithmetic,
    unitsIn: String(counted('是', unitRanking)),
    authorsIn: String(counted('是', authorRanking)),
    unitsPending: pending(unitRanking, '所'),
    authorsPending: pending(authorRanking, '人'),
    publicity:
      period === null ? `${BLANK_DATE}至${BLANK_DATE}` : `${printDate(period.from)}至${printDate(period.to)}`,
    workingDays: String(publicity.workingDays),
    publicityCounting: publicity.says[publicity.from],
    contactPerson: contact.person,
    contactPhone: contact.phone,
    contactEmail: contact.email,
    contactAddress: contact.address,
    ...openFacts(result),
  };
}

/** The readings that the count rests on, one sentence each. */
export function readingSentences(
  result: TallyResult,
  wording: { readonly readings: string; readonly changed: string },
): string[] {
  const described = describeReadings(editionFor(result.year), result.readings);
  return described.map((reading, index) =>
    fillIn(wording.readings, {
      number: String(index + 1),
      question: reading.question,
      wording: reading.wording,
      clauses: reading.clauses.map(clauseName).join('、'),
      changed: reading.isDefault ? '' : wording.changed,
      why: reading.why,
    }),
  );
}

function countedColumns(result: TallyResult): string {
  const edition = editionFor(result.year);
  return SITE_IDS.flatMap((site) => {
    const columns = Object.entries(result.collected[site] ?? {})
      .filter(([column]) => edition.countsColumn(site, null, column, result.year, result.readings).counted)
      .map(([column, number]) => `${column} ${number} 条`);
    return columns.length === 0 ? [] : [`${SITE_NAMES[site]}的${columns.join('、')}`];
  }).join('，');
}

/** Trade sites crawled and media handed in, with how many of each were collected. */
function bonusSources(result: TallyResult): string {
  const total = (columns: Readonly<Record<string, number>>) =>
    Object.values(columns).reduce((sum, number) => sum + number, 0);
  const trade: readonly SiteId[] = ['chinacacm', 'yxhq'];
  const sites = trade.flatMap((site) => {
    const columns = result.collected[site];
    return columns === undefined ? [] : [`${SITE_NAMES[site]} ${total(columns)} 条`];
  });
  return [...sites, `各单位申报的省级以上新闻媒体等报道 ${total(result.collected['claims'] ?? {})} 条`].join(
    '、',
  );
}

function exclusionCounts({ exclusions }: TallyResult, reasons: NoticeSettings['wording']['reasons']): string {
  const counts = REASON_CODES.map((code) => ({
    code,
    number: exclusions.filter((row) => row.code === code).length,
  })).filter(({ number }) => number > 0);
  return counts.length === 0
    ? '无'
    : counts.map(({ code, number }) => `${reasons[code]} ${number} 条`).join('，');
}
