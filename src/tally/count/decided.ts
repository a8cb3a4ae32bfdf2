import type { CivilDate } from '../../model/civil-date.ts';
import type { Decision } from '../../model/decision.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { ReprintVerdict, UnitRef, UnitVerdict } from '../../model/verdict.ts';
import type { Credit } from '../credit.ts';
import type { DecidedItem } from '../decision-book.ts';
import type { NameIndex } from '../names/index.ts';

/** Verdict words by which a person says that an article belongs to no school, or has no author. */
export const NONE_WORDS: ReadonlySet<string> = new Set([
  '无',
  '没有',
  '不属于任何学校',
  '无单位',
  '无作者',
  '协会',
]);

type Matter = 'unit' | 'author' | 'reprint' | 'inclusion';

/** The last word on one matter among the decisions about all copies of a text. */
function latest(decided: readonly DecidedItem[], matter: Matter): Decision | null {
  return decided
    .map((item) => item[matter])
    .reduce((best, next) => (next !== null && (best === null || next.seq > best.seq) ? next : best), null);
}

/** An `include` decision may carry 单位 or 单位+第一作者. */
function included(
  decided: readonly DecidedItem[],
): { decision: Decision; unit: string; author: string } | null {
  const decision = latest(decided, 'inclusion');
  if (decision?.kind !== 'include') return null;
  const [unit = '', author = ''] = decision.verdict.split(/[+＋]/).map((part) => part.trim());
  return { decision, unit, author };
}

function evidenceOf(decision: Decision): Evidence {
  return { where: '决定', quote: decision.verdict, shows: `${decision.by}：${decision.reason}` };
}

/** A unit that a person wrote as the answer, looked up in the register; null where the register does not have it. */
export function unitFromAnswer(answer: string, date: CivilDate | null, names: NameIndex): UnitRef | null {
  if (NONE_WORDS.has(answer)) return { kind: 'association', name: answer };
  return answer === '' ? null : names.resolve(answer, date).ref;
}

export function decidedUnit(
  decided: readonly DecidedItem[],
  date: CivilDate | null,
  names: NameIndex,
): UnitVerdict | null {
  const decision = latest(decided, 'unit');
  const include = included(decided);
  const answers = [
    ...(decision === null ? [] : [{ decision, answer: decision.verdict.trim() }]),
    ...(include === null ? [] : [{ decision: include.decision, answer: include.unit }]),
  ];
  for (const { decision: source, answer } of answers) {
    const unit = unitFromAnswer(answer, date, names);
    if (unit !== null) {
      return { verdict: 'sure', unit, rule: 'decision', evidence: [evidenceOf(source)], candidates: [] };
    }
  }
  return null;
}

export function decidedReprint(decided: readonly DecidedItem[]): ReprintVerdict | null {
  const decision = latest(decided, 'reprint');
  if (decision !== null) {
    const verdict = decision.kind === 'reprint' ? 'reprint' : 'own';
    return { verdict, rule: 'decision', evidence: [evidenceOf(decision)] };
  }
  const include = included(decided);
  return include === null
    ? null
    : { verdict: 'own', rule: 'decision', evidence: [evidenceOf(include.decision)] };
}

export function decidedCredit(decided: readonly DecidedItem[]): Credit | null {
  const decision = latest(decided, 'author');
  const include = included(decided);
  const source = decision ?? (include !== null && include.author !== '' ? include.decision : null);
  if (source === null) return null;
  const answer = decision?.verdict.trim() ?? include?.author ?? '';
  const people = NONE_WORDS.has(answer) ? [] : answer.split(/[、,，;；\s]+/).filter((name) => name !== '');
  const [first] = people;
  return {
    verdict: first === undefined ? 'none' : 'sure',
    first: first ?? '',
    credited: people,
    reason: first === undefined ? `经 ${source.by} 决定无第一作者` : '',
    evidence: [evidenceOf(source)],
    ask: '',
    candidates: [],
  };
}
