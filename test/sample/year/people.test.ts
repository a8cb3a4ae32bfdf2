import { expect, test } from 'vitest';
import { PEOPLE } from '../../../src/sample/data/people.ts';
import { SCHOOLS } from '../../../src/sample/data/schools.ts';
import { makeSampleYear } from '../../../src/sample/index.ts';
import { createCast } from '../../../src/sample/year/cast.ts';
import { createRandom } from '../../../src/sample/year/random.ts';

const surnames: readonly string[] = [...PEOPLE.surnames, ...PEOPLE.compoundSurnames];
const whole: readonly string[] = [
  ...Object.values(PEOPLE.minority).flat(),
  ...PEOPLE.wordNames,
  PEOPLE.rareCharacter,
];

/** A name that the sample's own parts make; nobody's name was taken from anywhere. */
function isInvented(name: string): boolean {
  if (whole.includes(name)) return true;
  const single: readonly string[] = PEOPLE.single;
  const first: readonly string[] = PEOPLE.first;
  const second: readonly string[] = PEOPLE.second;
  return surnames.some((surname) => {
    if (!name.startsWith(surname)) return false;
    const given = name.slice(surname.length);
    return single.includes(given) || (first.includes(given[0] ?? '') && second.includes(given.slice(1)));
  });
}

test('everybody who is credited is put together from the parts', () => {
  const credited = new Set(
    makeSampleYear().key.flatMap((it) => (it.firstAuthor === null ? [] : [it.firstAuthor])),
  );
  expect([...credited].filter((name) => !isInvented(name))).toEqual([]);
});

test('nobody writes for two schools, and the writers of a school are different people', () => {
  const cast = createCast(createRandom(7));
  const all = SCHOOLS.flatMap((school) => cast.writers(school));
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(400);
});

test('no given name is a word that a byline uses', () => {
  const roleWords = [...'文图摄编审校稿撰供'];
  for (const part of [...PEOPLE.single, ...PEOPLE.first, ...PEOPLE.second]) {
    expect(roleWords.includes(part)).toBe(false);
  }
});
