/** `asked`: what is known does not decide it; people look. */
export type Verdict = 'met' | 'unmet' | 'asked';

/** Of several conditions one must be met: one that is met is enough, one that is asked about leaves it open. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met';
  return verdicts.includes('asked') ? 'asked' : 'unmet';
}

/** Of several conditions all must be met. */
export function allOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unmet')) return 'unmet';
  return verdicts.includes('asked') ? 'asked' : 'met';
}
