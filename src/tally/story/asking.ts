import { daysBetween } from '../../text/civil-date.ts';
import { compareText } from '../../text/normalise.ts';
import { type Components, pairKey } from './components.ts';
import type { Judgement, Judgements } from './judgements.ts';

/** A question about two groups: the pair that stands for it, and why it is asked. */
export interface Doubt {
  readonly a: string;
  readonly b: string;
  readonly rule: string;
}

/** Above this number of pairs between two groups not every one is looked up. */
const MOST_PAIRS = 400;

function smallest(ids: readonly string[]): string {
  return ids.reduce((least, id) => (compareText(id, least) < 0 ? id : least));
}

function* pairsBetween(a: string, b: string, groups: Components): Generator<readonly [string, string]> {
  const left = groups.members(a);
  const right = groups.members(b);
  if (left.length * right.length > MOST_PAIRS) return;
  for (const p of left) for (const q of right) yield [p, q];
}

/** Whether somebody or something has already answered: a decision, or a contradiction between members. */
function isSettled(asked: Judgement, groups: Components, judgements: Judgements, doubted: boolean): boolean {
  for (const [p, q] of pairsBetween(asked.a, asked.b, groups)) {
    if (judgements.decision(p, q) === 'different') return true;
    if (doubted) continue;
    if (!judgements.has(p) || !judgements.has(q)) continue;
    const judgement = judgements.of(p, q);
    if (judgement.verdict !== 'apart') continue;
    if (judgement.hard && !asked.hard) return true;
    if (asked.strength === 0 && judgements.hasBody(p) && judgements.hasBody(q)) return true;
  }
  return false;
}

/** How well a partner suits a text without a body: with a body, near in time, smallest id. */
function byFitness(self: string, judgements: Judgements): (a: string, b: string) => number {
  const days = (other: string): number => {
    const [mine, theirs] = [judgements.date(self), judgements.date(other)];
    return mine === null || theirs === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(mine, theirs));
  };
  const apart = (a: string, b: string): number => (days(a) === days(b) ? 0 : days(a) - days(b));
  return (a, b) =>
    Number(judgements.hasBody(b)) - Number(judgements.hasBody(a)) || apart(a, b) || compareText(a, b);
}

/** A text known by its title alone asks about its likeliest partner only; the next one comes if that is denied. */
function onlyLikeliest(asked: readonly Judgement[], judgements: Judgements): readonly Judgement[] {
  const partners = new Map<string, string[]>();
  const add = (self: string, other: string): void => {
    if (judgements.hasBody(self)) return;
    partners.set(self, [...(partners.get(self) ?? []), other]);
  };
  for (const { a, b, strength } of asked) {
    if (strength > 0) continue;
    add(a, b);
    add(b, a);
  }
  const likeliest = new Map<string, string>();
  for (const [self, others] of partners) {
    const best = [...others].sort(byFitness(self, judgements))[0];
    if (best !== undefined) likeliest.set(self, best);
  }
  return asked.filter(
    ({ a, b, strength }) => strength > 0 || likeliest.get(a) === b || likeliest.get(b) === a,
  );
}

/** One question for one doubt: the open pairs between groups, each pair of groups once, best reason first. */
export function findDoubts(
  asked: readonly Judgement[],
  doubted: readonly Judgement[],
  groups: Components,
  judgements: Judgements,
): readonly Doubt[] {
  const open = (list: readonly Judgement[], byDoubt: boolean): readonly Judgement[] =>
    list
      .filter(({ a, b }) => !groups.together(a, b))
      .filter((pair) => !isSettled(pair, groups, judgements, byDoubt));
  const all = [
    ...onlyLikeliest(open(asked, false), judgements),
    ...open(doubted, true).map((pair) => ({ ...pair, rule: '归并后自相矛盾', strength: 3 })),
  ].sort((x, y) => y.strength - x.strength || compareText(x.a, y.a) || compareText(x.b, y.b));
  const doubts = new Map<string, Doubt>();
  for (const pair of all) {
    const key = pairKey(groups.find(pair.a), groups.find(pair.b));
    if (doubts.has(key)) continue;
    const [p, q] = [pair.a, pair.b].map((id) =>
      smallest(groups.members(id).filter((member) => judgements.has(member))),
    );
    if (p === undefined || q === undefined) continue;
    // The group speaks through its smallest id, unless that copy itself shows nothing to ask about.
    const fits = judgements.of(p, q).verdict !== 'apart';
    const [x, y] = fits ? [p, q] : [pair.a, pair.b];
    const [a, b] = compareText(x, y) < 0 ? [x, y] : [y, x];
    doubts.set(key, { a, b, rule: pair.rule });
  }
  return [...doubts.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}
