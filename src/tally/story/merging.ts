import { compareText } from '../../text/normalise.ts';
import type { Components } from './components.ts';
import type { Decided } from './decided.ts';
import type { Judgement, Judgements } from './judgements.ts';

/** Up to this size every pair of a would-be group is compared before it is joined. */
const FULLY_CHECKED = 40;
/** Merges are tried from the surest to the weakest. */
const GRADES = [2, 1, 0] as const;

export interface Merging {
  readonly groups: Components;
  /** Merges that would have joined texts judged apart: a person must say where they belong. */
  readonly doubted: readonly Judgement[];
}

/** For each text, its merge partners within each decided group: a decision explains differences among them. */
function decidedContacts(
  merges: readonly Judgement[],
  decided: Decided,
): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const contacts = new Map<string, Map<string, Set<string>>>();
  const touch = (id: string, partner: string): void => {
    const own = contacts.get(id) ?? new Map<string, Set<string>>();
    contacts.set(id, own);
    const root = decided.standsFor(partner);
    own.set(root, (own.get(root) ?? new Set<string>()).add(partner));
  };
  for (const id of decided.spoken) touch(id, id);
  for (const { a, b } of merges) {
    if (decided.spoken.has(b)) touch(a, b);
    if (decided.spoken.has(a)) touch(b, a);
  }
  return contacts;
}

/**
 * Joins what was merged, surest first, but never two texts that contradict each other, two schools, or two
 * texts that a person held apart: the merges that would do so are left in doubt. No order of rows enters.
 */
export function mergeStories(
  start: Components,
  merges: readonly Judgement[],
  judgements: Judgements,
  decided: Decided,
): Merging {
  const contacts = decidedContacts(merges, decided);
  const explained = (p: string, q: string): boolean => {
    const ofQ = contacts.get(q);
    for (const [root, membersP] of contacts.get(p) ?? []) {
      const membersQ = ofQ?.get(root);
      if (membersQ === undefined) continue;
      for (const x of membersP) for (const y of membersQ) if (x !== y) return true;
    }
    return false;
  };
  const forbids = (p: string, q: string, grade: number, compare: boolean): boolean => {
    const said = judgements.decision(p, q);
    if (said !== null) return said === 'different';
    const unitP = judgements.unit(p);
    const unitQ = judgements.unit(q);
    const judgement = compare ? judgements.of(p, q) : judgements.peek(p, q);
    // A title alone never bridges two bodies that are not known to be one text.
    const byTitleAlone = grade === 0 && judgements.hasBody(p) && judgements.hasBody(q);
    const apart = judgement?.hard === true || (byTitleAlone && bodiesDiffer(judgement));
    const twoSchools = unitP !== null && unitQ !== null && unitP !== unitQ;
    return (apart || twoSchools) && !explained(p, q);
  };

  let groups = start;
  const doubted: Judgement[] = [];
  for (const grade of GRADES) {
    const fresh = merges.filter(({ a, b, strength }) => strength === grade && !groups.together(a, b));
    const forbidden = findForbidden(groups, fresh, (p, q, compare) =>
      forbids(p, q, grade, compare && judgements.has(p) && judgements.has(q)),
    );
    const next = groups.copy();
    for (const merge of fresh) {
      if (forbidden.has(merge)) doubted.push(merge);
      else next.join(merge.a, merge.b);
    }
    groups = next;
  }
  return { groups, doubted };
}

function bodiesDiffer(judgement: Judgement | null): boolean {
  return judgement === null || judgement.verdict === 'apart';
}

/** Those of the merges that lie between texts which must not come together. */
function findForbidden(
  groups: Components,
  fresh: readonly Judgement[],
  forbids: (p: string, q: string, compare: boolean) => boolean,
): ReadonlySet<Judgement> {
  const trial = groups.copy();
  for (const { a, b } of fresh) trial.join(a, b);
  const edges = new Map<string, Judgement[]>();
  for (const merge of fresh) {
    const root = trial.find(merge.a);
    const own = edges.get(root);
    if (own === undefined) edges.set(root, [merge]);
    else own.push(merge);
  }
  const forbidden = new Set<Judgement>();
  for (const [root, own] of edges) {
    const ids = [...trial.members(root)].sort(compareText);
    const held = new Set<string>();
    const compare = ids.length <= FULLY_CHECKED;
    for (const [place, p] of ids.entries()) {
      for (const q of ids.slice(place + 1)) {
        if (groups.together(p, q) || !forbids(p, q, compare)) continue;
        held.add(groups.find(p));
        held.add(groups.find(q));
      }
    }
    if (held.size > 0) for (const merge of betweenHeld(own, held, groups)) forbidden.add(merge);
  }
  return forbidden;
}

/** Drops the merges of texts that hang on the rest by one thread and contradict nobody: those are safe. */
function betweenHeld(
  own: readonly Judgement[],
  held: ReadonlySet<string>,
  groups: Components,
): readonly Judgement[] {
  let left = own;
  for (;;) {
    const partners = new Map<string, Set<string>>();
    for (const { a, b } of left) {
      const [x, y] = [groups.find(a), groups.find(b)];
      partners.set(x, (partners.get(x) ?? new Set<string>()).add(y));
      partners.set(y, (partners.get(y) ?? new Set<string>()).add(x));
    }
    const isLeaf = (id: string): boolean => !held.has(id) && partners.get(id)?.size === 1;
    const next = left.filter(({ a, b }) => !isLeaf(groups.find(a)) && !isLeaf(groups.find(b)));
    if (next.length === left.length) return next;
    left = next;
  }
}
