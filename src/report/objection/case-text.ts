import type { Objection } from '../../model/objection.ts';
import { objectionObject } from '../../tally/objection-names.ts';
import type { ObjectionCase, Outcome } from './cases.ts';

/** An objection with what became of it, as the screen shows it: without how to reach the objector. */
export function caseText(
  number: ObjectionCase['number'],
  { at, by, unit, item, claim, evidence }: Omit<Objection, 'seq' | 'year' | 'contact'>,
  outcome: Outcome | null,
): string {
  return [
    `${objectionObject(number)}　${at} 收到　${unit}${by}`,
    `  事项：${item}`,
    `  主张：${claim}${evidence === '' ? '' : `　依据：${evidence}`}`,
    `  ${outcomeText(outcome)}`,
  ].join('\n');
}

/** What became of an objection. */
export function outcomeText(outcome: Outcome | null): string {
  if (outcome === null) return '处理：待处理';
  const { upheld, reason, by, at } = outcome;
  return `处理：${upheld ? '成立' : '不成立'}：${reason}（${by}，${at}）`;
}
