import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TallyInput, TallyResult } from '../../../src/model/result.ts';
import { blocksPublishing } from '../../../src/tally/questions/blocking.ts';
import { tally } from '../../../src/tally/tally.ts';
import {
  type ClaimSketch,
  type DecisionSketch,
  decisions,
  inputOf,
  MEMBERS,
  type Sketch,
} from '../count/sketch.ts';
import { STORIES } from '../count/stories.ts';
import { member } from '../member.ts';
import { times } from '../ranking/samples.ts';
import { answersTo } from './answers.ts';

const RUNS = 50;
/** Ways to answer that are tried for each year. */
const WAYS = 10;
const SCHOOLS = ['四川农业大学', '西华大学', '西昌学院', '成都理工大学', '攀枝花学院', '乐山师范学院', ''];
/** Schools about which nothing is doubtful, so that there are places to be had. */
const CLEAR = ['成都大学', '西南石油大学', '四川师范大学', '宜宾学院', '内江师范学院', '西华师范大学'];
const WRITERS = ['叶知秋', '陆清远', '许安然', '江一鸣', '林小满', '周知远'];
const PEOPLE = ['沈小禾', '顾北辰', '欧阳澜澜', '欧阳瀾瀾', '沈小禾、顾北辰', '', '佚名'];
const DATES = ['2024-12-20', '2025-03-09', '2025-05-06', '2025-05-09', '2025-12-20', null];

/** How a text tells its story: in full, with half of another one, without saying whose it is, or unread. */
const TELLINGS = ['full', 'full', 'half', 'half', 'unsigned', 'unread'] as const;

interface Telling extends Sketch {
  readonly telling: (typeof TELLINGS)[number];
}

function told({ telling, ...sketch }: Telling): Sketch {
  const [first = '', last = ''] = STORIES[sketch.story ?? 0]?.body ?? [];
  const [, other = ''] = STORIES[((sketch.story ?? 0) + 1) % STORIES.length]?.body ?? [];
  switch (telling) {
    case 'full':
      return sketch;
    case 'half':
      return { ...sketch, body: [first, Number(sketch.id) % 2 === 0 ? other : last.slice(0, 12)] };
    case 'unsigned':
      return { ...sketch, school: '' };
    case 'unread':
      return { ...sketch, unreadable: { kind: 'file', detail: 'PDF 文件' } };
  }
}

const doubtful = (id: number): fc.Arbitrary<Sketch> =>
  fc
    .record({
      id: fc.constant(String(id)),
      story: fc.nat(4),
      site: fc.constantFrom('scgxhq', 'scxxjjhqcy', 'chinacacm'),
      section: fc.constantFrom(undefined, null),
      school: fc.constantFrom(...SCHOOLS),
      author: fc.constantFrom(...PEOPLE),
      date: fc.constantFrom(...DATES),
      listDate: fc.constantFrom(...DATES),
      telling: fc.constantFrom(...TELLINGS),
    })
    .map(({ section, ...sketch }) => told(section === undefined ? sketch : { ...sketch, section }));

const claim = (id: number): fc.Arbitrary<ClaimSketch> =>
  fc.record({
    id: fc.constant(`c${id}`),
    story: fc.nat(4),
    outlet: fc.constantFrom('四川日报', '天府号外', '川南号外'),
    unit: fc.constantFrom(...SCHOOLS),
    author: fc.constantFrom(...PEOPLE),
    date: fc.constantFrom('2025-05-08', ''),
    place: fc.constantFrom(`https://media.example/${id}`, '第6版', ''),
  });

/** Articles without a doubt, so that some schools and people stand clear of the others. */
const plain = (at: number, school: string, count: number, authorOf: (index: number) => string): Sketch[] =>
  times(count, (index) => {
    const text = at * 40 + index;
    return {
      id: `9${String(text).padStart(3, '0')}`,
      school,
      author: authorOf(index),
      title: `${school}：第${index + 1}期简报之${times(6, (place) => rare(text, place)).join('')}`,
      body: [times(60, (place) => rare(text, place + 6)).join('')],
    };
  });

/** Characters that make no word, and no two texts alike. */
function rare(text: number, at: number): string {
  return String.fromCodePoint(0x6000 + ((text * 211 + at * 37) % 6000));
}

