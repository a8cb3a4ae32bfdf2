/**
 * Why a nomination is refused. `formal`: it was not handed in as the rules ask (bad input of whoever filled in the
 * row); `rules`: who is nominated may not be; `decision`: a person gave it up.
 */
export interface Finding {
  readonly kind: 'formal' | 'rules' | 'decision';
  readonly row: number;
  readonly column: string | null;
  /** Rule id of the pack; null where no rule but the table's form is broken. */
  readonly rule: string | null;
  /** Chinese: what was expected and what was found. */
  readonly says: string;
}

/** Something that people must look at. */
export interface Check {
  /** Rows that it is about, ascending; none for what concerns the whole selection. */
  readonly rows: readonly number[];
  readonly rule: string | null;
  /** Chinese; the same words on several nominations are one check. */
  readonly ask: string;
  /**
   * `open`: it could change who is in, so places wait for it; `cell`: so could a cell that cannot be read, and the
   * table is to be put right; `judge`: merit, which people put into their order; `settled`: was open, people looked.
   */
  readonly kind: 'open' | 'cell' | 'judge' | 'settled';
  /** Column of the cell that cannot be read; null where no single cell is meant. */
  readonly column: string | null;
}

/** A check of one row, or of several. */
export function check(
  kind: Check['kind'],
  rows: readonly number[],
  rule: string | null,
  ask: string,
  column: string | null = null,
): Check {
  return { kind, rows, rule, ask, column };
}

/** Whether places wait for it. */
export function isOpenCheck({ kind }: Check): boolean {
  return kind === 'open' || kind === 'cell';
}

/** One check for one doubt: the same words under the same rule, with all their rows. */
export function mergeChecks(checks: readonly Check[]): readonly Check[] {
  const groups = Map.groupBy(checks, ({ rule, ask, kind, column }) => [kind, rule, column, ask].join('\n'));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const rows = [...new Set(group.flatMap((check) => check.rows))].toSorted((a, b) => a - b);
    return first === undefined ? [] : [{ ...first, rows }];
  });
}
