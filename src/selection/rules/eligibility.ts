import type { Candidate } from '../candidate.ts';
import { type Check, check, type Finding } from '../finding.ts';
import type { Condition, Pack } from '../pack/schema.ts';
import { judgeExclusion, type Records } from './exclusions.ts';
import type { Formal } from './form.ts';
import { judgeTest } from './judge-test.ts';
import { baseOf } from './membership.ts';

/** Who may be nominated: membership, the channel's and the award's countable conditions, the exclusions. */
export function judgeEligibility(pack: Pack, candidate: Candidate, records: Records): Formal {
  const { row, award, channel, factOf, cellOf } = candidate;
  const findings: Finding[] = [];
  const checks: Check[] = [];
  const ask = (rule: string, says: string): void => {
    checks.push(check('open', [row], rule, says));
  };
  const out = (kind: Finding['kind'], column: string | null, rule: string, says: string): void => {
    findings.push({ kind, row, column, rule, says });
  };

  if (channel?.member !== undefined) {
    const { base, column, rule } = channel.member;
    const written = cellOf(column);
    if (written === '') ask(rule, `「${column}」没有填写，是否会员单位？`);
    else if (records.register !== null) {
      const { verdict, says } = records.register.belongs(baseOf(pack, base), written);
      if (verdict === 'unmet') out('formal', column, rule, says);
      if (verdict === 'asked') ask(rule, says);
    }
  }
  if (channel?.awards !== undefined && award !== null && !channel.awards.includes(award.name)) {
    out('formal', pack.channel, channel.rule, `${channel.name}不能推荐${award.name}`);
  }
  const conditions: readonly Condition[] = [...(channel?.conditions ?? []), ...(award?.conditions ?? [])];
  for (const { rule, says, test, when } of conditions) {
    if (when !== undefined && !applies(candidate, when)) continue;
    const { verdict, because } = judgeTest(test, { factOf, cellOf, asOf: records.asOf });
    if (verdict === 'unmet') out('rules', null, rule, `不符合：${says}（${because.join('；')}）`);
    if (verdict === 'asked') ask(rule, `请核对是否符合：${says}（${because.join('；')}）`);
  }
  for (const exclusion of pack.exclusions) {
    const only = exclusion.by === 'test' ? exclusion.awards : undefined;
    if (only !== undefined && (award === null || !only.includes(award.name))) continue;
    const { verdict, says } = judgeExclusion(exclusion, candidate, records);
    if (verdict === 'met') out('rules', null, exclusion.rule, says);
    if (verdict === 'asked') ask(exclusion.rule, says);
  }
  return { findings, checks };
}

function applies(candidate: Candidate, when: NonNullable<Condition['when']>): boolean {
  const fact = candidate.factOf(when.column);
  return fact.kind === 'word' && when.is.includes(fact.word);
}
