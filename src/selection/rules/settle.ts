import type { Candidate } from '../candidate.ts';
import { type Check, check, type Finding } from '../finding.ts';
import { REASON_COLUMN, VERIFIED_COLUMN, verificationsOf } from '../nominations/decision-columns.ts';

/** What people found out for the worse: the nomination is refused, with the rule that they name. */
export function failedVerifications({ row, cellOf }: Candidate): Finding[] {
  const says = `经核实不符合：${cellOf(REASON_COLUMN).trim()}`;
  return (verificationsOf(cellOf(VERIFIED_COLUMN)) ?? [])
    .filter(({ passed }) => !passed)
    .map(({ rule }) => ({ kind: 'decision', row, column: VERIFIED_COLUMN, rule, says }));
}

/**
 * Open checks that people have looked into are open no more, row by row; they stay listed with the reason. A word
 * without a rule speaks for the row's only open rule: of several it is asked which.
 */
export function settleChecks(checks: readonly Check[], candidates: readonly Candidate[]): readonly Check[] {
  const open = checks.filter(({ kind }) => kind === 'open');
  const settled = new Map<Check, Set<number>>();
  const more: Check[] = [];
  for (const { row, cellOf } of candidates) {
    const own = open.filter(({ rows }) => rows.includes(row));
    const rules = new Set(own.map(({ rule }) => rule));
    for (const { rule, passed } of verificationsOf(cellOf(VERIFIED_COLUMN)) ?? []) {
      if (!passed) continue;
      if (rule === null && rules.size > 1) {
        const ask = `有 ${rules.size} 项待核（${[...rules].join('、')}），请写明条款，如 ${[...rules].map((one) => `${one}通过`).join(';')}`;
        more.push(check('cell', [row], null, ask, VERIFIED_COLUMN));
        continue;
      }
      for (const one of own) {
        if (rule !== null && one.rule !== rule) continue;
        settled.set(one, (settled.get(one) ?? new Set()).add(row));
        const says = `${one.ask}　已核实：${cellOf(REASON_COLUMN).trim()}`;
        more.push(check('settled', [row], one.rule, says));
      }
    }
  }
  const left = checks.flatMap((one): Check[] => {
    const done = settled.get(one);
    if (done === undefined) return [one];
    const rows = one.rows.filter((row) => !done.has(row));
    return rows.length === 0 ? [] : [{ ...one, rows }];
  });
  return [...left, ...more];
}
