import type { LedgerEntry, Points } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import { compareText } from '../../text/normalise.ts';
import { type Amounts, amountsOf, type Earning, NO_AMOUNTS } from './earnings.ts';
import { add, compare, larger, ONE, points, smaller, subtract, ZERO } from './points.ts';

/** How far the answers to open questions could move a competitor: amounts to gain and to lose. */
export interface Swing {
  readonly gain: Amounts;
  readonly loss: Amounts;
}

export interface Swings {
  /** By competitor id; those whom no question can move are absent. */
  readonly of: ReadonlyMap<string, Swing>;
  /** Question id → competitors it can move. */
  readonly movedBy: ReadonlyMap<string, readonly string[]>;
  /** Entries that an answer could take away. */
  readonly atRisk: ReadonlySet<LedgerEntry>;
}

/**
 * Bounds on what the open questions could change for those they name. They are safe rather than sharp: each question
 * is taken to fall out as it pleases, whatever the others. A question that names nobody moves nobody.
 */
export function swingsOf(
  questions: readonly Question[],
  earnings: ReadonlyMap<string, readonly Earning[]>,
  named: (question: Question) => readonly string[],
): Swings {
  const parts = new Map<string, Map<string, Swing>>();
  const movedBy = new Map<string, string[]>();
  const atRisk = new Set<LedgerEntry>();
  for (const question of questions) {
    if (question.stakes.points <= 0) continue;
    const ids = [...new Set(named(question))].toSorted(compareText);
    for (const id of ids) {
      const samePerson = question.answeredBy.includes('same-person');
      const own = samePerson ? (earnings.get(id) ?? []) : countedUnder(question, earnings.get(id) ?? []);
      const swing = samePerson ? merger(id, ids, earnings) : swingOf(question, own);
      if (isStill(swing)) continue;
      movedBy.set(question.id, [...(movedBy.get(question.id) ?? []), id]);
      if (compare(swing.loss.total, ZERO) > 0) for (const { entry } of own) atRisk.add(entry);
      // Two doubts about the same articles (whose? a reprint?) hang on the same points.
      const about = question.urls.length === 0 ? question.id : question.urls.toSorted().join('\n');
      const ofOne = parts.get(id) ?? new Map<string, Swing>();
      const before = ofOne.get(about);
      ofOne.set(about, before === undefined ? swing : widest(before, swing));
      parts.set(id, ofOne);
    }
  }
  return {
    of: new Map([...parts].map(([id, ofOne]) => [id, [...ofOne.values()].reduce(together)])),
    movedBy,
    atRisk,
  };
}

function addressesOf(entry: LedgerEntry): readonly string[] {
  return [entry.url, ...entry.copies];
}

function countedUnder(question: Question, own: readonly Earning[]): readonly Earning[] {
  const asked = new Set(question.urls);
  return own.filter(({ entry }) => addressesOf(entry).some((url) => asked.has(url)));
}

/** What is already counted could go; what is not counted yet could come. */
function swingOf(question: Question, own: readonly Earning[]): Swing {
  const most = points(question.stakes.points);
  const counted = new Set(own.flatMap(({ entry }) => addressesOf(entry)));
  const allCounted = question.urls.length > 0 && question.urls.every((url) => counted.has(url));
  const gained = allCounted ? ZERO : most;
  // A claim handed in can only bring a bonus (6.2.2).
  const gain = { site: question.kind === 'claim' ? ZERO : gained, bonus: gained, total: gained };
  const has = amountsOf(own);
  // Of copies found to be one story one stays counted: a story that stands alone loses nothing.
  const atStake = question.kind === 'story' ? larger(subtract(has.total, ONE), ZERO) : has.total;
  const lost = smaller(most, atStake);
  return {
    gain,
    loss: { site: smaller(lost, has.site), bonus: smaller(lost, has.bonus), total: lost },
  };
}

/**
 * If those named are one person, the one with most keeps its points and takes the others', who vanish. Which name
 * stays in the end does not matter to the others in the field.
 */
function merger(
  id: string,
  ids: readonly string[],
  earnings: ReadonlyMap<string, readonly Earning[]>,
): Swing {
  const amounts = (one: string): Amounts => amountsOf(earnings.get(one) ?? []);
  const strongest = ids.toSorted((a, b) => compareAmounts(amounts(b), amounts(a)) || compareText(a, b))[0];
  const others = ids.filter((other) => other !== id).map(amounts);
  return {
    gain: others.reduce((all, one) => combine(all, one, add), NO_AMOUNTS),
    loss: id === strongest ? NO_AMOUNTS : amounts(id),
  };
}

function compareAmounts(a: Amounts, b: Amounts): number {
  return compare(a.site, b.site) || compare(a.total, b.total);
}

function isStill({ gain, loss }: Swing): boolean {
  return compare(gain.total, ZERO) === 0 && compare(loss.total, ZERO) === 0;
}

function combine(a: Amounts, b: Amounts, how: (x: Points, y: Points) => Points): Amounts {
  return { site: how(a.site, b.site), bonus: how(a.bonus, b.bonus), total: how(a.total, b.total) };
}

function widest(a: Swing, b: Swing): Swing {
  return { gain: combine(a.gain, b.gain, larger), loss: combine(a.loss, b.loss, larger) };
}

function together(a: Swing, b: Swing): Swing {
  return { gain: combine(a.gain, b.gain, add), loss: combine(a.loss, b.loss, add) };
}

/** The amounts at their lowest and highest. */
export function bounds(now: Amounts, swing: Swing | undefined): { lowest: Amounts; highest: Amounts } {
  if (swing === undefined) return { lowest: now, highest: now };
  const lowest = combine(combine(now, swing.loss, subtract), NO_AMOUNTS, larger);
  return { lowest, highest: combine(now, swing.gain, add) };
}
