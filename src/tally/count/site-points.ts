import type { Exclusion, LedgerEntry } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import type { Member } from '../../model/registers.ts';
import type { Prepared, PreparedArticle } from '../prepare.ts';
import { authorQuestions, type OpenCredit } from '../questions/author.ts';
import { storyNames } from '../questions/names.ts';
import { reprintQuestion, storyQuestion, unitQuestion } from '../questions/story.ts';
import { eligibleStories } from './eligible.ts';
import { exclude } from './exclude.ts';
import { type Earner, earnersOf } from './joint.ts';
import { compareCopies, standingFirst } from './order.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { CountRules } from './rules.ts';
import { isSchoolColumn } from './school-columns.ts';
import { siteEntry } from './site-entry.ts';
import type { Stage } from './stage.ts';
import { judgeStory, type StoryVerdict } from './story.ts';
import { waitingPairs } from './waiting.ts';

/** A story with its outcome, as the trail and the funnel show it. */
export interface CountedStory {
  readonly verdict: StoryVerdict;
  readonly outcome: Outcome['kind'];
  readonly reason: string;
}

export interface SitePoints {
  readonly ledger: readonly LedgerEntry[];
  readonly exclusions: readonly Exclusion[];
  readonly questions: readonly Question[];
  readonly stages: ReadonlyMap<string, Stage>;
  readonly stories: readonly CountedStory[];
}

/** Clause 6.2.1: one point a story of a member school, on the two counted sites. */
export function countSitePoints(prepared: Prepared, rules: CountRules): SitePoints {
  const ledger: LedgerEntry[] = [];
  const eligible = eligibleStories(prepared, rules);
  const exclusions = [...eligible.exclusions];
  const questions = [...eligible.questions];
  const verdicts = eligible.stories
    .map(({ copies, decided }) =>
      judgeStory(standingFirst(copies, rules), decided, prepared.names, editorReading(rules)),
    )
    .toSorted(compareVerdicts);
  const judged = verdicts.map((verdict) => judgeEach(verdict, prepared, rules));
  const outcomes = judged.map(({ outcome }) => outcome);
  const unsettled = waitingPairs(
    verdicts.map((verdict, index) => ({
      ids: verdict.copies.flatMap(
        ({ item }) => prepared.storyOf().get(item.article.url) ?? [item.article.url],
      ),
      earns: outcomes[index]?.kind === 'point',
    })),
    prepared.stories.asked,
  );
  const nameOf = storyNames(prepared);
  const openCredits: OpenCredit[] = [];
  const waits = {
    code: 'OPEN',
    reason: '可能与另一篇为同一篇文章，待定',
    clause: rules.clauseOf('DUPLICATE'),
    evidence: [],
  } as const;
  const stories: CountedStory[] = [];
  for (const [index, { verdict, outcome, points }] of judged.entries()) {
    const pairs = unsettled.get(index) ?? [];
    const open = pairs.length > 0;
    stories.push({
      verdict,
      outcome: open ? 'open' : outcome.kind,
      reason: open ? waits.reason : outcome.reason,
    });
    if (outcome.kind === 'point' && !open) {
      for (const { verdict: own, member } of points) {
        ledger.push(siteEntry(own, member, copiesEvidence(own, prepared), rules));
      }
      exclusions.push(...duplicates(verdict, prepared, rules));
      if (verdict.credit.verdict === 'asked') openCredits.push({ verdict, member: outcome.member });
      continue;
    }
    for (const copy of verdict.copies) {
      exclusions.push(
        exclude(copy.item.article, verdict.unit, {
          ...(outcome.kind === 'point' ? waits : outcome),
          date: copy.date,
        }),
      );
    }
    if (outcome.kind === 'point') {
      const later = {
        urls: verdict.copies.map(({ item }) => item.article.url),
        units: points.map(({ member }) => member.code),
        credit: verdict.credit,
      };
      questions.push(...pairs.map((pair) => storyQuestion(pair, later, nameOf)));
    } else if (outcome.kind === 'open') {
      questions.push(outcome.matter === 'reprint' ? reprintQuestion(verdict) : unitQuestion(verdict));
    }
  }
  questions.push(...authorQuestions(openCredits));
  return { ledger, exclusions, questions, stages: eligible.stages, stories };
}

