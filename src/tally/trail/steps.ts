import type { Byline } from '../../model/byline.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exclusion, LedgerEntry } from '../../model/ledger.ts';
import type { TrailStep } from '../../model/result.ts';
import { SITE_NAMES } from '../../model/site.ts';
import type { UnitVerdict } from '../../model/verdict.ts';
import { evidenceOf } from '../count/decided.ts';
import type { CountRules } from '../count/rules.ts';
import type { DecidedItem } from '../decision-book.ts';
import type { PreparedArticle, PreparedClaim } from '../prepare.ts';

/** What came of a text: a point, or one for each school that signs it (口径 joint), or the row that says why none. */
export interface Fate {
  readonly entries: readonly LedgerEntry[];
  readonly exclusion: Exclusion | undefined;
  /** The day by which it was counted, or not. */
  readonly date: CivilDate | null;
}

const VERDICT_WORDS = { sure: '确定', asked: '待定', none: '无' } as const;
const REPRINT_WORDS = { own: '非转载', reprint: '转载', asked: '待定' } as const;
const ORIGIN_WORDS = { crawl: '采集', import: '导入' } as const;

/** The way of an article of one of the sites. */
export function articleSteps(item: PreparedArticle, fate: Fate, rules: CountRules): TrailStep[] {
  const { article, byline, unit, reprint, decided } = item;
  const found = article.section === null ? article.column : `${article.section} / ${article.column}`;
  return [
    {
      stage: '来处',
      outcome: `${SITE_NAMES[article.site]} · ${found}（${ORIGIN_WORDS[article.origin]}）`,
      clause: rules.clauseOf('COLUMN'),
      quotes: [article.url],
    },
    {
      stage: '日期',
      outcome: decided.date ?? article.date?.value ?? article.listDate ?? '未见日期',
      clause: rules.clauseOf('OUT_OF_WINDOW'),
      quotes: article.date === null ? [] : [article.date.quote],
    },
    unitStep(unit, rules),
    bylineStep(byline, rules),
    {
      stage: '转载',
      outcome: REPRINT_WORDS[reprint.verdict],
      clause: rules.clauseOf('REPRINT'),
      quotes: quotesOf(reprint.evidence),
    },
    ...decidedStep(decided),
    conclusion(fate),
  ];
}

/** The way of a claim that was handed in. */
export function claimSteps(item: PreparedClaim, byline: Byline, fate: Fate, rules: CountRules): TrailStep[] {
  const { claim, outlet, unit, decided } = item;
  const date = decided.date ?? claim.date;
  return [
    {
      stage: '来处',
      outcome: `申报：${claim.outlet}（${outlet === null ? '媒体名册中没有' : outlet.level}）`,
      clause: rules.clauseOf('NOT_ELIGIBLE_OUTLET'),
      quotes: [claim.place, claim.proof].filter((words) => words !== ''),
    },
    {
      stage: '日期',
      outcome: date ?? '未见日期',
      clause: rules.clauseOf('OUT_OF_WINDOW'),
      quotes: claim.dateText === '' ? [] : [claim.dateText],
    },
    unitStep(unit, rules),
    bylineStep(byline, rules),
    ...decidedStep(decided),
    conclusion(fate),
  ];
}

function unitStep(unit: UnitVerdict, rules: CountRules): TrailStep {
  const signers = unit.verdict === 'sure' && unit.candidates.length > 1 ? unit.candidates : [];
  const names = (signers.length === 0 ? [unit.unit].filter((one) => one !== null) : signers).map(
    ({ name }) => name,
  );
  const joint = signers.length === 0 ? '' : '（联合署名）';
  return {
    stage: '单位',
    outcome: `${VERDICT_WORDS[unit.verdict]}${names.length === 0 ? '' : `：${names.join('、')}`}${joint}`,
    clause: rules.clauseOf('NO_UNIT'),
    quotes: quotesOf(unit.evidence),
  };
}

function bylineStep(byline: Byline, rules: CountRules): TrailStep {
  const names = byline.authors.map(({ value }) => value);
  const words = [...byline.authors, ...byline.editors, ...byline.photographers].map(({ quote }) => quote);
  return {
    stage: '署名',
    outcome: `${VERDICT_WORDS[byline.verdict]}${names.length === 0 ? '' : `：${names.join('、')}`}`,
    clause: rules.edition.awards.authors.rankClause,
    quotes: [...new Set(words)],
  };
}

/** What people decided about this very text; absent where nobody did. */
function decidedStep({ unit, author, reprint, inclusion, dated }: DecidedItem): TrailStep[] {
  const decisions = [unit, author, reprint, inclusion, dated].filter((decision) => decision !== null);
  if (decisions.length === 0) return [];
  return [
    {
      stage: '决定',
      outcome: decisions.map(({ kind, verdict, by, at }) => `${kind} ${verdict}（${by}，${at}）`).join('；'),
      clause: '',
      quotes: decisions.map((decision) => evidenceOf(decision).shows),
    },
  ];
}

function conclusion({ entries, exclusion }: Fate): TrailStep {
  return {
    stage: '结论',
    outcome:
      entries.length === 0
        ? `不计分（${exclusion?.code ?? ''}）：${exclusion?.reason ?? ''}`
        : entries.map(counted).join('；'),
    clause: entries[0]?.clause ?? exclusion?.clause ?? '',
    quotes: [],
  };
}

function quotesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ where, quote }) => `${where}「${quote}」`))];
}

function counted({ kind, unit, author }: LedgerEntry): string {
  return `计 ${kind}，${unit.name}${author === '' ? '' : `，${author}`}`;
}
