import type { Candidate } from './candidate.ts';
import { type Check, check } from './finding.ts';
import type { Pack } from './pack/schema.ts';
import { baseOf, type Register } from './rules/membership.ts';

/** What concerns the whole selection: a register not given, columns not there, and the merits that people judge. */
export function wholeChecks(pack: Pack, valid: readonly Candidate[], register: Register | null): Check[] {
  return [
    ...(register === null ? registerChecks(pack, valid) : baseChecks(pack, register)),
    ...columnChecks(pack, valid),
    ...meritChecks(pack, valid),
  ];
}

function registerChecks(pack: Pack, valid: readonly Candidate[]): Check[] {
  return pack.channels.flatMap((channel): Check[] => {
    const { member } = channel;
    const rows = valid.filter((one) => one.channel === channel).map(({ row }) => row);
    if (member === undefined || rows.length === 0) return [];
    const ask = `没有提供会员名册（--members），未能核对是否属于${baseOf(pack, member.base).name}`;
    return [check('open', rows, member.rule, ask)];
  });
}

/** A column of the form that the table lacks: said once, not once a row. */
function columnChecks(pack: Pack, valid: readonly Candidate[]): Check[] {
  return pack.columns
    .filter(({ need }) => need === 'form')
    .flatMap(({ name, rule, for: only }): Check[] => {
      const rows = valid
        .filter(({ award, hasColumn }) => {
          const asked = only === undefined || (award !== null && only.includes(award.name));
          return asked && !hasColumn(name);
        })
        .map(({ row }) => row);
      if (rows.length === 0) return [];
      return [check('open', rows, rule ?? null, `表中没有「${name}」列，请核对材料是否齐全`)];
    });
}

function baseChecks(pack: Pack, register: Register): Check[] {
  return pack.places.flatMap(({ number, name, rule }): Check[] => {
    if (number.kind !== 'share') return [];
    const base = baseOf(pack, number.base);
    const { asked } = register.listOf(base);
    if (asked.length === 0) return [];
    const ask = `${name}名额的基数：名册中 ${asked.length} 家的层次看不出是否属于${base.name}：${asked.join('、')}`;
    return [check('open', [], rule, ask)];
  });
}

function meritChecks(pack: Pack, valid: readonly Candidate[]): Check[] {
  const perAward = pack.awards.flatMap(({ name, judged }) =>
    judged.map((rule) => ({ rule, of: valid.filter(({ award }) => award?.name === name) })),
  );
  const perChannel = pack.channels.flatMap((channel) =>
    channel.judged.map((rule) => ({ rule, of: valid.filter((one) => one.channel === channel) })),
  );
  const rows = new Map<string, Set<number>>();
  for (const { rule, of } of [...perAward, ...perChannel]) {
    const known = rows.get(rule) ?? new Set<number>();
    for (const { row } of of) known.add(row);
    rows.set(rule, known);
  }
  return [...rows]
    .filter(([, of]) => of.size > 0)
    .map(([rule, of]) =>
      check(
        'judge',
        [...of].toSorted((a, b) => a - b),
        rule,
        pack.rules.get(rule) ?? '',
      ),
    );
}
