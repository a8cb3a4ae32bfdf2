import { compact } from '../../text/normalise.ts';
import type { Candidate } from '../candidate.ts';
import { type Check, check, type Finding } from '../finding.ts';
import type { Pack } from '../pack/schema.ts';
import { unitKeyOf } from './exclusions.ts';
import type { Formal } from './form.ts';
import type { Register } from './membership.ts';

/**
 * How often a candidate is nominated, and how many somebody nominates. None of several rows is preferred to another:
 * all of them are refused until the nominator says which.
 */
export function judgeNumbers(
  pack: Pack,
  candidates: readonly Candidate[],
  register: Register | null,
): Formal {
  return {
    findings: [...twice(pack, candidates, register), ...tooMany(pack, candidates, register)],
    checks: [
      ...tooFew(candidates, register),
      ...unnamed(candidates),
      ...sameNames(pack, candidates, register),
    ],
  };
}

function rowsOf(group: readonly Candidate[]): readonly number[] {
  return group.map(({ row }) => row).toSorted((a, b) => a - b);
}

function listed(rows: readonly number[]): string {
  return `第 ${rows.join('、')} 行`;
}

function twice(pack: Pack, candidates: readonly Candidate[], register: Register | null): Finding[] {
  const named = candidates.filter(({ title }) => title !== '');
  const groups = Map.groupBy(named, ({ unit, name, award }) =>
    // A unit may stand for a unit's award and nominate a person; a person may stand but once.
    [unitKeyOf(unit, register), name, name === '' ? (award?.name ?? '') : ''].join('\n'),
  );
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map(
        ({ row, title }): Finding => ({
          kind: 'formal',
          row,
          column: pack.name ?? pack.unit,
          rule: pack.once.rule,
          says: `「${title}」重复推荐（${listed(rowsOf(group))}），只能留一份`,
        }),
      ),
    );
}

interface Nominated {
  /** The nominator and through which channel, as messages name them. */
  readonly who: string;
  readonly group: readonly Candidate[];
  readonly channel: NonNullable<Candidate['channel']>;
}

function byNominator(candidates: readonly Candidate[], register: Register | null): Nominated[] {
  const limited = candidates.flatMap((candidate) => {
    const { channel, award } = candidate;
    if (channel === null || award === null || channel.by === null) return [];
    if (channel.counts !== undefined && !channel.counts.includes(award.name)) return [];
    const by = candidate.cellOf(channel.by).trim();
    return by === '' ? [] : [{ candidate, channel, by }];
  });
  const groups = Map.groupBy(
    limited,
    ({ channel, by }) => `${channel.together ?? channel.name}\n${unitKeyOf(by, register)}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const all = group.map(({ candidate }) => candidate);
    if (first === undefined) return [];
    const { channel, by } = first;
    const who = `${channel.together ?? channel.name}「${register?.nameOf(by) ?? by}」`;
    return [{ who, group: all, channel }];
  });
}

/** Different candidates of one nominator; the same one twice is another matter. */
function countOf(group: readonly Candidate[], register: Register | null): number {
  return new Set(group.map(({ unit, name }) => `${unitKeyOf(unit, register)}\n${name}`)).size;
}

function tooMany(pack: Pack, candidates: readonly Candidate[], register: Register | null): Finding[] {
  return byNominator(candidates, register).flatMap(({ who, group, channel }) => {
    const count = countOf(group, register);
    if (channel.atMost === null || count <= channel.atMost) return [];
    const says = `${who}至多推荐 ${channel.atMost} 个，现推荐 ${count} 个（${listed(rowsOf(group))}）`;
    const column = channel.by ?? pack.unit;
    return group.map(({ row }): Finding => ({ kind: 'formal', row, column, rule: channel.rule, says }));
  });
}

function tooFew(candidates: readonly Candidate[], register: Register | null): Check[] {
  return byNominator(candidates, register).flatMap(({ who, group, channel }): Check[] => {
    const count = countOf(group, register);
    if (count >= channel.atLeast) return [];
    const ask = `${who}应推荐 ${channel.atLeast} 个以上，现推荐 ${count} 个，是否补报？`;
    return [check('judge', rowsOf(group), channel.rule, ask)];
  });
}

/** Who does not say by whom is nominated: the number cannot be checked. */
function unnamed(candidates: readonly Candidate[]): Check[] {
  return candidates.flatMap(({ row, channel, cellOf }): Check[] => {
    if (channel === null || channel.by === null || cellOf(channel.by).trim() !== '') return [];
    const ask = `${channel.name}推荐的没有填写「${channel.by}」，推荐数无法核对`;
    return [check('open', [row], channel.rule, ask)];
  });
}

function sameNames(pack: Pack, candidates: readonly Candidate[], register: Register | null): Check[] {
  if (!pack.oneOrganisation) return [];
  const people = candidates.filter(({ name }) => name !== '');
  return [...Map.groupBy(people, ({ name }) => compact(name)).values()].flatMap((group): Check[] => {
    const units = new Set(group.map(({ unit }) => unitKeyOf(unit, register)));
    if (units.size < 2) return [];
    const titles = group.map(({ title }) => title).join('、');
    const ask = `${titles} 是否同一人？同一人只能推荐一次。`;
    return [check('open', rowsOf(group), pack.once.rule, ask)];
  });
}
