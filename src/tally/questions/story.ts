import type { Question, Stakes } from '../../model/question.ts';
import type { StoryPair, UnitRef, UnitVerdict } from '../../model/verdict.ts';
import type { StoryVerdict } from '../count/story.ts';
import type { Credit } from '../credit.ts';
import { objectPart } from '../decision-object.ts';
import { makeQuestion } from './question.ts';
import { namedStakes, personKeys, possibleAuthors, possibleUnits } from './stakes.ts';

function addresses(verdict: StoryVerdict): string[] {
  return verdict.copies.map(({ item }) => item.article.url);
}

function standing(verdict: StoryVerdict): { url: string; title: string } {
  const article = verdict.copies[0]?.item.article;
  return { url: article?.url ?? '', title: article?.title ?? '' };
}

/** How a person writes a unit into 结论. */
function unitAnswer(unit: UnitRef): string {
  return unit.kind === 'association' ? '无' : unit.name;
}

/** Whose article is it? */
export function unitQuestion(verdict: StoryVerdict): Question {
  const { url, title } = standing(verdict);
  const { unit } = verdict;
  const candidates = unit.candidates.length > 0 ? unit.candidates : unit.unit === null ? [] : [unit.unit];
  return makeQuestion({
    kind: 'unit',
    object: objectPart(url),
    answeredBy: ['unit', 'exclude'],
    urls: addresses(verdict),
    title,
    ask: unitAsk(unit),
    proposal: unit.unit === null ? '' : unitAnswer(unit.unit),
    evidence: unit.evidence,
    candidates: candidates.map((candidate) => ({ verdict: unitAnswer(candidate), label: '' })),
    stakes: stakesOf(verdict),
  });
}

function unitAsk({ rule, candidates }: UnitVerdict): string {
  if (rule === 'joint-author-unclear')
    return '几所学校联合署名，看不出第一作者属哪一所。这篇文章归哪个单位？';
  return candidates.length > 1 ? '这篇文章归哪个单位？几处说法不一致。' : '这篇文章归哪个单位？';
}

/** One point of whoever's it may be, and of whoever may have written it. */
function stakesOf({ unit, credit }: StoryVerdict): Stakes {
  const units = possibleUnits(unit);
  return namedStakes(1, units, personKeys(units, possibleAuthors(credit)));
}

/** Is it a reprint? */
export function reprintQuestion(verdict: StoryVerdict): Question {
  const { url, title } = standing(verdict);
  return makeQuestion({
    kind: 'reprint',
    object: objectPart(url),
    answeredBy: ['reprint', 'not-reprint'],
    urls: addresses(verdict),
    title,
    ask: '这篇文章是转载自其他媒体，还是本校稿件？',
    proposal: '转载',
    evidence: verdict.reprint.evidence,
    candidates: [
      { verdict: '转载', label: '类型填 reprint，不计分' },
      { verdict: '原创', label: '类型填 not-reprint，计分' },
    ],
    stakes: stakesOf(verdict),
  });
}

/** The later of two stories, which waits. `units` are the register codes that would earn the point. */
export interface WaitingStory {
  readonly urls: readonly string[];
  readonly units: readonly string[];
  readonly credit: Credit;
}

/** How a text's id is shown: title, address as handed in, and the name that a decision uses. */
export type NameOf = (id: string) => {
  readonly title: string;
  readonly url: string;
  readonly object: string;
};

/** Are two texts one story? The later one waits for the answer. */
export function storyQuestion(pair: StoryPair, later: WaitingStory, nameOf: NameOf): Question {
  const [a, b] = [pair.a, pair.b].toSorted();
  const object = `${nameOf(a ?? '').object};${nameOf(b ?? '').object}`;
  const titleOf = (id: string): string => nameOf(id).title;
  return makeQuestion({
    kind: 'story',
    object,
    answeredBy: ['story-merge', 'story-split'],
    urls: [nameOf(pair.a).url, nameOf(pair.b).url, ...later.urls],
    title: titleOf(a ?? ''),
    ask: `「${titleOf(pair.a)}」与「${titleOf(pair.b)}」是不是同一篇文章？`,
    proposal: '',
    evidence: pair.features.map((feature) => ({
      where: feature.name,
      quote: feature.a,
      shows: `${feature.agrees ? '一致' : '不同'}：${feature.b}`,
    })),
    candidates: [
      { verdict: '同一篇', label: '类型填 story-merge，只计一次' },
      { verdict: '不是同一篇', label: '类型填 story-split，各计一次' },
    ],
    stakes: namedStakes(1, later.units, personKeys(later.units, possibleAuthors(later.credit))),
  });
}
