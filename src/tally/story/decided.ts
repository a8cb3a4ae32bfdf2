import type { StoryDecision } from '../../model/verdict.ts';
import { compareText } from '../../text/normalise.ts';
import { Components, pairKey } from './components.ts';

/** What people decided, composed: A=B and B=C make A=C; A=B and B≠C make A≠C. */
export interface Decided {
  /** Same-decisions that hold, as pairs in order; those of a contradictory group are left out. */
  readonly same: readonly (readonly [string, string])[];
  readonly contradictions: readonly (readonly string[])[];
  /** What was decided of two ids, directly or by composition; null where nothing was. */
  relation(a: string, b: string): 'same' | 'different' | null;
  /** The id that stands for all that were decided to be the same as `id`. */
  standsFor(id: string): string;
  /** Every id that a decision names. */
  readonly spoken: ReadonlySet<string>;
}

/** Reads decisions; their order plays no part. */
export function readDecisions(decisions: readonly StoryDecision[]): Decided {
  const all = new Components();
  for (const { a, b, same } of decisions) if (same) all.join(a, b);
  const broken = new Set<string>();
  for (const { a, b, same } of decisions) {
    if (same) continue;
    if (all.together(a, b)) broken.add(all.find(a));
  }
  const members = new Map<string, Set<string>>();
  for (const { a, b } of decisions) {
    for (const id of [a, b]) {
      const root = all.find(id);
      if (!broken.has(root)) continue;
      members.set(root, (members.get(root) ?? new Set()).add(id));
    }
  }
  const contradictions = Array.from(members.values(), (ids) => [...ids].sort(compareText)).sort((x, y) =>
    compareText(x.join('\n'), y.join('\n')),
  );
  const holding = new Components();
  const same = new Map<string, readonly [string, string]>();
  for (const { a, b, same: isSame } of decisions) {
    if (!isSame || a === b || broken.has(all.find(a))) continue;
    holding.join(a, b);
    same.set(pairKey(a, b), compareText(a, b) < 0 ? [a, b] : [b, a]);
  }
  const different = new Set<string>();
  for (const { a, b, same: isSame } of decisions) {
    if (!isSame) different.add(pairKey(holding.find(a), holding.find(b)));
  }
  // Nobody may join a contradictory group by the back door: its members stay apart until the office has spoken.
  for (const ids of contradictions) {
    for (const a of ids) for (const b of ids) if (a !== b) different.add(pairKey(a, b));
  }
  return {
    same: [...same.values()].sort(([a, b], [c, d]) => compareText(a, c) || compareText(b, d)),
    contradictions,
    spoken: new Set(decisions.flatMap(({ a, b }) => [a, b])),
    standsFor: (id) => holding.find(id),
    relation: (a, b) => {
      const rootA = holding.find(a);
      const rootB = holding.find(b);
      if (rootA === rootB) return 'same';
      return different.has(pairKey(rootA, rootB)) ? 'different' : null;
    },
  };
}
