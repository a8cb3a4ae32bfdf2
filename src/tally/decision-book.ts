import type { CivilDate } from '../model/civil-date.ts';
import type { Decision } from '../model/decision.ts';
import type { StoryDecision } from '../model/verdict.ts';
import { parseDate } from '../text/civil-date.ts';

/** 结论 that takes a decision back: the program's own verdict holds again. */
export const WITHDRAWN = '撤销';

/** Everything people have decided about one article or claim; the last word on each matter. */
export interface DecidedItem {
  readonly unit: Decision | null;
  readonly author: Decision | null;
  /** `reprint` or `not-reprint`. */
  readonly reprint: Decision | null;
  /** `include` or `exclude`. */
  readonly inclusion: Decision | null;
  readonly date: CivilDate | null;
  /** `claim-accept` or `claim-reject`. */
  readonly claim: Decision | null;
}

const MATTER = {
  unit: 'unit',
  author: 'author',
  reprint: 'reprint',
  'not-reprint': 'reprint',
  include: 'inclusion',
  exclude: 'inclusion',
  date: 'date',
  'claim-accept': 'claim',
  'claim-reject': 'claim',
} as const satisfies Partial<Record<Decision['kind'], keyof DecidedItem>>;

type ItemKind = keyof typeof MATTER;

function isItemKind(kind: Decision['kind']): kind is ItemKind {
  return kind in MATTER;
}

/** Splits a 对象 that names several addresses. */
export function objectParts(object: string): string[] {
  return object
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Decisions by what they are about; later ones supersede earlier ones on the same matter of the same object. */
export class DecisionBook {
  readonly #items = new Map<string, Map<string, Decision>>();
  readonly storyDecisions: readonly StoryDecision[];
  readonly all: readonly Decision[];
  /** The last decision of each kind and object, withdrawn ones left out. */
  readonly standing: readonly Decision[];

  constructor(decisions: readonly Decision[]) {
    this.all = decisions.toSorted((a, b) => a.seq - b.seq);
    const pairs = new Map<string, StoryDecision | null>();
    for (const decision of this.all) {
      if (isItemKind(decision.kind)) this.#note(decision, MATTER[decision.kind]);
      if (decision.kind === 'story-merge' || decision.kind === 'story-split') notePairs(pairs, decision);
    }
    const last = new Map(this.all.map((decision) => [`${decision.kind}\n${decision.object}`, decision]));
    this.standing = [...last.values()].filter(({ verdict }) => verdict.trim() !== WITHDRAWN);
    this.storyDecisions = [...pairs.values()].filter((pair) => pair !== null);
  }

  #note(decision: Decision, matter: string): void {
    for (const part of objectParts(decision.object)) {
      const known = this.#items.get(part) ?? new Map<string, Decision>();
      known.set(matter, decision);
      this.#items.set(part, known);
    }
  }

  /** `names` are all the ways an item may be named (address, claim id). */
  about(...names: readonly string[]): DecidedItem {
    const last = (matter: string): Decision | null => {
      let found: Decision | null = null;
      for (const name of names) {
        const decision = this.#items.get(name)?.get(matter) ?? null;
        if (decision !== null && (found === null || decision.seq > found.seq)) found = decision;
      }
      return found === null || found.verdict.trim() === WITHDRAWN ? null : found;
    };
    const date = last('date');
    return {
      unit: last('unit'),
      author: last('author'),
      reprint: last('reprint'),
      inclusion: last('inclusion'),
      date: date === null ? null : parseDate(date.verdict),
      claim: last('claim'),
    };
  }
}

function notePairs(pairs: Map<string, StoryDecision | null>, decision: Decision): void {
  const parts = [...new Set(objectParts(decision.object))].sort();
  parts.forEach((a, index) => {
    for (const b of parts.slice(index + 1)) {
      const withdrawn = decision.verdict.trim() === WITHDRAWN;
      pairs.set(`${a}\n${b}`, withdrawn ? null : { a, b, same: decision.kind === 'story-merge' });
    }
  });
}
