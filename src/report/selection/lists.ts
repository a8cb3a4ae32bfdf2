import type { SelectionResult } from '../../selection/select.ts';
import { quotationOf } from './tables.ts';

/** The tables of a selection for `--json`: the same rows as the CSV files, by row of the nominations table. */
export function selectionLists({ pack, valid, refused, conflicts, pools, checks }: SelectionResult) {
  return {
    valid: valid.map(({ row, title, award }) => ({ row, award: award?.name ?? null, title })),
    refused: refused.map(({ candidate: { row, title }, findings }) => ({
      row,
      title,
      findings: findings.map(({ kind, column, rule, says }) => ({
        kind,
        column,
        rule,
        quotation: quotationOf(pack, rule),
        says,
      })),
    })),
    conflicts: conflicts.map(({ rule, unit, candidates, settled, moot }) => ({
      rule,
      quotation: quotationOf(pack, rule),
      unit,
      rows: candidates.map(({ row }) => row),
      settled,
      moot,
    })),
    shortlist: pools.flatMap(({ pool, entrants }) =>
      entrants.map(({ candidate: { row, title }, order, priority, standing, note }) => ({
        places: pool.name,
        row,
        title,
        order,
        priority,
        standing,
        note,
      })),
    ),
    checks: checks.map(({ kind, rule, column, ask, rows }) => ({ kind, rule, column, ask, rows })),
  };
}
