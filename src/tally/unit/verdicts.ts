import type { Evidence } from '../../model/evidence.ts';
import type { UnitRef, UnitVerdict } from '../../model/verdict.ts';
import { distinct } from './piece.ts';

export function sure(unit: UnitRef, rule: string, evidence: readonly Evidence[]): UnitVerdict {
  return { verdict: 'sure', unit, rule, evidence: once(evidence), candidates: [] };
}

/** Asked: the first candidate is the proposal. */
export function asked(
  candidates: readonly UnitRef[],
  rule: string,
  evidence: readonly Evidence[],
): UnitVerdict {
  const list = distinct(candidates);
  return { verdict: 'asked', unit: list[0] ?? null, rule, evidence: once(evidence), candidates: list };
}

export function none(rule: string, evidence: readonly Evidence[]): UnitVerdict {
  return { verdict: 'none', unit: null, rule, evidence: once(evidence), candidates: [] };
}

/** The same words read from two fields are one piece of evidence. */
function once(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((each) => [`${each.where}|${each.quote}`, each])).values()];
}
