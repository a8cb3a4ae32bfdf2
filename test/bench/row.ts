/** One measured line: the value of every run, and what was to be reached. */
export interface Row {
  readonly part: string;
  readonly what: string;
  readonly unit: string;
  readonly runs: readonly number[];
  /** Which way is better, for the worst run. */
  readonly better: 'more' | 'less';
  /** The value to reach, if one is set: at least it where more is better, at most it where less is. */
  readonly target?: number;
  /** What should be known to read the numbers. */
  readonly note?: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('a median of nothing');
  return (upper + lower) / 2;
}

export function worst(row: Row): number {
  return row.better === 'more' ? Math.min(...row.runs) : Math.max(...row.runs);
}

/** Whether the median reaches the target; null where none is set. */
export function reached(row: Row): boolean | null {
  if (row.target === undefined) return null;
  const middle = median(row.runs);
  return row.better === 'more' ? middle >= row.target : middle <= row.target;
}
