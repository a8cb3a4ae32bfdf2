import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignPlaces, type PlaceCandidate, type PlacesInput } from '../../src/selection/places.ts';
import { points } from '../../src/tally/ranking/points.ts';

interface Sketch {
  readonly id: string;
  readonly score: number;
  readonly low?: number;
  readonly high?: number;
  readonly barred?: boolean;
  readonly word?: 'in' | 'out';
}

function candidate({ id, score, low, high, barred, word }: Sketch): PlaceCandidate {
  return {
    id,
    score: [points(score)],
    lowest: [points(low ?? score)],
    highest: [points(high ?? score)],
    barred: barred ?? false,
    tieVerdict: word ?? null,
  };
}

function assign(
  sketches: readonly Sketch[],
  places: number | PlacesInput['places'],
  tiePolicy: PlacesInput['tiePolicy'] = 'open',
) {
  const outcome = assignPlaces({
    candidates: sketches.map(candidate),
    places: typeof places === 'number' ? { now: places, fewest: places, most: places } : places,
    tiePolicy,
  });
  const standing = sketches.map(({ id }) => `${id}${outcome.places.get(id)?.standing}`).join(' ');
  return { ...outcome, standing };
}

describe('places', () => {
  it('go to the best, and a tie across the line waits', () => {
    const field = [
      { id: 'a', score: 5 },
      { id: 'b', score: 3 },
      { id: 'c', score: 3 },
      { id: 'd', score: 1 },
    ];
    expect(assign(field, 1).standing).toBe('a是 b否 c否 d否');
    expect(assign(field, 2).standing).toBe('a是 b待定 c待定 d否');
    expect(assign(field, 2).openTie).toEqual({ ids: ['b', 'c'], free: 1 });
    expect(assign(field, 3).standing).toBe('a是 b是 c是 d否');
    expect(assign(field, 0).standing).toBe('a否 b否 c否 d否');
    expect(assign(field, 9).standing).toBe('a是 b是 c是 d是');
    expect(assign(field, 2, 'all-out').standing).toBe('a是 b否 c否 d否');
    expect(assign(field, 2, 'all-out').openTie).toBeNull();
  });

  it('never go to one without a point', () => {
    expect(
      assign(
        [
          { id: 'a', score: 0 },
          { id: 'b', score: 1 },
        ],
        2,
      ).standing,
    ).toBe('a否 b是');
    expect(
      assign(
        [
          { id: 'a', score: 0 },
          { id: 'b', score: 0 },
        ],
        1,
      ).standing,
    ).toBe('a否 b否');
  });

  it('pass to the next where one ahead is barred', () => {
    const outcome = assign(
      [
        { id: 'a', score: 5 },
        { id: 'b', score: 4, barred: true },
        { id: 'c', score: 3 },
      ],
      2,
    );
    expect(outcome.standing).toBe('a是 b否 c是');
    expect(outcome.places.get('a')?.movedUp).toBe(false);
    expect(outcome.places.get('c')).toMatchObject({ movedUp: true, cause: 'within' });
    expect(outcome.places.get('b')?.cause).toBe('barred');
  });
});

describe('words on a tie', () => {
  const tie = (words: readonly ('in' | 'out' | undefined)[]): Sketch[] => [
    { id: 'top', score: 9 },
    ...words.map((word, index) => ({ id: `t${index}`, score: 3, ...(word === undefined ? {} : { word }) })),
  ];

  it('settle it within the cap', () => {
    expect(assign(tie(['in', undefined, undefined]), 2).standing).toBe('top是 t0是 t1否 t2否');
    expect(assign(tie(['out', undefined, undefined]), 3).standing).toBe('top是 t0否 t1是 t2是');
    expect(assign(tie(['out', 'out', 'out']), 3).standing).toBe('top是 t0否 t1否 t2否');
    expect(assign(tie(['in', undefined, undefined]), 2, 'all-out').standing).toBe('top是 t0是 t1否 t2否');
  });

  it('may settle a part: the rest still waits', () => {
    const outcome = assign(tie(['in', undefined, undefined]), 3);
    expect(outcome.standing).toBe('top是 t0是 t1待定 t2待定');
    expect(outcome.openTie).toEqual({ ids: ['t1', 't2'], free: 1 });
    expect(assign(tie(['in', undefined, undefined]), 3, 'all-out').standing).toBe('top是 t0是 t1否 t2否');
  });

  it('are refused together beyond the cap', () => {
    const outcome = assign(tie(['in', 'in', undefined]), 2);
    expect(outcome.standing).toBe('top是 t0待定 t1待定 t2待定');
    expect(outcome.refused).toEqual([
      { id: 't0', verdict: 'in', why: 'beyond-cap' },
      { id: 't1', verdict: 'in', why: 'beyond-cap' },
    ]);
  });

  it('are refused where there is no such tie, and passed over where they say what holds', () => {
    const field = [
      { id: 'a', score: 5 },
      { id: 'b', score: 3 },
    ];
    const [a, b] = field as [Sketch, Sketch];
    expect(assign([a, { ...b, word: 'in' }], 1).refused).toEqual([
      { id: 'b', verdict: 'in', why: 'beyond-cap' },
    ]);
    expect(assign([{ ...a, word: 'out' }, b], 1).refused).toEqual([
      { id: 'a', verdict: 'out', why: 'not-tied' },
    ]);
    expect(assign([{ ...a, word: 'out' }, b], 1).standing).toBe('a是 b否');
    expect(
      assign(
        [
          { ...a, word: 'in' },
          { ...b, word: 'out' },
        ],
        1,
      ).refused,
    ).toEqual([]);
    expect(assign([{ ...a, barred: true, word: 'in' }, b], 1).refused).toEqual([
      { id: 'a', verdict: 'in', why: 'barred' },
    ]);
  });
});

