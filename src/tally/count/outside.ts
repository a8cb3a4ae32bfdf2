import type { CivilDate } from '../../model/civil-date.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exclusion, ReasonCode } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import type { OutletLevel } from '../../model/registers.ts';
import { SITE_NAMES } from '../../model/site.ts';
import { isWithin } from '../../text/civil-date.ts';
import { isExcluded, isIncluded } from '../decision-book.ts';
import {
  claimStoryId,
  isTrade,
  type Prepared,
  type PreparedArticle,
  type PreparedClaim,
} from '../prepare.ts';
import { claimQuestion } from '../questions/claim.ts';
import { inclusionEvidence } from './decided.ts';
import { exclude, rowUnit } from './exclude.ts';
import type { CountRules } from './rules.ts';
import { stageOf } from './stage.ts';

/** One outside publication that may earn its bonus: a trade-site article or a claim. */
export interface OutsideItem {
  /** Text id in the grouping: address, or `claim:…`. */
  readonly id: string;
  readonly medium: string;
  readonly level: OutletLevel;
  readonly date: CivilDate;
  readonly evidence: readonly Evidence[];
  readonly article: PreparedArticle | null;
  readonly claim: PreparedClaim | null;
  /** The parts of its exclusion row that do not depend on why. */
  readonly row: Pick<Exclusion, 'title' | 'site' | 'column' | 'date' | 'url'>;
}

/** Level of an accepted claim whose outlet is not registered: a person has said that it counts. */
const ACCEPTED_LEVEL: OutletLevel = '省级';

export function outsideItems(prepared: Prepared, rules: CountRules) {
  const eligible = new Map<string, OutsideItem>();
  const exclusions: Exclusion[] = [];
  const questions: Question[] = [];
  for (const item of prepared.articles.values()) {
    if (!isTrade(item.article)) continue;
    const stage = stageOf(item, rules);
    const { article } = item;
    if (stage.kind === 'out') {
      exclusions.push(exclude(article, item.unit, stage));
      if (stage.question !== null) questions.push(stage.question);
      continue;
    }
    const site = SITE_NAMES[article.site];
    const { title, column, url } = article;
    eligible.set(url, {
      id: url,
      medium: site,
      level: '行业',
      date: stage.date,
      evidence: [
        { where: '刊登', quote: site, shows: '条款点名的行业网站' },
        ...inclusionEvidence([item.decided]),
      ],
      article: item,
      claim: null,
      row: { title, site, column, date: stage.date, url },
    });
  }
  for (const item of prepared.claims.values()) {
    const verdict = claimStage(item, rules);
    if (verdict.kind === 'eligible') eligible.set(verdict.item.id, verdict.item);
    else {
      exclusions.push(verdict.exclusion);
      if (verdict.question !== null) questions.push(verdict.question);
    }
  }
  return { eligible, exclusions, questions };
}

type ClaimStage =
  | { readonly kind: 'eligible'; readonly item: OutsideItem }
  | { readonly kind: 'out'; readonly exclusion: Exclusion; readonly question: Question | null };

/** Clause 6.2.2 for one claim: decided, dated inside the year, in a medium of sufficient level. */
function claimStage(item: PreparedClaim, rules: CountRules): ClaimStage {
  const { claim, decided, outlet } = item;
  const date = decided.date ?? claim.date;
  const row = { title: claim.title, site: claim.outlet, column: '', date, url: claim.place };
  const level = outlet?.level ?? null;
  const evidence: Evidence[] = [
    { where: '申报媒体', quote: claim.outlet, shows: level === null ? '媒体名册中没有' : level },
  ];
  const out = (code: ReasonCode, reason: string, ask: string | null): ClaimStage => ({
    kind: 'out',
    exclusion: {
      ...row,
      ...rowUnit(item.unit),
      code,
      reason,
      clause: rules.clauseOf(code),
      mergedInto: '',
      evidence,
    },
    question: ask === null ? null : claimQuestion(item, ask, evidence),
  });
  if (decided.inclusion !== null && isExcluded(decided)) {
    return out('REJECTED', `经 ${decided.inclusion.by} 决定不计：${decided.inclusion.reason}`, null);
  }
  const accepted = isIncluded(decided);
  // On whatever day it was: nobody need look for it.
  const ruling = level === null ? null : rules.edition.bonusPoint(level, rules.readings);
  if (!accepted && date === null && ruling?.earns === false) {
    return out('NOT_ELIGIBLE_OUTLET', ruling.reason, null);
  }
  if (date === null) {
    const words = claim.dateText === '' ? '没有刊登日期' : `刊登日期「${claim.dateText}」不是日期`;
    return out('OPEN', `${words}，待定`, `${words}，刊登于哪一天？`);
  }
  if (!isWithin(date, rules.window)) {
    return out('OUT_OF_WINDOW', `刊登日期 ${date} 不在 ${rules.window.from} 至 ${rules.window.to}`, null);
  }
  if (!accepted && ruling === null) {
    return out('OPEN', '媒体不在名册，待定', `媒体「${claim.outlet}」不在媒体名册，是否计附加分？`);
  }
  if (!accepted && ruling?.earns === false) return out('NOT_ELIGIBLE_OUTLET', ruling.reason, null);
  const registered = ruling?.earns === true ? level : null;
  return {
    kind: 'eligible',
    item: {
      id: claimStoryId(claim.id),
      medium: outlet?.name ?? claim.outlet,
      level: registered ?? ACCEPTED_LEVEL,
      date,
      evidence: [...evidence, ...inclusionEvidence([decided])],
      article: null,
      claim: item,
      row,
    },
  };
}
