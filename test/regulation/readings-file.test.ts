import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/failure.ts';
import { editionFor } from '../../src/regulation/index.ts';
import { checkReadings, describeReadings, resolveReadings } from '../../src/regulation/readings-file.ts';
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
