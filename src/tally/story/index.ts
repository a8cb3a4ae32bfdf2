import type { StoryDecision, StoryGrouping, StoryPair, StoryText } from '../../model/verdict.ts';
import { compareText } from '../../text/normalise.ts';
import { findDoubts } from './asking.ts';
import { findCandidates } from './candidates.ts';
import { compareIds, toPair } from './compare.ts';
import { Components } from './components.ts';
import { openContext, type StoryContext } from './context.ts';
import { type Decided, readDecisions } from './decided.ts';
import { type Judgement, Judgements } from './judgements.ts';
import { mergeStories } from './merging.ts';

export { type StoryContext, storyContext } from './context.ts';

/**
 * Compares two texts of a context; (a, b) and (b, a) give the same pair.
 * @throws Error where the context does not hold both.
 */
export function comparePair(a: StoryText, b: StoryText, context: StoryContext): StoryPair {
  return toPair(compareIds(a.id, b.id, context));
}

/** The groups decided by people and those of texts equal letter by letter. */
function startingGroups(context: StoryContext, decided: Decided): Components {
  const groups = new Components();
  for (const ids of context.classes.values()) {
    const [first, ...rest] = ids;
    if (first !== undefined) for (const id of rest) groups.join(first, id);
  }
  for (const [a, b] of decided.same) groups.join(a, b);
  return groups;
}

function mergedPairs(
  context: StoryContext,
  decided: Decided,
  merges: readonly Judgement[],
  groups: Components,
): readonly StoryPair[] {
  const pairs: StoryPair[] = [];
  for (const [a, b] of decided.same) {
    if (!context.texts.has(a) || !context.texts.has(b)) continue;
    pairs.push(toPair(compareIds(a, b, context), 'merge', '人工决定'));
  }
  const decidedPairs = new Set(pairs.map(({ a, b }) => `${a}\n${b}`));
  for (const { a, b } of merges) {
    if (groups.together(a, b) && !decidedPairs.has(`${a}\n${b}`))
      pairs.push(toPair(compareIds(a, b, context)));
  }
  for (const [first, ...rest] of context.classes.values()) {
    if (first === undefined) continue;
    for (const id of rest) pairs.push(toPair(compareIds(first, id, context), 'merge', '逐字相同'));
  }
  return pairs.sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

function listGroups(context: StoryContext, groups: Components): readonly (readonly string[])[] {
  const byRoot = new Map<string, string[]>();
  for (const id of context.texts.keys()) {
    const root = groups.find(id);
    const own = byRoot.get(root);
    if (own === undefined) byRoot.set(root, [id]);
    else own.push(id);
  }
  return Array.from(byRoot.values(), (ids) => ids.sort(compareText)).sort(([a = ''], [b = '']) =>
    compareText(a, b),
  );
}

/** Compares all pairs worth it. */
function compareAll(
  texts: readonly StoryText[],
  decided: Decided,
): {
  readonly context: StoryContext;
  readonly judgements: Judgements;
  readonly merges: readonly Judgement[];
  readonly asks: readonly Judgement[];
} {
  const { context, prints } = openContext(texts, decided.spoken);
  const judgements = new Judgements(context, decided);
  const merges: Judgement[] = [];
  const asks: Judgement[] = [];
  for (const [a, b] of findCandidates(context, prints)) {
    if (judgements.decision(a, b) !== null) continue;
    const judgement = judgements.of(a, b);
    if (judgement.verdict === 'merge') merges.push(judgement);
    if (judgement.verdict === 'ask') asks.push(judgement);
  }
  return { context, judgements, merges, asks };
}

/**
 * Finds which texts are copies of one story (clause 6.2.1: 同一篇文章，只统计一次). Surely one story: merged.
 * Perhaps: asked, once for each doubt. Neither the order of the texts nor that of the decisions plays a part.
 * @throws Error where two different texts bear one id.
 */
export function groupStories(
  texts: readonly StoryText[],
  decisions: readonly StoryDecision[],
): StoryGrouping {
  const decided = readDecisions(decisions);
  const { context, judgements, merges, asks } = compareAll(texts, decided);
  const { groups, doubted } = mergeStories(startingGroups(context, decided), merges, judgements, decided);
  const doubts = findDoubts(asks, doubted, groups, judgements);
  return {
    groups: listGroups(context, groups),
    merged: mergedPairs(context, decided, merges, groups),
    asked: doubts.map(({ a, b, rule }) => toPair(compareIds(a, b, context), 'ask', rule)),
    contradictions: decided.contradictions,
  };
}