/** A story with the outcome that stands for it, and a point for each unit that earns one (口径 joint). */
interface JudgedStory {
  readonly verdict: StoryVerdict;
  readonly outcome: Outcome;
  readonly points: readonly { readonly verdict: StoryVerdict; readonly member: Member }[];
}

function judgeEach(story: StoryVerdict, prepared: Prepared, rules: CountRules): JudgedStory {
  const bylines = story.copies.map(({ item }) => item.byline);
  const [first, ...more] = earnersOf({ ...story, bylines }, prepared, rules);
  const judge = (earner: Earner) => {
    const verdict = { ...story, ...earner };
    return { verdict, outcome: outcomeOf(placed(verdict, prepared, rules), rules) };
  };
  const standing = judge(first);
  const points = [standing, ...more.map(judge)].flatMap(({ verdict, outcome }) =>
    outcome.kind === 'point' ? [{ verdict, outcome, member: outcome.member }] : [],
  );
  return { ...(points[0] ?? standing), points };
}

/** A story as its outcome is judged: the day that places it (口径 date), and whether a school must be behind it. */
function placed(verdict: StoryVerdict, prepared: Prepared, rules: CountRules) {
  const [standing] = verdict.copies;
  if (standing === undefined) throw new Error('a story has at least one copy');
  const { article } = standing.item;
  const all = (prepared.storyOf().get(article.url) ?? [article.url]).flatMap((url) => {
    const item = prepared.articles.get(url);
    const date = item?.decided.date ?? item?.article.date?.value ?? item?.article.listDate ?? null;
    return item === undefined || date === null ? [] : [{ url, site: item.article.site, date }];
  });
  const copy = { url: article.url, site: article.site, date: standing.date };
  return {
    ...verdict,
    date: standing.date,
    placed: rules.edition.placingDate(copy, all, rules.readings),
    ofSomeSchool: verdict.copies.every(({ item }) => isSchoolColumn(item.article.site, item.article.column)),
  };
}

function editorReading(rules: CountRules): 'none' | 'author' {
  return rules.edition.creditsLoneEditor(rules.readings) ? 'author' : 'none';
}

function compareVerdicts(a: StoryVerdict, b: StoryVerdict): number {
  const [first] = a.copies;
  const [second] = b.copies;
  if (first === undefined || second === undefined) return a.copies.length - b.copies.length;
  return compareCopies(first, second);
}

function duplicates(verdict: StoryVerdict, prepared: Prepared, rules: CountRules): Exclusion[] {
  const [standing, ...others] = verdict.copies;
  if (standing === undefined) return [];
  return others.map((copy) =>
    exclude(copy.item.article, verdict.unit, {
      code: 'DUPLICATE',
      reason: '同一篇文章只统计一次',
      clause: rules.clauseOf('DUPLICATE'),
      date: copy.date,
      evidence: pairEvidence(copy.item, prepared),
      mergedInto: standing.item.article.url,
    }),
  );
}

/** Why an article was taken for a copy: the features that agreed. */
function pairEvidence(item: PreparedArticle, prepared: Prepared) {
  const { url } = item.article;
  const pair = prepared.mergedPairs().get(url);
  if (pair === undefined) return [];
  return pair.features
    .filter((feature) => feature.agrees)
    .slice(0, 3)
    .map((feature) => ({
      where: feature.name,
      quote: feature.a,
      shows: feature.a === feature.b ? '相同' : feature.b,
    }));
}

function copiesEvidence(verdict: StoryVerdict, prepared: Prepared) {
  return verdict.copies.slice(1).flatMap(({ item }) => pairEvidence(item, prepared).slice(0, 1));
}
