import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePair, groupStories, storyContext } from '../../../src/tally/story/index.ts';
import { Dice, makeCorpus, newsStory } from './corpus.ts';
import { different, same, text } from './texts.ts';

const seeds = fc.integer({ min: 1, max: 1_000_000 });

describe('properties', () => {
  it('the order of texts and of decisions plays no part', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, shuffle) => {
        const texts = makeCorpus(seed, 25).map((labelled) => labelled.text);
        const dice = new Dice(shuffle);
        const pick = (): string => dice.pick(texts).id;
        const decisions = [
          same(pick(), pick()),
          different(pick(), pick()),
          same(pick(), pick()),
          different(pick(), pick()),
        ];
        expect(groupStories(dice.shuffle(texts), dice.shuffle(decisions))).toEqual(
          groupStories(texts, decisions),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('every text is in exactly one group, and nothing is both merged and asked', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const texts = makeCorpus(seed, 25).map((labelled) => labelled.text);
        const { groups, asked, merged } = groupStories(texts, []);
        expect(groups.flat().sort()).toEqual(texts.map(({ id }) => id).sort());
        const groupOf = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids[0]] as const)));
        for (const { a, b } of merged) expect(groupOf.get(a)).toBe(groupOf.get(b));
        const doubts = asked.map(({ a, b }) => [groupOf.get(a), groupOf.get(b)].sort().join('|'));
        for (const { a, b } of asked) expect(groupOf.get(a)).not.toBe(groupOf.get(b));
        expect(new Set(doubts).size).toBe(doubts.length);
      }),
      { numRuns: 25 },
    );
  });

  it('a text that has nothing to do with the others changes nothing', () => {
    const stranger = text('~stranger', '校医院开设中医推拿门诊', [
      '为方便教职工就近治疗颈肩腰腿疼痛，校医院自九月起每逢单周星期二下午开设推拿门诊，由返聘的两位副主任医师坐诊，凭校园卡挂号。',
    ]);
    fc.assert(
      fc.property(seeds, (seed) => {
        const texts = makeCorpus(seed, 25).map((labelled) => labelled.text);
        const before = groupStories(texts, []);
        const after = groupStories([...texts, stranger], []);
        expect(after.groups.filter(([id]) => id !== '~stranger')).toEqual(before.groups);
        expect(after.asked.map(({ a, b }) => [a, b])).toEqual(before.asked.map(({ a, b }) => [a, b]));
      }),
      { numRuns: 25 },
    );
  });

  it('a split after a merge leaves the pair apart', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const texts = makeCorpus(seed, 15).map((labelled) => labelled.text);
        const merged = groupStories(texts, []).merged[0];
        if (merged === undefined) return;
        const { groups, asked } = groupStories(texts, [different(merged.a, merged.b)]);
        expect(groups.some((ids) => ids.includes(merged.a) && ids.includes(merged.b))).toBe(false);
        expect(asked.some(({ a, b }) => a === merged.a && b === merged.b)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('an answered question is not asked again, and the answers settle everything', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const corpus = makeCorpus(seed, 40);
        const story = new Map(corpus.map((labelled) => [labelled.text.id, labelled.story]));
        const texts = corpus.map((labelled) => labelled.text);
        const decisions: ReturnType<typeof same>[] = [];
        for (let round = 0; round < 12; round += 1) {
          const { asked, contradictions } = groupStories(texts, decisions);
          expect(contradictions).toEqual([]);
          if (asked.length === 0) return;
          for (const { a, b } of asked) {
            expect(decisions.some((row) => row.a === a && row.b === b)).toBe(false);
            decisions.push(story.get(a) === story.get(b) ? same(a, b) : different(a, b));
          }
        }
        expect.fail('questions do not come to an end');
      }),
      { numRuns: 10 },
    );
  });

  it('a pair is the same from both sides, and a text is the same as itself', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dice = new Dice(seed);
        const one = newsStory('a', dice);
        const two = { ...one, id: 'b' };
        const three = newsStory('c', dice);
        const context = storyContext([one, two, three]);
        expect(comparePair(one, three, context)).toEqual(comparePair(three, one, context));
        expect(comparePair(one, two, context).verdict).toBe('merge');
        expect(comparePair(one, three, context).verdict).toBe('apart');
      }),
      { numRuns: 100 },
    );
  });
});
