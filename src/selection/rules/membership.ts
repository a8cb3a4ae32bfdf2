import type { Member } from '../../model/registers.ts';
import { buildNameIndex } from '../../tally/names/index.ts';
import { compact, compareText } from '../../text/normalise.ts';
import type { Base, Pack } from '../pack/schema.ts';
import type { Verdict } from './verdict.ts';
import { dayIn } from './years.ts';

/** The register of members as a selection asks it. */
export interface Register {
  /** Register name of a unit as written; null where the register does not surely know it. */
  readonly nameOf: (written: string) => string | null;
  /** Whether a unit belongs to a base: `asked` where its name or its 层次 does not say. */
  readonly belongs: (base: Base, written: string) => { readonly verdict: Verdict; readonly says: string };
  /** Names that make up a base for sure, and those that might belong to it, sorted. */
  readonly listOf: (base: Base) => { readonly sure: readonly string[]; readonly asked: readonly string[] };
}

export function registerOf(members: readonly Member[], year: number | null): Register {
  const names = buildNameIndex(members);
  const byName = new Map(members.map((member) => [compact(member.name), member]));
  const byCode = new Map(members.map((member) => [member.code, member]));
  const memberOf = (written: string): Member | null => {
    const exact = byName.get(compact(written));
    if (exact !== undefined) return exact;
    const { ref, sure } = names.resolve(written, null);
    return sure && ref?.kind === 'registered' ? (byCode.get(ref.code) ?? null) : null;
  };
  return {
    nameOf: (written) => memberOf(written)?.name ?? null,
    belongs: (base, written) => {
      const member = memberOf(written);
      if (member !== null) return membership(base, member, year);
      const { ref, candidates } = names.resolve(written, null);
      const near = candidates.filter(({ kind }) => kind === 'registered').map(({ name }) => name);
      const hint = near.length === 0 ? '' : `，是不是：${near.join('、')}？`;
      // Words that could be a member's name are asked about; another school's whole name, or one merely like a
      // member's, is no member's.
      const another = candidates.some(
        ({ kind, name }) => kind === 'outsider' && compact(name) === compact(written),
      );
      const unclear = ref?.kind === 'registered' && !another;
      return { verdict: unclear ? 'asked' : 'unmet', says: `「${written}」不在会员名册中${hint}` };
    },
    listOf: (base) => {
      const listed = (verdict: Verdict): readonly string[] =>
        members
          .filter((member) => membership(base, member, year).verdict === verdict)
          .map(({ name }) => name)
          .toSorted(compareText);
      return { sure: listed('met'), asked: listed('asked') };
    },
  };
}

function membership(base: Base, member: Member, year: number | null): { verdict: Verdict; says: string } {
  const on = dayIn(year, base.on);
  if (!base.kinds.includes(member.kind)) {
    return { verdict: 'unmet', says: `「${member.name}」在名册中是${member.kind}，不属于${base.name}` };
  }
  if ((member.joined !== null && member.joined > on) || (member.left !== null && member.left < on)) {
    return { verdict: 'unmet', says: `「${member.name}」在 ${on} 不是会员` };
  }
  if (base.levels === null) return { verdict: 'met', says: '' };
  const is = (words: readonly string[]): boolean =>
    words.some((word) => compact(word) === compact(member.level));
  if (is(base.levels.in)) return { verdict: 'met', says: '' };
  return is(base.levels.out)
    ? { verdict: 'unmet', says: `「${member.name}」的层次是${member.level}，不属于${base.name}` }
    : {
        verdict: 'asked',
        says: `「${member.name}」的层次${member.level === '' ? '没有填写' : `「${member.level}」`}，是否属于${base.name}？`,
      };
}

/** The base that a pack's pool or channel names. */
export function baseOf(pack: Pack, id: string): Base {
  const base = pack.bases.find((candidate) => candidate.id === id);
  if (base === undefined) throw new RangeError(`pack ${pack.id} has no base ${id}`);
  return base;
}
