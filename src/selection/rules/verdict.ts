/** `asked`: what is known does not decide it; people look. */
export type Verdict = 'met' | 'unmet' | 'asked';

/** A verdict with what it rests on (Chinese); nothing where it is met. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly because: readonly string[];
}

export const MET: Judgement = { verdict: 'met', because: [] };

/** Of several conditions one must be met: one that is met is enough, one that is asked about leaves it open. */
export function anyOf(parts: readonly Judgement[]): Judgement {
  if (parts.some(({ verdict }) => verdict === 'met')) return MET;
  const asked = becauseOf(parts, 'asked');
  return asked.length > 0
    ? { verdict: 'asked', because: asked }
    : { verdict: 'unmet', because: becauseOf(parts, 'unmet') };
}

/** Of several conditions all must be met. */
export function allOf(parts: readonly Judgement[]): Judgement {
  const unmet = becauseOf(parts, 'unmet');
  if (unmet.length > 0) return { verdict: 'unmet', because: unmet };
  const asked = becauseOf(parts, 'asked');
  return asked.length > 0 ? { verdict: 'asked', because: asked } : MET;
}

function becauseOf(parts: readonly Judgement[], verdict: Verdict): string[] {
  return [...new Set(parts.filter((part) => part.verdict === verdict).flatMap(({ because }) => because))];
}
