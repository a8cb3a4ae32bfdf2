import type { CivilDate } from '../../model/civil-date.ts';
import type { UnitRef } from '../../model/verdict.ts';
import { compareText } from '../../text/normalise.ts';
import type { NameForm } from './hit.ts';
import { unitKey } from './hit.ts';

/** One use of some words as a unit's name, with the years in which it was its name. */
export interface NameUse {
  readonly form: NameForm;
  readonly ref: UnitRef;
  /** First year; null = always, or nobody knows. */
  readonly from: number | null;
  /** Last year; null = to this day. */
  readonly until: number | null;
  /** Whether the register or our own list says that it never decides alone. */
  readonly ambiguous: boolean;
}

/** What some words mean at a date. */
export interface Meaning {
  readonly form: NameForm;
  /** Sorted by identity; several where nobody could say which. */
  readonly refs: readonly UnitRef[];
  readonly ambiguous: boolean;
}

/** Articles use old and new names side by side for months around a change. */
const GRACE_YEARS = 1;

/**
 * What words mean at a date: whoever bore the name then; else whoever bears it now; else whoever bore it once.
 * So a former name stays readable for good, unless at the article's date the words were another's name.
 */
export function meaningAt(uses: readonly NameUse[], date: CivilDate | null): Meaning | null {
  const [only, ...more] = uses;
  if (only !== undefined && more.length === 0) {
    return { form: only.form, refs: [only.ref], ambiguous: only.ambiguous };
  }
  const year = date === null ? null : Number(date.slice(0, 4));
  const inForce = year === null ? [] : uses.filter((use) => isInForce(use, year));
  // Undated words may also mean what they meant before the change.
  const today = uses.filter((use) => use.form !== 'former' && (use.until === null || year === null));
  // A name held in that very year outweighs one that only lingers.
  const held = year === null ? [] : inForce.filter((use) => use.until === null || year <= use.until);
  const chosen = [held, inForce, today, uses].find((some) => some.length > 0) ?? [];
  const [first] = chosen;
  if (first === undefined) return null;
  const byUnit = new Map(chosen.map((use) => [unitKey(use.ref), use.ref]));
  return {
    form: first.form,
    refs: [...byUnit].toSorted(([a], [b]) => compareText(a, b)).map(([, ref]) => ref),
    ambiguous: chosen.every((use) => use.ambiguous),
  };
}

function isInForce(use: NameUse, year: number): boolean {
  if (use.form === 'former' && use.until === null) return false;
  return (use.from === null || use.from <= year) && (use.until === null || year <= use.until + GRACE_YEARS);
}
