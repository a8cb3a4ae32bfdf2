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
 * without a rule speaks for what the row's other words do not name: of several rules it is asked which.
 */
export function settleChecks(checks: readonly Check[], candidates: readonly Candidate[]): readonly Check[] {
  const open = checks.filter(({ kind }) => kind === 'open');
  const settled = new Map<Check, Set<number>>();
  const more: Check[] = [];
  for (const { row, cellOf } of candidates) {
    const own = open.filter(({ rows }) => rows.includes(row));
    const words = (verificationsOf(cellOf(VERIFIED_COLUMN)) ?? []).filter(({ passed }) => passed);
    const unnamed = own.filter((one) => words.every(({ rule }) => rule === null || rule !== one.rule));
    const rules = new Set(unnamed.map(({ rule }) => rule));
    for (const { rule } of words) {
      if (rule === null && rules.size > 1) {
        more.push(check('cell', [row], null, whichRule([...rules]), VERIFIED_COLUMN));
        continue;
      }
      for (const one of rule === null ? unnamed : own.filter((each) => each.rule === rule)) {
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

/** A check without a rule, such as a column that the table lacks, is spoken for by the word alone. */
function whichRule(rules: readonly (string | null)[]): string {
  const named = rules.map((rule) => rule ?? '一项没有条款编号');
  const answers = rules.map((rule) => `${rule ?? ''}通过`);
  return `有 ${rules.length} 项待核（${named.join('、')}），请写明条款，如 ${answers.join(';')}`;
}
