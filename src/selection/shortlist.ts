import type { Quota, Standing } from '../model/result.ts';
import { ONE, points, ZERO } from '../tally/ranking/points.ts';
import { compareText } from '../text/normalise.ts';
import type { Candidate } from './candidate.ts';
import { ORDER_COLUMN } from './nominations/decision-columns.ts';
import type { Pack, Pool } from './pack/schema.ts';
import { assignPlaces, type PlaceCandidate, type PlaceCause } from './places.ts';
import { placesOn, quotaOn } from './quota.ts';
import { orderOf } from './rules/form.ts';
import { judgeTest } from './rules/judge-test.ts';
import { baseOf, type Register } from './rules/membership.ts';
import type { Verdict } from './rules/verdict.ts';
import type { Score } from './score.ts';

/** A valid nomination on the way to a place. */
export interface Entrant {
  readonly candidate: Candidate;
  /** What could still bar it. */
  readonly open: 'check' | 'conflict' | null;
}

export interface ListedEntrant {
  readonly candidate: Candidate;
  readonly pool: Pool;
  /** People's order within the places; null where they have not set it. */
  readonly order: number | null;
  readonly priority: Verdict | null;
  readonly standing: Standing;
  /** Chinese: why. */
  readonly note: string;
}

export interface PoolOutcome {
  readonly pool: Pool;
  /** Null where the base is not known: no register was given. */
  readonly quota: Quota | null;
  /** Members of whom nobody can say whether they belong to the base. */
  readonly unsureBase: readonly string[];
  readonly entrants: readonly ListedEntrant[];
}

const NOTES = {
  within: '',
  beyond: '名额以外',
  barred: '',
  nothing: '名额以外',
  tie: '名次相同，跨过名额线，待定',
  'tie-decided': '',
  'tie-policy': '',
  question: '前面有待定的，待定',
} as const satisfies Record<PlaceCause, string>;

const WORDING = {
  check: '有待核对的事项，待定',
  conflict: '同一单位兼得，待决定',
  unordered: '尚未评议排序',
  priority: '优先入围',
  total: '合计超过总名额，待定',
  noBase: '没有会员名册，名额未定',
  fixed: (places: number) => `固定 ${places} 名`,
  about: (places: number) => `约 ${places} 名，按不超过 ${places} 名排`,
} as const;

/** An order beyond all that a table can hold: what is not ordered yet stands behind all that is. */
const LAST = 1_000_000;

/** The places of every pool. `all` in any order; nobody is in more than one pool. */
export function shortlist(
  pack: Pack,
  all: readonly Entrant[],
  register: Register | null,
  asOf: string,
): readonly PoolOutcome[] {
  const outcomes = pack.places.map((pool) =>
    poolOutcome(
      pack,
      pool,
      all.filter(({ candidate }) => isIn(pool, candidate)),
      register,
      asOf,
    ),
  );
  return withinTotal(pack, outcomes);
}

export function isIn({ awards, where }: Pool, { award, factOf }: Candidate): boolean {
  if (award === null || !awards.includes(award.name)) return false;
  if (where === null) return true;
  const fact = factOf(where.column);
  return fact.kind === 'word' && fact.word === where.is;
}

function poolOutcome(
  pack: Pack,
  pool: Pool,
  entrants: readonly Entrant[],
  register: Register | null,
  asOf: string,
): PoolOutcome {
  const { quota, unsureBase, places } = placesOf(pack, pool, entrants.length, register);
  const read = entrants.map((entrant) => readEntrant(pack, entrant, asOf));
  const outcome = assignPlaces({ candidates: read.map(({ place }) => place), places, tiePolicy: 'open' });
  const listed = read.map(({ entrant, order, priority, place }): ListedEntrant => {
    const { candidate } = entrant;
    const found = outcome.places.get(place.id);
    if (found === undefined) throw new Error(`no place for row ${candidate.row}`);
    const waits = found.standing === '待定';
    const note = [
      priority === 'met' ? WORDING.priority : '',
      waits ? waitsFor(entrant, quota, order, NOTES[found.cause]) : NOTES[found.cause],
    ];
    return {
      candidate,
      pool,
      order,
      priority,
      standing: found.standing,
      note: note.filter((part) => part !== '').join('；'),
    };
  });
  return { pool, quota, unsureBase, entrants: listed.toSorted(compareListed) };
}

