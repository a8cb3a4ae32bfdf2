import type { CivilDate } from '../../model/civil-date.ts';
import type { Member } from '../../model/registers.ts';
import { normaliseLine } from '../../text/normalise.ts';
import { findAssociation } from './authorities.ts';
import { isDepartment } from './departments.ts';
import { type NameHit, type ResolvedUnit, unitKey } from './hit.ts';
import type { Near } from './nearest.ts';

type Find = (text: string, date: CivilDate | null) => NameHit[];

interface Register {
  readonly find: Find;
  readonly nearest: (name: string) => readonly Near[];
  readonly byCode: ReadonlyMap<string, Member>;
}

const NOBODY: ResolvedUnit = { ref: null, sure: false, candidates: [] };
/** Words before a name that say only where it is. */
const LOCATION = /^(?:中国)?(?:四川省?)?(?:[\p{Script=Han}]{2,3}市)?$/u;
/** A shape that may be a school's name though no list has it. */
const LIKE_A_SCHOOL = /大学|学院|学校|[大院专]$/;
/** First characters that are surnames too: two such characters may be a person. */
const SURNAME_TOO = /^[成石乐]/;

/** A cell that should name one unit. */
export function resolveCell(text: string, date: CivilDate | null, register: Register): ResolvedUnit {
  const cell = normaliseLine(text)
    .replace(/^[【《"“(]+|[】》"”]+$/g, '')
    .trim();
  if (cell === '') return NOBODY;
  const byCode = register.byCode.get(cell);
  if (byCode !== undefined) {
    return { ref: { kind: 'registered', code: byCode.code, name: byCode.name }, sure: true, candidates: [] };
  }
  const hits = register.find(cell, date);
  if (hits.length === 0) return withoutHit(cell, register);
  const refs = new Map(hits.flatMap((hit) => hit.refs.map((ref) => [unitKey(ref), ref] as const)));
  const [hit] = hits;
  if (hit === undefined) return NOBODY;
  const [ref] = hit.refs;
  const clear =
    refs.size === 1 &&
    hits.some((each) => !each.needsSupport) &&
    LOCATION.test(cell.slice(0, hit.start).trim()) &&
    isDepartment(cell.slice(hit.end));
  return clear && ref !== undefined
    ? { ref, sure: true, candidates: [] }
    : { ref: ref ?? null, sure: false, candidates: [...refs.values()] };
}

function withoutHit(cell: string, register: Register): ResolvedUnit {
  const association = findAssociation(cell);
  if (association !== null && association.index <= 2) {
    return { ref: association.ref, sure: true, candidates: [] };
  }
  if (!LIKE_A_SCHOOL.test(cell)) return NOBODY;
  return { ref: null, sure: false, candidates: register.nearest(cell).map(({ ref }) => ref) };
}

/** Whether a text is, whole, a unit's name or a unit's name and a department. */
export function knowsWhole(text: string, find: Find): boolean {
  const whole = normaliseLine(text);
  if (whole === '') return false;
  const [hit, ...more] = find(whole, null);
  if (hit === undefined) {
    const association = findAssociation(whole);
    return (
      association !== null && association.index === 0 && isDepartment(whole.slice(association.quote.length))
    );
  }
  if (hit.start !== 0 && !LOCATION.test(whole.slice(0, hit.start))) return false;
  const bare = hit.end - hit.start === whole.length;
  if (bare && whole.length <= 2 && hit.needsSupport) return !SURNAME_TOO.test(whole);
  return more.length === 0
    ? isDepartment(whole.slice(hit.end))
    : sameUnit([hit, ...more]) && isDepartment(whole.slice(hit.end));
}

function sameUnit(hits: readonly NameHit[]): boolean {
  return new Set(hits.flatMap((hit) => hit.refs.map(unitKey))).size === 1;
}