const year: fc.Arbitrary<TallyInput> = fc
  .record({
    clear: fc.tuple(fc.nat(14), fc.nat(9), fc.nat(5), fc.nat(2)),
    others: fc.array(fc.nat(3), { minLength: CLEAR.length, maxLength: CLEAR.length }),
    articles: fc
      .integer({ min: 1, max: 6 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, id) => doubtful(id)))),
    claims: fc
      .integer({ min: 0, max: 3 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, id) => claim(id)))),
    readings: fc.record({
      'unit-rank': fc.constantFrom('total', 'site'),
      'author-rank': fc.constantFrom('site', 'total'),
      'unit-base': fc.constantFrom('association-members', 'association-all', 'either-site'),
      'author-base': fc.constantFrom('first-authors', 'all-authors'),
      'bonus-once': fc.constantFrom('report', 'medium'),
      'kept-copy': fc.constantFrom('earliest', 'association'),
      date: fc.constantFrom('printed', 'earliest'),
      joint: fc.constantFrom('first', 'each'),
    }),
  })
  .map(({ clear, others, articles, claims, readings }) =>
    inputOf({
      members: [...MEMBERS, ...CLEAR.map((name, at) => member(`K0${at}`, name))],
      articles: [
        ...articles,
        ...clear.flatMap((count, at) => plain(at, SCHOOLS[at] ?? '', count, () => PEOPLE[at] ?? '')),
        ...others.flatMap((count, at) =>
          plain(at + 4, CLEAR[at] ?? '', count, (index) => WRITERS[(at + index) % WRITERS.length] ?? ''),
        ),
      ],
      claims,
      readings,
    }),
  );

/** Everything that a question must not change unless it says so. */
function ranksOf({ unitRanking, authorRanking }: TallyResult) {
  return {
    units: unitRanking.map(({ name, rank, tied }) => ({ name, rank, tied })).toSorted(byName),
    authors: authorRanking
      .map(({ name, unit, rank, tied }) => ({ name: `${unit.name}+${name}`, rank, tied }))
      .toSorted(byName),
  };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/** Who is in and who is out for certain, and how many places there are. */
function lineOf({ unitRanking, authorRanking, quotas }: TallyResult) {
  const sure = [
    ...unitRanking.map(({ name, standing }) => [name, standing] as const),
    ...authorRanking.map(({ name, unit, standing }) => [`${unit.name}+${name}`, standing] as const),
  ];
  return {
    places: [quotas.units.places, quotas.authors.places],
    standings: new Map(sure.filter(([, standing]) => standing !== '待定')),
  };
}

function contradictions(a: ReturnType<typeof lineOf>, b: ReturnType<typeof lineOf>): readonly string[] {
  const places = a.places.join() === b.places.join() ? [] : [`places ${a.places} / ${b.places}`];
  const names = [...a.standings].filter(
    ([name, standing]) => b.standings.get(name) !== undefined && b.standings.get(name) !== standing,
  );
  return [...places, ...names.map(([name, standing]) => `${name} ${standing}`)];
}

describe('an open question that says it touches no rank and no place', () => {
  it('touches none, whatever it and all the others are answered', () => {
    const seen = { blocking: 0, others: 0, line: 0 };
    fc.assert(
      fc.property(
        year,
        fc.array(fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }), {
          minLength: WAYS,
          maxLength: WAYS,
        }),
        (input, ways) => {
          const { questions } = tally(input);
          const isAnybodys = questions.some(({ stakes }) => stakes.anybody);
          for (const way of ways) {
            const answered = questions.flatMap((question, index) => {
              const answers = answersTo(question);
              // One way more than there are answers: some questions stay open.
              const answer = answers[(way[index % way.length] ?? 0) % (answers.length + 1)];
              return answer === undefined ? [] : [{ question, answer }];
            });
            const recount = (kept: typeof answered): TallyResult =>
              tally({ ...input, decisions: decisions(kept.map(({ answer }): DecisionSketch => answer)) });
            const all = recount(answered);
            const blocking = answered.filter(({ question }) => blocksPublishing(question));
            seen.blocking += blocking.length;
            seen.others += answered.length - blocking.length;
            if (blocking.length < answered.length) {
              const without = recount(blocking);
              expect(ranksOf(all)).toEqual(ranksOf(without));
              expect(contradictions(lineOf(all), lineOf(without))).toEqual([]);
            }
            // Where answers may name anybody no bounds hold: all that moves anybody blocks.
            if (isAnybodys) continue;
            const ofLine = answered.filter(({ question }) => question.stakes.touchesLine);
            seen.line += ofLine.length;
            if (ofLine.length < answered.length) {
              expect(contradictions(lineOf(recount(ofLine)), lineOf(all))).toEqual([]);
            }
          }
        },
      ),
      { numRuns: RUNS, seed: 2020 },
    );
    // The years drawn hold enough of each kind to tell.
    for (const number of Object.values(seen)) expect(number).toBeGreaterThan(10);
  });
});
