import type { StoryPair } from '../../model/verdict.ts';
import { compareText } from '../../text/normalise.ts';

/** A story on its way to a point: its text ids, and whether it would earn one. */
export interface EarningStory {
  readonly ids: readonly string[];
  readonly earns: boolean;
}

/**
 * Of two earning stories that may be one, the later in order waits: index → the asked pairs it waits for, one for
 * each earlier story. Nothing waits for a story that earns nothing anyway.
 */
export function waitingPairs(
  stories: readonly EarningStory[],
  asked: readonly StoryPair[],
): ReadonlyMap<number, readonly StoryPair[]> {
  const storyOf = new Map<string, number>();
  stories.forEach((story, index) => {
    if (story.earns) for (const id of story.ids) storyOf.set(id, index);
  });
  const waiting = new Map<number, Map<number, StoryPair>>();
  for (const pair of asked.toSorted((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b))) {
    const a = storyOf.get(pair.a);
    const b = storyOf.get(pair.b);
    if (a === undefined || b === undefined || a === b) continue;
    const later = Math.max(a, b);
    const known = waiting.get(later) ?? new Map<number, StoryPair>();
    if (!known.has(Math.min(a, b))) known.set(Math.min(a, b), pair);
    waiting.set(later, known);
  }
  return new Map([...waiting].map(([index, known]) => [index, [...known.values()]]));
}