function waitsFor({ open }: Entrant, quota: Quota | null, order: number | null, otherwise: string): string {
  if (open !== null) return WORDING[open];
  if (quota === null) return WORDING.noBase;
  return order === null ? WORDING.unordered : otherwise;
}

/** 名额; where the register leaves members in doubt, the fewest and the most there could be. */
function placesOf(pack: Pack, { number, rule }: Pool, entrants: number, register: Register | null) {
  if (number.kind === 'fixed') {
    const places = { now: number.places, fewest: number.places, most: number.places };
    const quota: Quota = {
      base: entrants,
      percent: null,
      places: number.places,
      clause: rule,
      arithmetic: number.about ? WORDING.about(number.places) : WORDING.fixed(number.places),
      baseList: [],
    };
    return { quota, unsureBase: [], places };
  }
  if (register === null) return { quota: null, unsureBase: [], places: { now: 0, fewest: 0, most: LAST } };
  const { sure, asked } = register.listOf(baseOf(pack, number.base));
  const share = { kind: 'percent', percent: number.percent } as const;
  const fewest = placesOn(share, sure.length);
  return {
    quota: quotaOn({ clause: rule, rule: share, measure: number.measure }, sure),
    unsureBase: asked,
    places: { now: fewest, fewest, most: placesOn(share, sure.length + asked.length) },
  };
}

interface ReadEntrant {
  readonly entrant: Entrant;
  readonly order: number | null;
  readonly priority: Verdict | null;
  readonly place: PlaceCandidate;
}

/** Priority first, then people's order. What is open could bar it, what is not ordered could come to stand anywhere. */
function readEntrant(pack: Pack, entrant: Entrant, asOf: string): ReadEntrant {
  const { candidate, open } = entrant;
  const { factOf, cellOf } = candidate;
  const order = orderOf(cellOf(ORDER_COLUMN));
  const priority =
    pack.priority === null ? null : judgeTest(pack.priority.test, { factOf, cellOf, asOf }).verdict;
  const scoreOf = (preferred: boolean, at: number): Score => [ONE, preferred ? ONE : ZERO, points(-at)];
  const sure = priority === 'met';
  const place: PlaceCandidate = {
    id: String(candidate.row),
    score: scoreOf(sure, order ?? LAST),
    lowest: open !== null ? [ZERO, ZERO, points(-LAST)] : scoreOf(sure, order ?? LAST),
    highest: scoreOf(priority === 'met' || priority === 'asked', order ?? 1),
    barred: false,
    tieVerdict: null,
  };
  return { entrant, order, priority, place };
}

function compareListed(a: ListedEntrant, b: ListedEntrant): number {
  const first = (one: ListedEntrant): number => (one.priority === 'met' ? 0 : 1);
  return (
    first(a) - first(b) ||
    (a.order ?? LAST) - (b.order ?? LAST) ||
    compareText(a.candidate.title, b.candidate.title) ||
    a.candidate.row - b.candidate.row
  );
}

/** Over all pools never more in than the total: who would be in over it is not for the program to say. */
function withinTotal({ total }: Pack, outcomes: readonly PoolOutcome[]): readonly PoolOutcome[] {
  const placed = outcomes.flatMap(({ entrants }) => entrants.filter(({ standing }) => standing === '是'));
  if (total === null || placed.length <= total.places) return outcomes;
  return outcomes.map((outcome) => ({
    ...outcome,
    entrants: outcome.entrants.map((entrant) =>
      entrant.standing === '是' ? { ...entrant, standing: '待定' as const, note: WORDING.total } : entrant,
    ),
  }));
}
