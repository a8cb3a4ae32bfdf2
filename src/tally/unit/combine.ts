import type { Evidence } from '../../model/evidence.ts';
import type { UnitRef, UnitVerdict } from '../../model/verdict.ts';
import { compact, compareText } from '../../text/normalise.ts';
import { unitKey } from '../names/index.ts';

/**
 * What the copies of one story say together. Copies that say nothing weigh nothing; a doubtful copy agrees with a sure
 * one where it could mean the same unit; everything else is asked. The order of the copies does not matter.
 */
export function combineUnits(verdicts: readonly UnitVerdict[]): UnitVerdict {
  const [only, ...more] = verdicts;
  if (only === undefined || more.length > 0) return combineAll(verdicts);
  const combined = combinedAlone.get(only) ?? combineAll(verdicts);
  combinedAlone.set(only, combined);
  return combined;
}

/** Most stories have one copy, and are counted under many readings. */
const combinedAlone = new WeakMap<UnitVerdict, UnitVerdict>();

function combineAll(verdicts: readonly UnitVerdict[]): UnitVerdict {
  const sorted = verdicts.toSorted((a, b) => compareText(orderKey(a), orderKey(b)));
  const evidence = distinctEvidence(sorted.flatMap((verdict) => verdict.evidence));
  const sure = sorted.filter((verdict) => verdict.verdict === 'sure');
  const asked = sorted.filter((verdict) => verdict.verdict === 'asked');
  // A copy that is the association's own names no school; only its signature speaks against one.
  const schools = sure.filter(
    (verdict) =>
      verdict.unit !== null && (verdict.unit.kind !== 'association' || verdict.rule === 'signature'),
  );
  const [first] = schools.length > 0 ? schools : sure;
  if (first === undefined || first.unit === null) {
    if (asked.length > 0) return question(asked, evidence);
    return { verdict: 'none', unit: null, rule: sorted[0]?.rule ?? 'no-words', evidence, candidates: [] };
  }
  const key = unitKey(first.unit);
  const agreed =
    schools.every((verdict) => verdict.unit !== null && unitKey(verdict.unit) === key) &&
    asked.every((verdict) => couldMean(verdict, key));
  const joint = signersOf(schools);
  if (agreed && joint !== null) {
    const { rule } = joint.length > 0 ? (schools.find(isJoint) ?? first) : first;
    return { verdict: 'sure', unit: first.unit, rule, evidence, candidates: joint };
  }
  return question([...schools, ...asked], evidence);
}

function isJoint({ candidates }: UnitVerdict): boolean {
  return candidates.length > 1;
}

/** Those who sign together in any copy; null where copies name different ones, [] where none is joint. */
function signersOf(sure: readonly UnitVerdict[]): readonly UnitRef[] | null {
  const [first, ...more] = sure.filter(isJoint).map(({ candidates }) => candidates);
  if (first === undefined) return [];
  const keys = (refs: readonly UnitRef[]): string => refs.map(unitKey).join('|');
  return more.every((other) => keys(other) === keys(first)) ? first : null;
}

function couldMean(verdict: UnitVerdict, key: string): boolean {
  return verdict.candidates.some((candidate) => unitKey(candidate) === key) || meansNobody(verdict);
}

/** An asked copy that names no candidate at all (only a visitor stood there). */
function meansNobody(verdict: UnitVerdict): boolean {
  return verdict.unit === null && verdict.candidates.length === 0;
}

function question(verdicts: readonly UnitVerdict[], evidence: readonly Evidence[]): UnitVerdict {
  const candidates = new Map<string, UnitRef>();
  for (const verdict of verdicts) {
    for (const ref of [...(verdict.unit === null ? [] : [verdict.unit]), ...verdict.candidates]) {
      if (!candidates.has(unitKey(ref))) candidates.set(unitKey(ref), ref);
    }
  }
  const list = [...candidates.values()];
  const rule = verdicts.length === 1 ? (verdicts[0]?.rule ?? 'copies') : 'copies-disagree';
  return { verdict: 'asked', unit: list[0] ?? null, rule, evidence, candidates: list };
}

/** Every piece once; a piece whose words stand within a longer one that shows the same says nothing more. */
function distinctEvidence(evidence: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  const longestFirst = evidence.toSorted(
    (a, b) => compact(b.quote).length - compact(a.quote).length || compareText(a.quote, b.quote),
  );
  for (const piece of longestFirst) {
    const within = kept.some(
      ({ where, quote, shows }) =>
        where === piece.where && shows === piece.shows && compact(quote).includes(compact(piece.quote)),
    );
    if (!within) kept.push(piece);
  }
  return evidence.filter((piece) => kept.includes(piece));
}

function orderKey(verdict: UnitVerdict): string {
  return JSON.stringify([
    verdict.verdict,
    verdict.unit === null ? '' : unitKey(verdict.unit),
    verdict.rule,
    verdict.candidates,
    verdict.evidence,
  ]);
}
