import { compact } from '../../text/normalise.ts';
import type { Candidate } from '../candidate.ts';
import type { Absence, Winner } from '../nominations/nomination.ts';
import type { Exclusion } from '../pack/schema.ts';
import { leavesOf } from '../pack/test.ts';
import { stated } from './because.ts';
import { judgeTest } from './judge-test.ts';
import type { Register } from './membership.ts';
import type { Verdict } from './verdict.ts';

/** What exclusions are judged by; a register that was not given is null. */
export interface Records {
  readonly asOf: string;
  readonly absences: readonly Absence[] | null;
  readonly winners: readonly Winner[] | null;
  readonly register: Register | null;
}

/** Whether an exclusion bars a candidate, and the words that show it (Chinese). */
export interface Barred {
  readonly verdict: Verdict;
  readonly says: string;
}

/** Met means barred. What no register and no cell tells is asked about. */
export function judgeExclusion(exclusion: Exclusion, candidate: Candidate, records: Records): Barred {
  switch (exclusion.by) {
    case 'absences':
      return byAbsences(exclusion, candidate, records);
    case 'winners':
      return byWinners(exclusion, candidate, records);
    case 'test': {
      const { factOf, cellOf } = candidate;
      const { verdict, because } = judgeTest(exclusion.test, { factOf, cellOf, asOf: records.asOf });
      const { says } = exclusion;
      if (verdict === 'asked') return { verdict, says: `请核对：${says}（${because.join('；')}）` };
      const filled = leavesOf(exclusion.test).filter(({ column }) => factOf(column).kind !== 'blank');
      const shown = [...new Set(filled.map(({ column }) => stated(column, cellOf(column))))];
      return { verdict, says: `${says}（${shown.join('；')}）` };
    }
  }
}

function byAbsences(
  { atLeast, column, says }: Extract<Exclusion, { by: 'absences' }>,
  candidate: Candidate,
  { absences, register }: Records,
): Barred {
  const fact = column === undefined ? null : candidate.factOf(column);
  const stated = fact?.kind === 'number' ? fact.number : null;
  if (absences === null) {
    if (stated === null) return { verdict: 'asked', says: `没有提供缺席记录，未能核对：${says}` };
    return { verdict: stated >= atLeast ? 'met' : 'unmet', says: `${says}（表中填 ${stated} 次）` };
  }
  const own = absences.filter(({ unit }) => sameUnit(unit, candidate.unit, register));
  const times = (rows: readonly Absence[]): number => rows.reduce((sum, row) => sum + row.times, 0);
  const sure = times(own.filter(({ excused }) => excused === false));
  const unclear = times(own.filter(({ excused }) => excused === null));
  if (sure >= atLeast) return { verdict: 'met', says: `${says}（缺席记录 ${sure} 次）` };
  if (sure + unclear >= atLeast) {
    const known = `无故缺席 ${sure} 次，另有 ${unclear} 次没有写明是否有故`;
    return { verdict: 'asked', says: `请核对：${says}（${known}）` };
  }
  // The table and the register contradict each other: neither is believed against the other.
  return stated !== null && stated >= atLeast
    ? { verdict: 'asked', says: `请核对：${says}（表中填 ${stated} 次，缺席记录 ${sure} 次）` }
    : { verdict: 'unmet', says: '' };
}

function byWinners(
  { titles, column, says }: Extract<Exclusion, { by: 'winners' }>,
  candidate: Candidate,
  { winners, register }: Records,
): Barred {
  const fact = column === undefined ? null : candidate.factOf(column);
  const stated = fact?.kind === 'text' ? `「${column}」填「${fact.text}」` : null;
  if (winners === null) {
    if (fact?.kind === 'none') return { verdict: 'unmet', says: '' };
    return { verdict: 'asked', says: `${stated ?? '没有提供往届名单'}，请核对：${says}` };
  }
  const found = winners.flatMap((winner) => {
    const verdict = isBarring(winner, titles);
    const whose = verdict === 'unmet' ? 'unmet' : isSame(winner, candidate, register);
    if (whose === 'unmet') return [];
    const sure = verdict === 'met' && whose === 'met';
    const { year, title, unit, name } = winner;
    const known = `${year === null ? '年度不详' : year} ${title} ${unit}${unit === '' ? '' : ' '}${name}`;
    return [{ sure, known }];
  });
  const sure = found.find((one) => one.sure);
  if (sure !== undefined) return { verdict: 'met', says: `${says}（往届名单：${sure.known}）` };
  const [first] = found;
  if (first !== undefined) {
    return { verdict: 'asked', says: `${says}；往届名单有「${first.known}」，是否同一对象？` };
  }
  return stated === null
    ? { verdict: 'unmet', says: '' }
    : { verdict: 'asked', says: `${stated}，往届名单中没有，请核对：${says}` };
}

function isBarring(winner: Winner, titles: readonly { title: string; years: readonly number[] }[]): Verdict {
  const named = titles.filter(({ title }) => compact(winner.title).includes(compact(title)));
  if (named.length === 0) return 'unmet';
  const { year } = winner;
  if (year === null) return 'asked';
  return named.some(({ years }) => years.includes(year)) ? 'met' : 'unmet';
}

/** A name alone is no proof: at another unit, or without one, it is asked about. */
function isSame(winner: Winner, candidate: Candidate, register: Register | null): Verdict {
  const unitOnly = candidate.name === '';
  if (unitOnly) {
    const named = winner.unit === '' ? winner.name : winner.unit;
    const other = winner.unit !== '' && winner.name !== '' && compact(winner.name) !== compact(winner.unit);
    return !other && sameUnit(named, candidate.unit, register) ? 'met' : 'unmet';
  }
  if (compact(winner.name) !== candidate.name) return 'unmet';
  return winner.unit !== '' && sameUnit(winner.unit, candidate.unit, register) ? 'met' : 'asked';
}

/** The same unit, by the register's names where there is one. */
export function sameUnit(a: string, b: string, register: Register | null): boolean {
  return unitKeyOf(a, register) === unitKeyOf(b, register);
}

/** What a unit's name is compared by. */
export function unitKeyOf(written: string, register: Register | null): string {
  return compact(register?.nameOf(written) ?? written);
}
