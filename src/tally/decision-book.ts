import type { CivilDate } from '../model/civil-date.ts';
import type { Decision } from '../model/decision.ts';
import type { StoryDecision } from '../model/verdict.ts';
import { parseDate } from '../text/civil-date.ts';
import { compact, compareText } from '../text/normalise.ts';
import { objectParts } from './decision-object.ts';

/** 结论 that takes a decision back: the program's own verdict holds again. */
export const WITHDRAWN = '撤销';

/** Everything people have decided about one article or claim; the last word on each matter. */
export interface DecidedItem {
  readonly unit: Decision | null;
  readonly author: Decision | null;
  /** `reprint` or `not-reprint`. */
  readonly reprint: Decision | null;
  /** Whether it counts: `include`, `exclude`, `claim-accept` or `claim-reject`. */
  readonly inclusion: Decision | null;
  readonly date: CivilDate | null;
  /** The decision behind `date`. */
  readonly dated: Decision | null;
}

const MATTER = {
  unit: 'unit',
  author: 'author',
  reprint: 'reprint',
  'not-reprint': 'reprint',
  include: 'inclusion',
  exclude: 'inclusion',
  'claim-accept': 'inclusion',
  'claim-reject': 'inclusion',
  date: 'dated',
} as const satisfies Partial<Record<Decision['kind'], keyof DecidedItem>>;

type ItemKind = keyof typeof MATTER;

function isItemKind(kind: Decision['kind']): kind is ItemKind {
  return kind in MATTER;
}

/** Kinds that say the same of an article and of a claim. */
const COUNTS: ReadonlySet<Decision['kind']> = new Set(['include', 'claim-accept']);
const COUNTS_NOT: ReadonlySet<Decision['kind']> = new Set(['exclude', 'claim-reject']);

export function isIncluded(decided: DecidedItem): boolean {
  return decided.inclusion !== null && COUNTS.has(decided.inclusion.kind);
}

export function isExcluded(decided: DecidedItem): boolean {
  return decided.inclusion !== null && COUNTS_NOT.has(decided.inclusion.kind);
}

/** The decision that keeps a text of several copies from counting: the last word on any of them; null if it counts. */
export function lastRejection(decided: readonly DecidedItem[]): Decision | null {
  const words = decided.flatMap(({ inclusion }) => (inclusion === null ? [] : [inclusion]));
  const [last] = words.toSorted((a, b) => b.seq - a.seq);
  return last !== undefined && COUNTS_NOT.has(last.kind) ? last : null;
}

export function isWithdrawal({ verdict }: Pick<Decision, 'verdict'>): boolean {
  return compact(verdict) === WITHDRAWN;
}

/** Decisions by what they are about; later ones supersede earlier ones on the same matter of the same object. */
export class DecisionBook {
  /** Object → matter → decisions in order. */
  readonly #items = new Map<string, Map<string, Decision[]>>();
  readonly all: readonly Decision[];

  constructor(decisions: readonly Decision[]) {
    this.all = decisions.toSorted((a, b) => a.seq - b.seq);
    for (const decision of this.all) {
      if (isItemKind(decision.kind)) this.#note(decision, MATTER[decision.kind]);
    }
  }

  #note(decision: Decision, matter: string): void {
    for (const part of objectParts(decision.object)) {
      const known = this.#items.get(part) ?? new Map<string, Decision[]>();
      known.set(matter, [...(known.get(matter) ?? []), decision]);
      this.#items.set(part, known);
    }
  }

  /** `names` are all the ways an item may be named (address, claim id). */
  about(...names: readonly string[]): DecidedItem {
    const last = (matter: string): Decision | null =>
      standingOf(names.flatMap((name) => this.#items.get(name)?.get(matter) ?? []));
    const dated = last('dated');
    return {
      unit: last('unit'),
      author: last('author'),
      reprint: last('reprint'),
      inclusion: last('inclusion'),
      date: dated === null ? null : parseDate(dated.verdict),
      dated,
    };
  }

  /**
   * What was decided of pairs of texts; `idOf` finds the text that a name means. `given` are pairs that need no
   * decision to be one text, unless somebody has decided otherwise.
   */
  storyDecisions(idOf: (name: string) => string, given: readonly StoryDecision[] = []): StoryDecision[] {
    const decided = new Map<string, StoryDecision>();
    for (const { a, b, same } of given) for (const key of pairKeys([a, b])) decided.set(key, { a, b, same });
    for (const [key, decisions] of this.#pairs(idOf)) {
      const standing = standingOf(decisions);
      const [a = '', b = ''] = key.split('\n');
      if (standing !== null) decided.set(key, { a, b, same: standing.kind === 'story-merge' });
    }
    return [...decided.values()];
  }

  /** Decisions about articles and claims that still hold for one of them: not superseded, not withdrawn. */
  standing(): readonly Decision[] {
    const holding = [...this.#items.values()].flatMap((matters) => [...matters.values()].map(standingOf));
    const pairs = [...this.#pairs((name) => name).values()].map(standingOf);
    const standing = new Set([...holding, ...pairs]);
    return this.all.filter((decision) => standing.has(decision));
  }

  /** Decisions about each pair of texts, by the sorted ids of the two. */
  #pairs(idOf: (name: string) => string): ReadonlyMap<string, readonly Decision[]> {
    const pairs = new Map<string, Decision[]>();
    for (const decision of this.all) {
      if (decision.kind !== 'story-merge' && decision.kind !== 'story-split') continue;
      for (const key of pairKeys(objectParts(decision.object).map(idOf))) {
        pairs.set(key, [...(pairs.get(key) ?? []), decision]);
      }
    }
    return pairs;
  }
}

/**
 * The last decision on one matter, in any order; a withdrawal takes back the decision of its own kind if that one
 * holds. What was superseded stays so: after a withdrawal the program's own verdict holds again.
 */
export function standingOf(decisions: readonly Decision[]): Decision | null {
  let standing: Decision | null = null;
  for (const decision of decisions.toSorted((a, b) => a.seq - b.seq)) {
    if (!isWithdrawal(decision)) standing = decision;
    else if (standing?.kind === decision.kind) standing = null;
  }
  return standing;
}

function pairKeys(ids: readonly string[]): string[] {
  const sorted = [...new Set(ids)].toSorted(compareText);
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b) => `${a}\n${b}`));
}
