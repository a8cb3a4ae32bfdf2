import type { Question } from '../../model/question.ts';
import type { Member } from '../../model/registers.ts';
import type { StoryVerdict } from '../count/story.ts';
import { objectPart } from '../decision-object.ts';
import { makeQuestion } from './question.ts';
import { namedStakes } from './stakes.ts';

/** A counted story whose author is unclear: the school has its point, the person's waits. */
export interface OpenCredit {
  readonly verdict: StoryVerdict;
  readonly member: Member;
}

/** One question for one doubt: the same unclear words of one school are asked about once, for all their articles. */
export function authorQuestions(open: readonly OpenCredit[]): Question[] {
  const doubts = new Map<string, OpenCredit[]>();
  for (const credit of open) {
    const { credit: read } = credit.verdict;
    const words = read.evidence.map(({ quote }) => quote).join('|');
    const own = credit.verdict.copies[0]?.item.article.url ?? '';
    const key = [
      credit.member.code,
      read.ask,
      ...read.candidates,
      read.candidates.length > 0 ? words : own,
    ].join('\n');
    doubts.set(key, [...(doubts.get(key) ?? []), credit]);
  }
  return [...doubts.values()].map(authorQuestion);
}

function authorQuestion(same: readonly OpenCredit[]): Question {
  const first = same[0];
  const standing = same.flatMap(({ verdict }) => verdict.copies.slice(0, 1)).map(({ item }) => item.article);
  const read = first?.verdict.credit;
  const candidates = read?.candidates ?? [];
  return makeQuestion({
    kind: 'author',
    object: standing
      .map(({ url }) => objectPart(url))
      .toSorted()
      .join(';'),
    answeredBy: ['author'],
    urls: standing.map(({ url }) => url),
    title: standing[0]?.title ?? '',
    ask: `${read?.ask ?? ''}${same.length > 1 ? `（同样署名共 ${same.length} 篇，一并回答）` : ''}`,
    proposal: candidates[0] ?? '',
    evidence: read?.evidence ?? [],
    candidates: [
      ...candidates.map((name) => ({ verdict: name, label: '' })),
      { verdict: '无', label: '无第一作者' },
    ],
    stakes: namedStakes(
      same.length,
      [],
      candidates.map((name) => `${first?.member.code ?? ''}+${name}`),
    ),
  });
}
