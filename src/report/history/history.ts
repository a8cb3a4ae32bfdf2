import type { Decision } from '../../model/decision.ts';
import type { Objection } from '../../model/objection.ts';
import type { PublishedFact } from '../../model/published.ts';
import { objectionObject } from '../../tally/objection-names.ts';
import { type Outcome, objectionCases } from '../objection/cases.ts';
import type { FoundFolder } from './published.ts';

/**
 * What is found where a publication was put. `same` its manifest is the one recorded · `moved` it is, elsewhere ·
 * `changed` another manifest, or none · `replaced` a later publication of this list lies there · `missing` nothing.
 */
export type PresenceState = 'same' | 'moved' | 'changed' | 'replaced' | 'missing';

export interface Presence {
  readonly state: PresenceState;
  /** Where the publication is now; where it was put if it is not to be found. */
  readonly folder: string;
}

export interface PublicationEntry
  extends Omit<PublishedFact, 'seq' | 'year' | 'place' | 'objections'>,
    Presence {
  readonly type: 'publication';
  /** From 1, in the order of publication. */
  readonly number: number;
  /** Number of the publication in this list that it corrects; null where it corrects none, or none of these. */
  readonly correctsNumber: number | null;
}

/** An objection, with its outcome as it stood at the next publication. */
export interface ObjectionEntry {
  readonly type: 'objection';
  readonly number: string;
  readonly at: string;
  readonly by: string;
  readonly unit: string;
  readonly item: string;
  readonly claim: string;
  readonly evidence: string;
  readonly outcome: Outcome | null;
}

/** A ruling on an objection that an earlier part of the list shows as waiting, or as ruled otherwise. */
export interface RulingEntry {
  readonly type: 'ruling';
  readonly number: string;
  readonly outcome: Outcome | null;
}

/** Decisions of all years that were recorded between two publications, or after the last. */
export interface DecisionsEntry {
  readonly type: 'decisions';
  readonly appended: number;
}

export type HistoryEntry = PublicationEntry | ObjectionEntry | RulingEntry | DecisionsEntry;

/** What is known of a year's publications; objections and decisions of all years. Each list in the order recorded. */
export interface HistoryInput {
  readonly year: number;
  readonly publications: readonly { readonly fact: PublishedFact; readonly presence: Presence }[];
  readonly objections: readonly Objection[];
  readonly decisions: readonly Decision[];
}

/** How much the record held at a moment. */
type Held = Pick<PublishedFact, 'decisions' | 'objections'>;

/**
 * The publications of a year with what came between them. The order is that in which things were recorded, not that
 * of the dates that people gave.
 */
export function historyOf(input: HistoryInput): readonly HistoryEntry[] {
  const { publications, objections, decisions } = input;
  const entries: HistoryEntry[] = [];
  let before: Held = { decisions: 0, objections: 0 };
  const goTo = ({ decisions, objections }: Held): void => {
    // Of two published at the same time the later one recorded may have seen less.
    const until = {
      decisions: Math.max(before.decisions, decisions),
      objections: Math.max(before.objections, objections),
    };
    entries.push(...between(input, before, until));
    before = until;
  };
  const facts = publications.map(({ fact }) => fact);
  for (const [index, { fact, presence }] of publications.entries()) {
    goTo(fact);
    const { seq: _, year: _year, place: _place, objections: _objections, ...rest } = fact;
    const correctsNumber = numberOf(facts.slice(0, index), fact.corrects);
    entries.push({ type: 'publication', number: index + 1, ...rest, correctsNumber, ...presence });
  }
  goTo({ decisions: decisions.length, objections: objections.length });
  return entries;
}

/** What was recorded after one moment and not after another. */
function between(
  { year, objections, decisions }: HistoryInput,
  after: Held,
  until: Held,
): readonly HistoryEntry[] {
  const appended = decisions.slice(after.decisions, until.decisions);
  const ruled = new Set(appended.filter(({ kind }) => RULINGS.has(kind)).map(({ object }) => object));
  const entries = objectionCases(
    objections.slice(0, until.objections),
    decisions.slice(0, until.decisions),
    year,
  ).flatMap(({ number, objection, outcome }): HistoryEntry[] => {
    const { seq, at, by, unit, item, claim, evidence } = objection;
    if (seq > after.objections) {
      return [{ type: 'objection', number, at, by, unit, item, claim, evidence, outcome }];
    }
    return ruled.has(objectionObject(number)) ? [{ type: 'ruling', number, outcome }] : [];
  });
  return appended.length === 0 ? entries : [...entries, { type: 'decisions', appended: appended.length }];
}

const RULINGS: ReadonlySet<string> = new Set<Decision['kind']>(['objection-upheld', 'objection-dismissed']);

/** The last of the publications that has this manifest: one that was repeated byte for byte stands for the first. */
function numberOf(publications: readonly PublishedFact[], manifest: string | null): number | null {
  const at = manifest === null ? -1 : publications.findLastIndex((fact) => fact.manifest === manifest);
  return at === -1 ? null : at + 1;
}

/** Where a publication is, by what was found at its place and elsewhere. */
export function presenceOf(
  fact: PublishedFact,
  later: readonly PublishedFact[],
  at: FoundFolder,
  elsewhere: readonly FoundFolder[],
  exists: boolean,
): Presence {
  if (at.manifest === fact.manifest) return { state: 'same', folder: at.folder };
  const moved = elsewhere.find(({ manifest }) => manifest === fact.manifest);
  if (moved !== undefined) return { state: 'moved', folder: moved.folder };
  if (!exists) return { state: 'missing', folder: at.folder };
  const replaced = later.some(({ place, manifest }) => place === fact.place && manifest === at.manifest);
  return { state: replaced ? 'replaced' : 'changed', folder: at.folder };
}
