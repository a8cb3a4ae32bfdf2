import { isOpenCheck } from '../../selection/finding.ts';
import { isUndecided } from '../../selection/rules/conflicts.ts';
import type { SelectionResult } from '../../selection/select.ts';

/** summary.json of a selection: the numbers a reader wants first, and what they rest on. */
export function selectionSummary(result: SelectionResult, inputs: Readonly<Record<string, string>>) {
  const { pack } = result;
  return {
    pack: pack.id,
    title: pack.title,
    number: pack.number,
    year: result.year,
    asOf: result.asOf,
    counts: {
      nominations: result.valid.length + result.refused.length,
      valid: result.valid.length,
      refused: result.refused.length,
      conflicts: result.conflicts.filter(isUndecided).length,
      openChecks: result.checks.filter(isOpenCheck).length,
    },
    places: result.pools.map(({ pool, quota, unsureBase, entrants }) => {
      const number = (standing: string): number =>
        entrants.filter((entrant) => entrant.standing === standing).length;
      return {
        name: pool.name,
        rule: pool.rule,
        base: pool.number.kind === 'share' ? (quota?.base ?? null) : null,
        percent: quota?.percent ?? null,
        places: quota?.places ?? null,
        arithmetic: quota?.arithmetic ?? null,
        unsureBase: unsureBase.length,
        entrants: entrants.length,
        in: number('是'),
        waiting: number('待定'),
        out: number('否'),
      };
    }),
    open: isOpen(result),
    inputs,
  };
}

/** Whether anything still stands between the selection and its notice. */
export function isOpen({ conflicts, checks, pools }: SelectionResult): boolean {
  return (
    conflicts.some(isUndecided) ||
    checks.some(isOpenCheck) ||
    pools.some(({ entrants }) => entrants.some(({ standing }) => standing === '待定'))
  );
}
