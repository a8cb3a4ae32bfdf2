/** Rows to an INSERT or values to an IN list: well below every database's limit on bound values. */
const BATCH = 400;

/** Cuts a list into pieces of at most {@link BATCH}. */
export function batches<T>(items: readonly T[]): T[][] {
  const cut: T[][] = [];
  for (let start = 0; start < items.length; start += BATCH) cut.push(items.slice(start, start + BATCH));
  return cut;
}
