import type { Article } from '../../model/article.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Exclusion, ReasonCode } from '../../model/ledger.ts';
import { SITE_NAMES } from '../../model/site.ts';
import type { UnitVerdict } from '../../model/verdict.ts';

interface Why {
  readonly code: ReasonCode;
  readonly reason: string;
  readonly clause: string;
  readonly date: CivilDate | null;
  readonly evidence: readonly Evidence[];
  readonly mergedInto?: string;
}

/** The unit of a row, as a verdict sees it. */
export function rowUnit({ unit }: UnitVerdict): Pick<Exclusion, 'unit'> {
  return unit?.kind === 'registered' ? { unit: { code: unit.code, name: unit.name } } : {};
}

/** The row of an article that earned nothing. */
export function exclude(article: Article, unit: UnitVerdict, why: Why): Exclusion {
  return {
    code: why.code,
    reason: why.reason,
    clause: why.clause,
    title: article.title,
    site: SITE_NAMES[article.site],
    column: article.column,
    date: why.date,
    url: article.url,
    mergedInto: why.mergedInto ?? '',
    evidence: why.evidence,
    ...rowUnit(unit),
  };
}
