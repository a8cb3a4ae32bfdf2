import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/failure.ts';
import { editionFor } from '../../src/regulation/index.ts';
import {
  answersOf,
  checkReadings,
  checkYear,
  describeReadings,
  forYear,
  resolveReadings,
} from '../../src/regulation/readings-file.ts';
import { INVENTED } from './invented-edition.ts';

const edition = editionFor(2025);

function problemsOf(value: unknown) {
  try {
    checkReadings(edition, value, 'readings.json');
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe('editionFor', () => {
  it('governs 2019 and later with 2020-13', () => {
    expect(editionFor(2019).id).toBe('2020-13');
    expect(editionFor(2031).id).toBe('2020-13');
  });

  it('takes a later edition from its first year on', () => {
    const editions = [edition, INVENTED] as const;
    expect([2019, 2098, 2099, 2120].map((year) => editionFor(year, editions).id)).toEqual([
      '2020-13',
      '2020-13',
      'invented',
      'invented',
    ]);
    expect(() => editionFor(2018, editions)).toThrow(InputError);
  });

  it.each([2018, 1999, Number.NaN, 2025.5])('refuses %s in Chinese', (year) => {
    expect(() => editionFor(year)).toThrow(InputError);
    expect(() => editionFor(year)).toThrow(/2019 年度起/);
  });
});

describe('a readings file', () => {
  it('is completed with the defaults', () => {
    const resolved = resolveReadings(edition, { 'unit-rank': 'site' });
    expect(Object.keys(resolved)).toEqual(edition.readings.map(({ id }) => id));
    expect(resolved['unit-rank']).toBe('site');
    expect(resolved['window']).toBe('dec20');
  });

  it('may give the window as a range of days', () => {
    const resolved = resolveReadings(edition, { window: '2024-12-01..2025-11-30' });
    expect(edition.window(2025, resolved)).toEqual({ from: '2024-12-01', to: '2025-11-30' });
  });

  it.each(['2025-02-30..2025-12-20', '2025-12-20..2025-01-01', '2025-01-01', 'dec21', ''])(
    'refuses the window %j',
    (window) => {
      const [problem] = problemsOf({ window });
      expect(problem?.code).toBe('unknown-answer');
      expect(problem?.message).toContain('YYYY-MM-DD..YYYY-MM-DD');
    },
  );

  it('reports every unknown id and answer, with the valid ones and the file', () => {
    const problems = problemsOf({ 'unit-rank': 'bonus', colour: 'red', joint: 1, bids: 'yes' });
    expect(problems.map(({ code, column, file }) => [code, column, file])).toEqual([
      ['unknown-answer', 'unit-rank', 'readings.json'],
      ['unknown-reading', 'colour', 'readings.json'],
      ['unknown-answer', 'joint', 'readings.json'],
    ]);
    expect(problems[0]?.message).toContain('total、site');
    expect(problems[1]?.message).toContain('kept-copy');
  });

  it.each([null, [], 'window', 3])('refuses %j, which is no object', (value) => {
    expect(problemsOf(value)[0]?.code).toBe('bad-readings');
  });

  it('does not take inherited words for readings', () => {
    expect(problemsOf(JSON.parse('{"constructor":"x"}'))[0]?.code).toBe('unknown-reading');
    expect(problemsOf(JSON.parse('{"window":"constructor"}'))[0]?.code).toBe('unknown-answer');
  });

  it('is printed with its words for the notice', () => {
    const described = describeReadings(edition, { window: '2024-12-01..2025-11-30', 'unit-rank': 'site' });
    expect(described.map(({ id }) => id)).toEqual(edition.readings.map(({ id }) => id));
    expect(described[0]).toMatchObject({
      isDefault: false,
      wording: '以 2024-12-01 至 2025-11-30 为统计年度',
    });
    expect(described.find(({ id }) => id === 'bids')).toMatchObject({ isDefault: true, answer: 'yes' });
  });

  it('has no answer where none was resolved', () => {
    expect(() => edition.window(2025, {})).toThrow(RangeError);
    expect(() => edition.tiePolicy({ 'tie-on-line': 'lottery' })).toThrow(RangeError);
  });
});

describe('a range of days is one year’s', () => {
  const range = { window: '2024-12-01..2025-11-30', bids: 'no' };

  it.each([
    [2025, '2024-12-01..2025-11-30', true],
    [2024, '2024-12-01..2025-11-30', false],
    [2026, '2024-12-01..2025-11-30', false],
    [2025, '2025-09-01..2026-08-31', false],
    [2025, '2025-01-01..2026-01-31', true],
    [2025, '2024-12-21..2025-01-05', true],
  ])('%s: %s is taken: %s', (year, window, taken) => {
    const check = () => checkYear(edition, year, { window });
    if (taken) expect(check()).toEqual({ window });
    else expect(check).toThrow(new RegExp(`说的不是 ${year} 年度`));
  });

  it('gives way to the default where another year is counted beside it', () => {
    expect(forYear(edition, 2024, range)).toEqual({ window: 'dec20', bids: 'no' });
    expect(forYear(edition, 2025, range)).toEqual(range);
    expect(forYear(edition, 2024, { window: 'calendar' })).toEqual({ window: 'calendar' });
  });

  it('answers recorded for another edition’s readings are none of this one’s', () => {
    const recorded = [
      { id: 'author-base', answer: 'all-authors' },
      { id: 'theory', answer: 'one' },
      { id: 'bids', answer: 'no' },
      { id: 'bids', answer: 'yes' },
    ];
    expect(answersOf(edition, recorded)).toEqual({ 'author-base': 'all-authors', bids: 'yes' });
    expect(answersOf(INVENTED, recorded)).toEqual({ theory: 'one', bids: 'yes' });
  });
});
