import { SAMPLE } from '../data/constants.ts';
import { PEOPLE } from '../data/people.ts';
import { type SampleSchool, SCHOOLS } from '../data/schools.ts';
import type { Random } from './random.ts';
import type { Credits } from './types.ts';

/** The invented people of the year: who writes, photographs and reviews at each school. */
export interface Cast {
  /** People credited with texts, most productive first. */
  readonly writers: (school: SampleSchool) => readonly string[];
  /** A byline's people: a writer of the school by habit, others at random. */
  readonly credits: (random: Random, school: SampleSchool) => Credits;
  /** A name for somebody who is only mentioned. */
  readonly invent: (random: Random) => string;
}

/** Two or three characters, now and then a compound surname. */
function inventName(random: Random): string {
  const compound = random.chance(0.03);
  const surname = random.pick<string>(compound ? PEOPLE.compoundSurnames : PEOPLE.surnames);
  if (random.chance(0.38)) return surname + random.pick(PEOPLE.single);
  return surname + random.pick(PEOPLE.first) + random.pick(PEOPLE.second);
}

export function createCast(source: Random): Cast {
  const random = source.fork('cast');
  const taken = new Set<string>();
  const fresh = (): string => {
    for (;;) {
      const name = inventName(random);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
  const total = SCHOOLS.reduce((sum, school) => sum + Math.sqrt(school.share), 0);
  const bySchool = new Map(
    SCHOOLS.map((school) => {
      const count = Math.max(1, Math.round((Math.sqrt(school.share) / total) * SAMPLE.people));
      return [
        school.name,
        { writers: Array.from({ length: count }, fresh), others: Array.from({ length: 5 }, fresh) },
      ] as const;
    }),
  );
  const of = (school: SampleSchool) => {
    const people = bySchool.get(school.name);
    if (people === undefined) throw new Error(`no people at ${school.name}`);
    return people;
  };
  return {
    writers: (school) => of(school).writers,
    credits: (by, school) => {
      const { writers, others } = of(school);
      const at = Math.min(writers.length - 1, Math.floor(by.next() ** 1.7 * writers.length));
      const first = writers[at] ?? by.pick(writers);
      const [second = first, photographer = first] = by.sample(
        [...writers, ...others].filter((name) => name !== first),
        2,
      );
      const [a = '', b = '', c = ''] = by.sample(
        others.filter((name) => name !== photographer && name !== second),
        3,
      );
      return { first, second, photographer, reviewers: [a, b, c] };
    },
    invent: inventName,
  };
}