describe('open questions', () => {
  it('leave certain what no answer can change', () => {
    const field = [
      { id: 'a', score: 9, low: 8, high: 9 },
      { id: 'b', score: 5, low: 5, high: 7 },
      { id: 'c', score: 4, low: 4, high: 5 },
      { id: 'd', score: 1, low: 1, high: 2 },
    ];
    expect(assign(field, 2).standing).toBe('a是 b待定 c待定 d否');
    expect(
      assign(
        [
          { id: 'a', score: 9 },
          { id: 'b', score: 5, low: 5, high: 8 },
          { id: 'c', score: 4 },
        ],
        1,
      ).standing,
    ).toBe('a是 b否 c否');
    expect(
      assign(
        [
          { id: 'a', score: 0, high: 3 },
          { id: 'b', score: 2 },
        ],
        1,
      ).standing,
    ).toBe('a待定 b待定');
  });

  it('about the base leave the last places open', () => {
    const field = [3, 2, 1].map((score) => ({ id: `s${score}`, score }));
    expect(assign(field, { now: 1, fewest: 1, most: 2 }).standing).toBe('s3是 s2待定 s1否');
    expect(assign(field, { now: 2, fewest: 1, most: 2 }).standing).toBe('s3是 s2待定 s1否');
  });

  const sketch = fc.record({
    score: fc.nat(3),
    down: fc.nat(1),
    up: fc.nat(2),
    barred: fc.boolean(),
    word: fc.constantFrom<('in' | 'out' | undefined)[]>(undefined, undefined, 'in', 'out'),
  });

  it('are bounded safely: what is certain holds in every case, what is certain nowhere waits', () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        fc.nat(1),
        fc.nat(1),
        fc.constantFrom<('open' | 'all-out')[]>('open', 'all-out'),
        (drawn, now, fewer, more, policy) => {
          const field = drawn.map(({ score, down, up, barred }, index) => ({
            id: `c${index}`,
            score,
            low: Math.max(0, score - down),
            high: score + up,
            barred,
          }));
          const places = { now, fewest: Math.max(0, now - fewer), most: now + more };
          const outcome = assign(field, places, policy);
          const seen = new Map(field.map(({ id }) => [id, new Set<string>()]));
          for (const scores of scenarios(field)) {
            for (let count = places.fewest; count <= places.most; count += 1) {
              for (const [id, standing] of naive(field, scores, count, policy)) seen.get(id)?.add(standing);
            }
          }
          for (const { id } of field) {
            const all = [...(seen.get(id) ?? [])];
            expect([id, outcome.places.get(id)?.standing]).toEqual([id, all.length === 1 ? all[0] : '待定']);
          }
          const inside = [...outcome.places.values()].filter(({ standing }) => standing === '是');
          expect(inside.length).toBeLessThanOrEqual(places.fewest);
        },
      ),
      { numRuns: 400, seed: 8 },
    );
  });

  it('and words on ties never lead past the cap, in any order', () => {
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 7 }), fc.nat(5), (drawn, now) => {
        const field = drawn.map(({ score, down, up, barred, word }, index) => ({
          id: `c${index}`,
          score,
          low: Math.max(0, score - down),
          high: score + up,
          barred,
          ...(word === undefined ? {} : { word }),
        }));
        const outcome = assign(field, now);
        const inside = [...outcome.places.values()].filter(({ standing }) => standing === '是');
        expect(inside.length).toBeLessThanOrEqual(now);
        const again = assign(field.toReversed(), now);
        expect(new Map([...again.places].toSorted())).toEqual(new Map([...outcome.places].toSorted()));
        expect(again.refused).toEqual(outcome.refused);
        expect(again.openTie).toEqual(outcome.openTie);
      }),
      { numRuns: 2000, seed: 8 },
    );
  });
});

type Bounded = Sketch & { readonly low: number; readonly high: number };

function scenarios(field: readonly Bounded[]): number[][] {
  return field.reduce<number[][]>(
    (all, { low, high }) =>
      all.flatMap((one) => Array.from({ length: high - low + 1 }, (_, more) => [...one, low + more])),
    [[]],
  );
}

/** Standings at fixed scores, by the plainest of means. */
function naive(field: readonly Sketch[], scores: readonly number[], places: number, policy: string) {
  const standing = new Map<string, string>();
  for (const [index, { id, barred }] of field.entries()) {
    const own = scores[index] ?? 0;
    const others = scores.filter(
      (score, other) => other !== index && score > 0 && field[other]?.barred !== true,
    );
    const above = others.filter((score) => score > own).length;
    const level = others.filter((score) => score === own).length;
    if (barred === true || own === 0 || above >= places) standing.set(id, '否');
    else if (above + level + 1 <= places) standing.set(id, '是');
    else standing.set(id, policy === 'open' ? '待定' : '否');
  }
  return standing;
}
