import { describe, expect, it } from 'vitest';
import { resolveReadings } from '../../../src/regulation/readings-file.ts';
import { margins } from '../../../src/tally/ranking/margins.ts';
import { bonus, decision, edition, entry, rank, schoolsWith, times } from './samples.ts';

type Field = ReturnType<typeof schoolsWith>;

function unitMargins(field: Field, options: Parameters<typeof rank>[0] = {}) {
  const outcome = rank({ ...field, ...options });
  const readings = resolveReadings(edition, options.readings ?? {});
  return margins(edition, readings, outcome, outcome.quotas).units;
}

function inWith(field: Field, index: number, more: number): boolean {
  const school = field.members[index];
  if (school === undefined) throw new Error('no such school');
  const own = field.ledger.filter(({ unit }) => unit.code === school.code);
  const others = field.ledger.filter(({ unit }) => unit.code !== school.code);
  const ledger =
    more < 0
      ? [...others, ...own.slice(0, own.length + more)]
      : [...others, ...own, ...times(more, () => entry(school, ''))];
  return (
    rank({ members: field.members, ledger }).unitRanking.find(({ code }) => code === school.code)
      ?.standing === '是'
  );
}

describe('margins', () => {
  it('say how many points each is from the line', () => {
    const field = schoolsWith([8, 5, 3, 3, 1, 1, 1, 1, 1, 1]);
    const found = unitMargins(field).slice(0, 4);
    expect(
      found.map(({ rank: place, points, short, spare, oneMore }) => [place, points, short, spare, oneMore]),
    ).toEqual([
      [1, '8', 0, 4, false],
      [2, '5', 0, 1, false],
      [3, '3', 3, null, false],
      [3, '3', 3, null, false],
    ]);
  });

  it('hold when the count is made again with so many points more or less', () => {
    for (const counts of [
      [8, 5, 3, 3, 1, 1, 1, 1, 1, 1],
      [5, 3, 3, 3, 1, 1, 1, 1, 1, 1],
      [4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
      [9, 2, 1, 1, 1],
    ]) {
      const field = schoolsWith(counts);
      for (const { name, short, spare } of unitMargins(field)) {
        const index = field.members.findIndex((school) => school.name === name);
        if (short !== null && short > 0) {
          expect([name, inWith(field, index, short), inWith(field, index, short - 1)]).toEqual([
            name,
            true,
            false,
          ]);
        }
        if (spare !== null) {
          const left = counts[index] ?? 0;
          expect([name, inWith(field, index, -spare)]).toEqual([name, true]);
          // The last article cannot go: the school would leave the base too.
          if (left - spare - 1 > 0) expect([name, inWith(field, index, -spare - 1)]).toEqual([name, false]);
        }
      }
    }
  });

  it('count a tie on the first component by the next', () => {
    const field = schoolsWith([4, 3, 3, 1, 1]);
    const third = field.members[2];
    if (third === undefined) throw new Error('no such school');
    const ledger = [...field.ledger, bonus(third, '')];
    // 4 site points against 3 and a bonus: level in total, ahead on the site.
    const found = unitMargins({ ...field, ledger });
    expect(found.slice(0, 2).map(({ short, spare }) => [short, spare])).toEqual([
      [0, 0],
      [1, null],
    ]);
    expect(found[1]).toMatchObject({ name: third.name, oneMore: true });
  });

  it('leave out those who hold no place for a condition', () => {
    const field = schoolsWith([8, 5, 3, 2, 1]);
    const first = field.members[0]?.name ?? '';
    const found = unitMargins(field, {
      decisions: [decision(1, 'condition', first, '不满足', { reason: '5.1.1' })],
    });
    expect(found.map(({ name }) => name)).not.toContain(first);
    expect(found[0]).toMatchObject({ rank: 2, short: 0, spare: 1, standing: '是' });
  });

  it('know no way in where there is no place', () => {
    expect(
      unitMargins(schoolsWith([3, 2])).every(({ short, spare }) => short === null && spare === null),
    ).toBe(true);
  });
});
