import { daysBetween } from '../../text/civil-date.ts';
import type { StoryContext } from './context.ts';
import type { Evidence, Verdict } from './evidence.ts';
import { LIMITS } from './limits.ts';

const apart = (rule: string, hard: boolean): Verdict => ({ verdict: 'apart', rule, hard, strength: 0 });
const ask = (rule: string): Verdict => ({ verdict: 'ask', rule, hard: false, strength: 0 });

/** Whether a unit used this title only once in the year, as far as the days tell. */
function usedOnce({ a, b }: Evidence, context: StoryContext): boolean {
  return [a, b].every((text) => {
    const days = context.titleDays(text);
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined || daysBetween(first, last) <= LIMITS.titleSpread;
  });
}

/** Whether a unit uses this title again and again: weekly menus, monthly meetings. It then names no story. */
function isHabit({ a, b }: Evidence, context: StoryContext): boolean {
  return [a, b].some((text) => context.titleDays(text).length >= LIMITS.habit);
}

/** What two short bodies, or a short one and a long one, say against one story. */
function bodiesDisagree({ bodies, exchanges }: Evidence): boolean {
  if (bodies.numbers.conflicts.length > 0 || exchanges.values.length > 0) return true;
  return bodies.shorter >= LIMITS.fewWords && bodies.ofShorter < LIMITS.closeWithTitle;
}

/** Verdict where one side has hardly a body: a claim, a page of pictures, a file. Title, unit and day speak. */
export function judgeTitles(evidence: Evidence, context: StoryContext): Verdict {
  const { bodies, titles, days, sameUnit } = evidence;
  if (evidence.otherUnit) return apart('两校各自报道', false);
  if (evidence.titleConflicts.length > 0) return apart('标题所指不同', true);
  if (bodiesDisagree(evidence)) return apart('正文不同', true);
  const length = Math.min(evidence.a.title.letters.length, evidence.b.title.letters.length);
  const clear = titles.numbers.lost.length === 0 && length >= LIMITS.tellingTitle;
  if (titles.relation === 'same') {
    if (sameUnit && clear && days !== null && days <= LIMITS.sameDays && usedOnce(evidence, context)) {
      return { verdict: 'merge', rule: '同题同校同期', hard: false, strength: 0 };
    }
    // What little there is of a body stands in the other: that partner is asked about in any case.
    const held = bodies.shorter >= LIMITS.fewWords && bodies.ofShorter >= LIMITS.identical;
    if (held && sameUnit) return { ...ask('同题、正文见于另一篇'), strength: 1 };
    const vague = length < LIMITS.clearTitle || isHabit(evidence, context);
    const near = days === null || days <= LIMITS.fewDays;
    if (sameUnit && length >= LIMITS.shortestTitle && (near || !vague)) return ask('同题');
    if (!vague && (days === null || days <= LIMITS.twoMonths)) return ask('同题');
    return apart('题目过于笼统', false);
  }
  if (length < LIMITS.clearTitle) return apart('标题不同', false);
  const near = days === null || days <= LIMITS.nearDays;
  if (titles.relation === 'contained' && near) return ask('题目相近');
  if (titles.relation === 'similar' && sameUnit && near) return ask('题目相近');
  return apart('标题不同', false);
}
