import { groupStories } from '../../../src/tally/story/index.ts';
import { makeCorpus } from '../../tally/story/corpus.ts';
import { type Case, type Scored, score } from './scored.ts';

const SEEDS = [101, 202, 303, 404];
const STORIES = 500;

/** Which texts are one story: pairs of generated texts that are copies, were merged or are asked about. */
export function scoreStories(): Scored {
  return score('generated copies and look-alikes', 'same story (pairs)', SEEDS.flatMap(pairsOf));
}

function pairsOf(seed: number): Case[] {
  const corpus = makeCorpus(seed, STORIES);
  const { groups, asked } = groupStories(
    corpus.map(({ text }) => text),
    [],
  );
  const story = new Map(corpus.map(({ text, story: told }) => [text.id, told]));
  const copies = Map.groupBy(corpus, (labelled) => labelled.story);
  const groupOf = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids] as const)));
  const linked = new Set(
    asked.flatMap(({ a, b }) => pairs(groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]).map(keyOf)),
  );
  const wanted = [...copies.values()].flatMap((own) => pairsWithin(own.map(({ text }) => text.id)));
  const all = new Set([...wanted, ...groups.flatMap(pairsWithin)].map(keyOf).concat([...linked]));
  return [...all].map((key): Case => {
    const [a = '', b = ''] = key.split('\n');
    const together = groupOf.get(a)?.includes(b) === true;
    const same = story.get(a) === story.get(b);
    return {
      want: same ? 'same' : null,
      got: together ? 'same' : null,
      asked: !together && linked.has(key),
      mayAsk: same,
    };
  });
}

type Pair = readonly [string, string];

function pairs(left: readonly string[], right: readonly string[]): Pair[] {
  return left.flatMap((a) => right.map((b): Pair => [a, b]));
}

function pairsWithin(ids: readonly string[]): Pair[] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b): Pair => [a, b]));
}

function keyOf([a, b]: Pair): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
