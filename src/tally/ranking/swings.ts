import type { LedgerEntry, Points } from '../../model/ledger.ts';
import type { Question } from '../../model/question.ts';
import { compareText } from '../../text/normalise.ts';
import { Components } from '../story/components.ts';
import { type Amounts, amountsOf, type Earning, NO_AMOUNTS } from './earnings.ts';
import { add, compare, larger, smaller, subtract, ZERO } from './points.ts';
import type { Reach, Reaches } from './reach.ts';
import { entryKeys } from './text-key.ts';

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

/** What one award asks of a reach. */
export interface AwardReach {
  /** Competitors that a reach names; nobody where it does not concern the award. */
  readonly named: (reach: Reach) => readonly string[];
  /** Whether a reach concerns the award at all. */
  readonly concerns: (reach: Reach) => boolean;
  readonly keepsOne: (reach: Reach) => boolean;
  /** Competitors that a question says may be one; nobody where it says nothing of the kind. */
  readonly perhapsOne: (question: Question) => readonly string[];
}

type Earnings = ReadonlyMap<string, readonly Earning[]>;

/**
 * Bounds on what the open questions could change. They are safe rather than sharp: each knot of texts is taken to fall
 * out as it pleases, whatever the others.
 */
export function swingsOf(
  questions: readonly Question[],
  reaches: Reaches,
  earnings: Earnings,
  award: AwardReach,
): Swings {
  const parts = new Map<string, Swing[]>();
  const atRisk = new Set<LedgerEntry>();
  const knots = new Set(questions.flatMap(({ id }) => reaches.get(id) ?? []));
  const inReach = withinReach(knots, earnings);
  const movedIn = new Map<Reach, readonly string[]>();
  for (const reach of knots) {
    if (!award.concerns(reach)) continue;
    const owners = inReach(reach);
    const moved: string[] = [];
    for (const id of [...new Set([...award.named(reach), ...owners.keys()])].toSorted(compareText)) {
      const own = owners.get(id) ?? [];
      const swing = swingWithin(reach, own, award.keepsOne(reach));
      if (isStill(swing)) continue;
      moved.push(id);
      parts.set(id, [...(parts.get(id) ?? []), swing]);
      if (compare(swing.loss.total, ZERO) > 0) for (const { entry } of own) atRisk.add(entry);
    }
    movedIn.set(reach, moved);
  }
  const movedBy = new Map<string, readonly string[]>();
  for (const { id } of questions) {
    const reach = reaches.get(id);
    if (reach !== undefined) movedBy.set(id, movedIn.get(reach) ?? []);
  }
  const single = new Map([...parts].map(([id, swings]) => [id, swings.reduce(together)] as const));
  const merged = mergers(questions, award, earnings, single);
  for (const [id, swing] of merged.of) {
    if (compare(swing.loss.total, ZERO) > 0)
      for (const { entry } of earnings.get(id) ?? []) atRisk.add(entry);
    parts.set(id, [...(parts.get(id) ?? []), swing]);
  }
  for (const [question, ids] of merged.movedBy) movedBy.set(question, ids);
  return {
    of: new Map([...parts].map(([id, swings]) => [id, swings.reduce(together)])),
    movedBy,
    atRisk,
  };
}

/** Finds, for one of these reaches, who has earnings from its texts. */
function withinReach(
  knots: ReadonlySet<Reach>,
  earnings: Earnings,
): (reach: Reach) => ReadonlyMap<string, readonly Earning[]> {
  const byText = new Map<string, Earning[]>();
  for (const { texts } of knots) for (const key of texts) byText.set(key, []);
  if (byText.size > 0) {
    for (const own of earnings.values()) {
      for (const earning of own) for (const key of entryKeys(earning.entry)) byText.get(key)?.push(earning);
    }
  }
  return ({ texts }) => {
    const found = new Set([...texts].flatMap((key) => byText.get(key) ?? []));
    return Map.groupBy(found, ({ by }) => by.id);
  };
}

/** What is already counted could go; what is not counted yet could come. */
function swingWithin({ most }: Reach, own: readonly Earning[], keepsOne: boolean): Swing {
  const has = amountsOf(own);
  const atLeastZero = (points: Points): Points => larger(points, ZERO);
  const gain = combine(combine(most, has, subtract), NO_AMOUNTS, larger);
  if (!keepsOne || own.length === 0) return { gain, loss: has };
  const [first, ...more] = own.map(({ points }) => points);
  const kept = first === undefined ? ZERO : more.reduce(smaller, first);
  const lost = (points: Points): Points => atLeastZero(subtract(points, kept));
  return { gain, loss: { site: lost(has.site), bonus: lost(has.bonus), total: lost(has.total) } };
}

/**
 * If those named are one person, the one with most keeps its points and takes the others', who vanish. Which name
 * stays in the end does not matter to the others in the field. Doubts with a name in common fall out together.
 */
function mergers(
  questions: readonly Question[],
  { perhapsOne }: AwardReach,
  earnings: Earnings,
  single: ReadonlyMap<string, Swing>,
): Pick<Swings, 'of' | 'movedBy'> {
  const doubts = questions
    .map((question) => ({ question: question.id, ids: perhapsOne(question) }))
    .filter(({ ids }) => ids.length > 1);
  const people = new Components();
  for (const { ids } of doubts) for (const id of ids.slice(1)) people.join(ids[0] ?? id, id);
  const of = new Map<string, Swing>();
  const movedBy = new Map<string, readonly string[]>();
  const now = (id: string): Amounts => amountsOf(earnings.get(id) ?? []);
  for (const { question, ids } of doubts) {
    const group = [...people.members(ids[0] ?? '')].toSorted(compareText);
    movedBy.set(question, group);
    const strongest = group.toSorted((a, b) => compareAmounts(now(b), now(a)) || compareText(a, b))[0];
    for (const id of group) {
      const others = group.filter((other) => other !== id);
      of.set(id, {
        gain: others
          .map((other) => bounds(now(other), single.get(other)).highest)
          .reduce((all, one) => combine(all, one, add), NO_AMOUNTS),
        loss: id === strongest ? NO_AMOUNTS : now(id),
      });
    }
  }
  return { of, movedBy };
}

function compareAmounts(a: Amounts, b: Amounts): number {
  return compare(a.site, b.site) || compare(a.total, b.total);
}

function isStill({ gain, loss }: Swing): boolean {
  return [gain, loss].every(({ site, bonus, total }) =>
    [site, bonus, total].every((points) => compare(points, ZERO) === 0),
  );
}

function combine(a: Amounts, b: Amounts, how: (x: Points, y: Points) => Points): Amounts {
  return { site: how(a.site, b.site), bonus: how(a.bonus, b.bonus), total: how(a.total, b.total) };
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
