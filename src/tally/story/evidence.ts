import type { Conflict, ExchangeReading } from './conflicts.ts';
import type { BodyOverlap, TitleOverlap } from './measure.ts';
import type { PreparedText } from './text.ts';

/** Everything measured of two texts, from which the verdict is drawn. */
export interface Evidence {
  readonly a: PreparedText;
  readonly b: PreparedText;
  readonly titles: TitleOverlap;
  readonly bodies: BodyOverlap;
  readonly exchanges: ExchangeReading;
  /** Contradictions between the titles alone. */
  readonly titleConflicts: readonly Conflict[];
  /** Contradictions that show one template filled twice. */
  readonly fillings: readonly Conflict[];
  readonly spun: boolean;
  /** Two schools: both units sure and different, or the titles open with different ones. */
  readonly otherUnit: boolean;
  /** The schools that the titles open with, where one of the units is not sure and they differ. */
  readonly titleSchools: { readonly a: string; readonly b: string } | null;
  /** Both units sure and the same. */
  readonly sameUnit: boolean;
  /** Days between the two dates; null where one is unknown. */
  readonly days: number | null;
}

export interface Verdict {
  readonly verdict: 'merge' | 'ask' | 'apart';
  readonly rule: string;
  /** A contradiction speaks against it (or, for `ask`, something that may be one); not merely too little in common. */
  readonly hard: boolean;
  /** For `merge` and `ask`: 2 nearly word for word, 1 close, 0 by title, unit and day alone. */
  readonly strength: number;
}
