import type { Exclusion, LedgerEntry } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import type { Publication } from '../../regulation/edition.ts';
import { compareText } from '../../text/normalise.ts';
import { isTrade, type Prepared } from '../prepare.ts';
import { storyNames } from '../questions/names.ts';
import { storyQuestion } from '../questions/story.ts';
import { rowUnit } from './exclude.ts';
import { type OutsideItem, outsideItems } from './outside.ts';
import { judgeReport, type ReportVerdict } from './report.ts';
import type { CountRules } from './rules.ts';
import { waitingPairs } from './waiting.ts';

export interface BonusPoints {
  readonly ledger: readonly LedgerEntry[];
  readonly exclusions: readonly Exclusion[];
  readonly questions: readonly Question[];
}

/** Clause 6.2.2: one point a report in outside media, crawled trade sites and handed-in claims together. */
export function countBonusPoints(prepared: Prepared, rules: CountRules): BonusPoints {
  const { eligible, exclusions, questions } = outsideItems(prepared, rules);
  const ledger: LedgerEntry[] = [];
  const verdicts = reportGroups(prepared, eligible)
    .map((items) => judgeReport(items, prepared, rules))
    .toSorted((a, b) => compareItems(a.items[0], b.items[0]));
  const groupOf = new Map(prepared.reports.groups.flatMap((group) => group.map((id) => [id, group])));
  const waiting = waitingPairs(
    verdicts.map((verdict) => ({
      ids: verdict.items.flatMap(({ id }) => groupOf.get(id) ?? [id]),
      earns: verdict.outcome.kind === 'point',
    })),
    prepared.reports.asked,
  );
  const nameOf = storyNames(prepared);
  const out = [...exclusions];
  const asked = [...questions];
  for (const [index, verdict] of verdicts.entries()) {
    const pairs = waiting.get(index) ?? [];
    const { outcome } = verdict;
    if (outcome.kind !== 'point') {
      out.push(
        ...verdict.items.map((item) => ({
          ...item.row,
          ...rowUnit(verdict.unit),
          ...cause(outcome),
          mergedInto: '',
        })),
      );
      if (verdict.question !== null) asked.push(verdict.question);
      continue;
    }
    if (pairs.length > 0) {
      const clause = rules.clauseOf('DUPLICATE');
      const reason = '可能与另一条为同一篇报道，待定';
      out.push(
        ...verdict.items.map((item) => ({
          ...item.row,
          ...rowUnit(verdict.unit),
          code: 'OPEN' as const,
          reason,
          clause,
          evidence: [],
          mergedInto: '',
        })),
      );
      const later = {
        urls: verdict.items.map(({ row }) => row.url),
        units: verdict.points.map(({ member }) => member.code),
        credit: verdict.credit,
      };
      asked.push(...pairs.map((pair) => storyQuestion(pair, later, nameOf)));
      continue;
    }
    const settled = settle(verdict, prepared, rules);
    ledger.push(...settled.ledger);
    out.push(...settled.exclusions);
    if (settled.ledger.length > 0 && verdict.question !== null) asked.push(verdict.question);
  }
  return { ledger, exclusions: out, questions: asked };
}

function cause(outcome: Exclude<ReportVerdict['outcome'], { readonly kind: 'point' }>) {
  const { code, reason, clause, evidence } = outcome;
  return { code, reason, clause, evidence };
}

function compareItems(a: OutsideItem | undefined, b: OutsideItem | undefined): number {
  return compareText(a?.date ?? '', b?.date ?? '') || compareText(a?.id ?? '', b?.id ?? '');
}

function reportGroups(prepared: Prepared, eligible: ReadonlyMap<string, OutsideItem>): OutsideItem[][] {
  const grouped = new Set<string>();
  const groups: OutsideItem[][] = [];
  for (const group of prepared.reports.groups) {
    const items = group.map((id) => eligible.get(id)).filter((item) => item !== undefined);
    for (const item of items) grouped.add(item.id);
    if (items.length > 0) groups.push(items.toSorted(compareItems));
  }
  for (const [id, item] of eligible) if (!grouped.has(id)) groups.push([item]);
  return groups;
}

/** 口径 bonus-once and bonus-unposted: which publications of one report earn. */
function settle(
  verdict: ReportVerdict,
  prepared: Prepared,
  rules: CountRules,
): { readonly ledger: readonly LedgerEntry[]; readonly exclusions: readonly Exclusion[] } {
  const byId = new Map(verdict.items.map((item) => [item.id, item]));
  const rulings = bonusRulings(verdict, prepared, rules);
  const ledger: LedgerEntry[] = [];
  const exclusions: Exclusion[] = [];
  const copiesOf = new Map<string, string[]>();
  for (const { id, ruling } of rulings) {
    const item = byId.get(id);
    if (item === undefined || ruling.kind !== 'again') continue;
    copiesOf.set(ruling.mergedInto, [...(copiesOf.get(ruling.mergedInto) ?? []), addressOf(item)]);
  }
  for (const { id, ruling } of rulings) {
    const item = byId.get(id);
    if (item === undefined) continue;
    if (ruling.kind === 'earns') {
      const entries = verdict.points.map(
        ({ unit, credit, member }): LedgerEntry => ({
          kind: '附加分',
          points: ruling.points,
          unit: { code: member.code, name: member.name },
          author: credit.first,
          authorReason: credit.first === '' ? credit.reason : '',
          title: item.row.title,
          site: item.row.site,
          column: item.row.column,
          date: item.date,
          url: item.row.url,
          clause: ruling.clause,
          copies: (copiesOf.get(id) ?? []).toSorted(),
          onAssociation: false,
          standsOnAssociation: null,
          evidence: [...item.evidence, ...unit.evidence, ...credit.evidence],
          credited: credit.credited,
        }),
      );
      ledger.push(...entries);
      continue;
    }
    const merged = ruling.kind === 'again';
    exclusions.push({
      ...item.row,
      ...rowUnit(verdict.unit),
      code: merged ? 'DUPLICATE' : 'NOT_ELIGIBLE_OUTLET',
      reason: ruling.reason,
      clause: ruling.clause,
      mergedInto: merged ? addressOf(byId.get(ruling.mergedInto)) : '',
      evidence: item.evidence,
    });
  }
  return { ledger, exclusions };
}

/** The address of a publication, or what people call it where it was handed in without one. */
function addressOf(item: OutsideItem | undefined): string {
  if (item === undefined) throw new Error('a copy counts by another publication of its report');
  return item.row.url === '' ? (item.claim?.object ?? item.id) : item.row.url;
}

function publication(item: OutsideItem): Publication {
  return { id: item.id, medium: item.medium, level: item.level, date: item.date };
}

/** Whether the report also stands on a counted site. */
function isPosted(verdict: ReportVerdict, prepared: Prepared): boolean {
  const groups = prepared.posted();
  return verdict.items.some(({ id }) =>
    (groups.get(id) ?? []).some((other) => {
      const article = prepared.articles.get(other)?.article;
      return article !== undefined && !isTrade(article);
    }),
  );
}

/** Asks whether a report was posted only where the edition's answer depends on it: finding out is costly. */
function bonusRulings(verdict: ReportVerdict, prepared: Prepared, rules: CountRules) {
  const publications = verdict.items.map(publication);
  const posted = rules.edition.bonusesOf(publications, true, rules.readings);
  const unposted = rules.edition.bonusesOf(publications, false, rules.readings);
  if (JSON.stringify(posted) === JSON.stringify(unposted)) return posted;
  return isPosted(verdict, prepared) ? posted : unposted;
}
