import type { CivilDate } from '../../model/civil-date.ts';
import type { Decision } from '../../model/decision.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { ReprintVerdict, UnitRef, UnitVerdict } from '../../model/verdict.ts';
import { characterCount } from '../../text/normalise.ts';
import type { Credit } from '../credit.ts';
import { type DecidedItem, isIncluded } from '../decision-book.ts';
import type { NameIndex } from '../names/index.ts';

/** Verdict words by which a person says that an article belongs to no school, or has no author. */
export const NONE_WORDS: ReadonlySet<string> = new Set([
  '无',
  '没有',
  '不属于任何学校',
  '无单位',
  '无作者',
  '无第一作者',
  '协会',
]);

/** Words of an `include` decision that say only that the article counts. */
const COUNTS_WORDS: ReadonlySet<string> = new Set(['', '计入', '计分', '计', '是', '同意', '通过']);

/** What the 结论 of an `include` says: 单位, 单位+第一作者, or nothing but that the article counts. */
export function readInclusion(verdict: string): { readonly unit: string; readonly author: string } {
  const [unit = '', ...author] = verdict.split(/[+＋]/).map((part) => part.trim());
  return { unit: COUNTS_WORDS.has(unit) ? '' : unit, author: author.join('+') };
}

/** The decisions among all copies of a text, by the time they were made, last first. */
function latestFirst(decisions: readonly (Decision | null)[]): Decision[] {
  return decisions.filter((decision) => decision !== null).toSorted((a, b) => b.seq - a.seq);
}

/** A decision as the reason of a verdict. */
export function evidenceOf(decision: Decision): Evidence {
  return { where: '决定', quote: decision.verdict, shows: `${decision.by}：${decision.reason}` };
}

/** Evidence of the decisions by which a text counts at all, and on its day. */
export function inclusionEvidence(decided: readonly DecidedItem[]): Evidence[] {
  return decided.flatMap((item) => [
    ...(item.inclusion !== null && isIncluded(item) ? [evidenceOf(item.inclusion)] : []),
    ...(item.dated === null ? [] : [evidenceOf(item.dated)]),
  ]);
}

/** A unit that a person wrote as the answer, looked up in the register; null where the register does not have it. */
export function unitFromAnswer(answer: string, date: CivilDate | null, names: NameIndex): UnitRef | null {
  if (NONE_WORDS.has(answer)) return { kind: 'association', name: answer };
  if (answer === '') return null;
  // A name that was no name yet on that day is still the answer that somebody wrote.
  const found = [names.resolve(answer, date), names.resolve(answer, null)].find(({ sure }) => sure);
  return found?.ref ?? null;
}

/** The unit as people decided it, by a `unit` or an `include` on any copy; the last word holds. */
export function decidedUnit(
  decided: readonly DecidedItem[],
  date: CivilDate | null,
  names: NameIndex,
): UnitVerdict | null {
  for (const decision of latestFirst(decided.flatMap(({ unit, inclusion }) => [unit, inclusion]))) {
    const answer =
      decision.kind === 'unit'
        ? decision.verdict.trim()
        : decision.kind === 'include'
          ? readInclusion(decision.verdict).unit
          : '';
    const unit = unitFromAnswer(answer, date, names);
    if (unit !== null) {
      return { verdict: 'sure', unit, rule: 'decision', evidence: [evidenceOf(decision)], candidates: [] };
    }
  }
  return null;
}

/** `counted`: an `include` on these copies says that the text counts in spite of a mark. */
export function decidedReprint(decided: readonly DecidedItem[], counted: boolean): ReprintVerdict | null {
  const [decision] = latestFirst(
    decided.flatMap(({ reprint, inclusion }) => [
      reprint,
      counted && inclusion?.kind === 'include' ? inclusion : null,
    ]),
  );
  if (decision === undefined) return null;
  const verdict = decision.kind === 'reprint' ? 'reprint' : 'own';
  return { verdict, rule: 'decision', evidence: [evidenceOf(decision)] };
}

/** The author as people decided it, by an `author` or an `include` on any copy; the last word holds. */
export function decidedCredit(decided: readonly DecidedItem[]): Credit | null {
  for (const decision of latestFirst(decided.flatMap(({ author, inclusion }) => [author, inclusion]))) {
    const answer =
      decision.kind === 'author'
        ? decision.verdict.trim()
        : decision.kind === 'include'
          ? readInclusion(decision.verdict).author
          : '';
    if (answer !== '') return creditFrom(answer, decision);
  }
  return null;
}

function creditFrom(answer: string, decision: Decision): Credit {
  const people = NONE_WORDS.has(answer) ? [] : namesIn(answer);
  const [first] = people;
  return {
    verdict: first === undefined ? 'none' : 'sure',
    first: first ?? '',
    credited: people,
    reason: first === undefined ? `经 ${decision.by} 决定无第一作者` : '',
    evidence: [evidenceOf(decision)],
    ask: '',
    candidates: [],
  };
}

/** Names as people list them: 、 or spaces between; a name of two characters may be padded (王　斌). */
function namesIn(answer: string): string[] {
  return answer
    .split(/[、,，;；/／]+/)
    .flatMap((part) => {
      const words = part.trim().split(/\s+/);
      return words.some((word) => characterCount(word) === 1) ? [words.join('')] : words;
    })
    .filter((name) => name !== '');
}
