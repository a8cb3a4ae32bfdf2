import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/tally/story/index.ts';
import { type Labelled, makeCorpus } from './corpus.ts';

interface Measured {
  readonly falseMerges: readonly (readonly string[])[];
  readonly missed: readonly string[];
  readonly needless: readonly string[];
  readonly pairs: number;
  readonly asked: number;
}

/** Copies whose title and body were both taken away tell nothing, to man or machine. */
function tellsNothing({ how }: Labelled): boolean {
  return how.includes('excerpt') && how.includes('reworded');
}

function measure(corpus: readonly Labelled[]): Measured {
  const { groups, asked } = groupStories(
    corpus.map(({ text }) => text),
    [],
  );
  const byId = new Map(corpus.map((labelled) => [labelled.text.id, labelled]));
  const story = (id: string): string => byId.get(id)?.story ?? '';
  const group = new Map(groups.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const key = (a: string, b: string): string => [group.get(a), group.get(b)].sort().join('|');
  const linked = new Set(asked.map(({ a, b }) => key(a, b)));
  const copies = new Map<string, Labelled[]>();
  for (const labelled of corpus)
    copies.set(labelled.story, [...(copies.get(labelled.story) ?? []), labelled]);
  const missed: string[] = [];
  let pairs = 0;
  for (const own of copies.values()) {
    for (const [place, one] of own.entries()) {
      for (const two of own.slice(place + 1)) {
        if (tellsNothing(one) || tellsNothing(two)) continue;
        pairs += 1;
        if (group.get(one.text.id) === group.get(two.text.id)) continue;
        if (!linked.has(key(one.text.id, two.text.id)))
          missed.push(`${one.text.id} (${one.how}) / ${two.text.id} (${two.how})`);
      }
    }
  }
  return {
    falseMerges: groups.filter((ids) => new Set(ids.map(story)).size > 1),
    missed,
    needless: asked
      .filter(({ a, b }) => story(a) !== story(b))
      .map(({ a, b, rule }) => `${a} / ${b}: ${rule}`),
    pairs,
    asked: asked.length,
  };
}

describe('a generated year of stories, mutated copies and look-alikes', () => {
  it.each([101, 202, 303, 404])(
    'seed %i: every copy found, nothing falsely merged, few questions',
    (seed) => {
      const measured = measure(makeCorpus(seed, 500));
      expect(measured.falseMerges).toEqual([]);
      expect(measured.missed).toEqual([]);
      expect(measured.needless).toEqual([]);
      expect(measured.pairs).toBeGreaterThan(200);
      expect(measured.asked / measured.pairs).toBeLessThan(0.05);
    },
  );
});
