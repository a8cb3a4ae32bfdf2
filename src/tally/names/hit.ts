import type { UnitRef } from '../../model/verdict.ts';

/**
 * What kind of words a name is.
 * `official`/`former`/`short` stand in the register · `part` is a school's own college that sounds like a school ·
 * `body` is a hospital, middle school, press … that bears a school's name and is not the school ·
 * `outsider` is a school known elsewhere · `unknown` looks like a school's name and stands nowhere.
 */
export type NameForm = 'official' | 'former' | 'short' | 'part' | 'body' | 'outsider' | 'unknown';

/** A unit's name in a text. Positions count UTF-16 units of the normalised text (`normaliseText`). */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  /** The words as they stand in the normalised text. */
  readonly text: string;
  readonly form: NameForm;
  /** The units these words could mean at the article's date, sorted by name; one where they are clear. */
  readonly refs: readonly UnitRef[];
  /** The words never decide alone: an ambiguous short name, a body, an unknown name, or several meanings. */
  readonly needsSupport: boolean;
}

/** A whole cell read as a unit. */
export interface ResolvedUnit {
  readonly ref: UnitRef | null;
  /** Whether `ref` may be taken without asking. */
  readonly sure: boolean;
  /** For what is not sure: the units that could be meant, best first. */
  readonly candidates: readonly UnitRef[];
}

/** Identity of a unit: register code, or kind and name. All that is no school (association, authority) is one. */
export function unitKey(ref: UnitRef): string {
  if (ref.kind === 'registered') return ref.code;
  return ref.kind === 'outsider' ? `outsider:${ref.name}` : 'association';
}
