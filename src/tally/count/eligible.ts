import type { Decision } from '../../model/decision.ts';
import type { Exclusion } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import { type DecidedItem, isExcluded, lastRejection } from '../decision-book.ts';
import { isTrade, type Prepared, type PreparedArticle } from '../prepare.ts';
import { columnQuestions } from '../questions/column.ts';
import { exclude } from './exclude.ts';
import type { EligibleCopy } from './order.ts';
import type { CountRules } from './rules.ts';
import { rejection, type Stage, stageOf } from './stage.ts';

/** The copies of one story that may count, and what people decided about any copy of it. */
export interface StoryCopies {
  readonly copies: readonly EligibleCopy[];
  readonly decided: readonly DecidedItem[];
}

export interface EligibleStories {
  readonly stories: readonly StoryCopies[];
  /** Rows of the copies that cannot count by themselves, and the questions about them. */
  readonly exclusions: readonly Exclusion[];
  readonly questions: readonly Question[];
  readonly stages: ReadonlyMap<string, Stage>;
}

/** The articles of the counted sites by story, as far as each may count by itself. */
export function eligibleStories(prepared: Prepared, rules: CountRules): EligibleStories {
  const stages = new Map<string, Stage>();
  const exclusions: Exclusion[] = [];
  const questions: Question[] = [];
  const unclearColumns: PreparedArticle[] = [];
  const stories: StoryCopies[] = [];
  for (const members of storyMembers(prepared)) {
    const decided = members.map((item) => item.decided);
    const rejected = lastRejection(decided);
    const copies: EligibleCopy[] = [];
    for (const item of members) {
      const stage = rejectedWith(stageOf(item, rules), item, rejected, rules);
      stages.set(item.article.url, stage);
      if (stage.kind === 'eligible') {
        copies.push({ item, date: stage.date, forced: stage.forced });
        continue;
      }
      exclusions.push(exclude(item.article, item.unit, stage));
      if (stage.question !== null) questions.push(stage.question);
      if (stage.unclearColumn) unclearColumns.push(item);
    }
    if (copies.length > 0) stories.push({ copies, decided });
  }
  questions.push(...columnQuestions(unclearColumns));
  return { stories, exclusions, questions, stages };
}

/** The articles of each story; an article without a text of its own is a story by itself. */
function storyMembers(prepared: Prepared): PreparedArticle[][] {
  const grouped = new Set(prepared.stories.groups.flat());
  const alone = [...prepared.articles.values()].filter(
    ({ article }) => !isTrade(article) && !grouped.has(article.url),
  );
  const together = prepared.stories.groups.map((group) =>
    group.flatMap((url) => prepared.articles.get(url) ?? []),
  );
  return [...together, ...alone.map((item) => [item])];
}

/** Who says that an article does not count speaks of the text: no copy of it earns in its place. */
function rejectedWith(
  stage: Stage,
  item: PreparedArticle,
  decision: Decision | null,
  rules: CountRules,
): Stage {
  if (stage.kind === 'out' || decision === null || isExcluded(item.decided)) return stage;
  return rejection(decision, stage.date, rules, '同一篇文章的另一份');
}
