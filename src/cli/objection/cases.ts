import { caseText } from '../../report/objection/case-text.ts';
import { type ObjectionCase, objectionCases } from '../../report/objection/cases.ts';
import type { Store } from '../../store/types.ts';

/** The objections of a year, with what became of them. */
export async function casesOf(store: Store, year: number): Promise<readonly ObjectionCase[]> {
  return objectionCases(await store.objections(), await store.decisions(), year);
}

/** For the screen. */
export function printCase({ number, objection, outcome }: ObjectionCase): string {
  return caseText(number, objection, outcome);
}
