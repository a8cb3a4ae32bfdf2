import type { ReprintVerdict, UnitVerdict } from '../../model/verdict.ts';
import { type Credit, creditStory, type EditorReading } from '../credit.ts';
import type { DecidedItem } from '../decision-book.ts';
import type { NameIndex } from '../names/index.ts';
import type { PreparedArticle } from '../prepare.ts';
import { combineUnits } from '../unit/combine.ts';
import { decidedCredit, decidedReprint, decidedUnit } from './decided.ts';
import type { EligibleCopy } from './order.ts';

/** What the copies of one story say together, decisions included. `copies[0]` stands for the story. */
export interface StoryVerdict {
  readonly copies: readonly EligibleCopy[];
  readonly unit: UnitVerdict;
  readonly reprint: ReprintVerdict;
  readonly credit: Credit;
}

/** By the copy that stands for the story. What other readings leave as it was is not judged again. */
const judged = new WeakMap<PreparedArticle, Map<string, StoryVerdict>>();

/**
 * `decided` is what people said of any copy of the text, counted or not; `copies[0]` stands for the story. Copies of
 * one preparation come with its decisions and names.
 */
export function judgeStory(
  copies: readonly EligibleCopy[],
  decided: readonly DecidedItem[],
  names: NameIndex,
  editor: EditorReading,
): StoryVerdict {
  const [standing] = copies;
  if (standing === undefined) throw new Error('a story has at least one copy');
  const known = judged.get(standing.item) ?? new Map<string, StoryVerdict>();
  const key = [editor, ...copies.flatMap(({ item, date, forced }) => [item.article.url, date, forced])].join(
    '\n',
  );
  const verdict = known.get(key) ?? judge(copies, decided, names, editor);
  judged.set(standing.item, known.set(key, verdict));
  return verdict;
}

function judge(
  copies: readonly EligibleCopy[],
  decided: readonly DecidedItem[],
  names: NameIndex,
  editor: EditorReading,
): StoryVerdict {
  const forced = copies.some((copy) => copy.forced);
  const bylines = copies.map(({ item }) => ({ url: item.article.url, byline: item.byline }));
  return {
    copies,
    unit:
      decidedUnit(decided, copies[0]?.date ?? null, names) ??
      combineUnits(copies.map(({ item }) => item.unit)),
    reprint: decidedReprint(decided, forced) ?? combineReprints(copies),
    credit: decidedCredit(decided) ?? creditStory(bylines, editor),
  };
}

/** A mark on one copy speaks for all; it is asked about where another copy is signed by the school's own author. */
function combineReprints(copies: readonly EligibleCopy[]): ReprintVerdict {
  const verdicts = copies.map(({ item }) => item.reprint);
  const evidence = verdicts.filter(({ verdict }) => verdict !== 'own').flatMap((verdict) => verdict.evidence);
  const marked = verdicts.find(({ verdict }) => verdict === 'reprint');
  if (marked !== undefined) {
    const signedElsewhere = copies.some(
      ({ item }) =>
        item.reprint.verdict === 'own' && item.byline.verdict === 'sure' && item.unit.verdict === 'sure',
    );
    return { verdict: signedElsewhere ? 'asked' : 'reprint', rule: marked.rule, evidence };
  }
  const asked = verdicts.find(({ verdict }) => verdict === 'asked');
  return asked ?? verdicts[0] ?? { verdict: 'own', rule: 'no-mark', evidence: [] };
}
