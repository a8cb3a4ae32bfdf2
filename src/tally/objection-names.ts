import type { Objection } from '../model/objection.ts';

/** What the decision on an objection names as its 对象. */
export function objectionObject(number: string): string {
  return `异议${number}`;
}

/** The objections of a year with their numbers (`2025-1`: year and order of receipt within it). */
export function numberedObjections(
  objections: readonly Objection[],
  year: number,
): readonly { readonly number: string; readonly objection: Objection }[] {
  return objections
    .filter((objection) => objection.year === year)
    .toSorted((a, b) => a.seq - b.seq)
    .map((objection, index) => ({ number: `${year}-${index + 1}`, objection }));
}

/** The names of all objections received, of any year. */
export function objectionNames(objections: readonly Objection[]): readonly string[] {
  const years = [...new Set(objections.map(({ year }) => year))];
  return years.flatMap((year) =>
    numberedObjections(objections, year).map(({ number }) => objectionObject(number)),
  );
}

/** How a person may write an objection: `异议2025-1`, `2025-1`. */
export function objectionNumber(written: string): string {
  return written.trim().replace(/^异议/, '').trim();
}
