import type { PublishedUnit } from '../../regulation/edition.ts';
import type { Amounts } from './earnings.ts';

/**
 * What the answers to the open questions about one knot of texts could change. All questions of the knot share one
 * reach: copies, doubtful pairs and joint questions tie texts together, so that an answer about one bears on another.
 */
export interface Reach {
  /** The texts, by key. A story has a point by the text that stands for it, and all its copies are of the knot. */
  readonly texts: ReadonlySet<string>;
  /** Member codes of the schools whose they could be. */
  readonly units: readonly string[];
  /** Person keys of those who could be their first authors. */
  readonly authors: readonly string[];
  /** Person keys of all whom they could credit. */
  readonly credited: readonly string[];
  /** Schools outside the ranking whose they could be. */
  readonly outsiders: readonly PublishedUnit[];
  /** The most that they could bring one competitor. */
  readonly most: Amounts;
  /** Whether one point of them stays with whom it is, whatever is answered. */
  readonly keepsOne: { readonly units: boolean; readonly authors: boolean };
  /** false: only who wrote them is open, not whose they are. */
  readonly movesUnits: boolean;
  /** Whether any of them stands on the association site: some bases of the caps ask for it. */
  readonly onAssociation: boolean;
}

/** Reaches by question id. A question without one names the people it is about (`same-person`), or nobody. */
export type Reaches = ReadonlyMap<string, Reach>;
