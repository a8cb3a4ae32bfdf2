import { describe, expect, it } from 'vitest';
import { factOf } from '../../src/selection/nominations/fact.ts';
import type { COLUMN_TYPES } from '../../src/selection/pack/schema.ts';
import { TEST } from '../../src/selection/pack/test.ts';
import { judgeTest } from '../../src/selection/rules/judge-test.ts';

function judged(test: unknown, type: (typeof COLUMN_TYPES)[number], cell: string, words: string[] = []) {
  const read = factOf(cell, { type, words, synonyms: {} });
  const given = { factOf: () => read, cellOf: () => cell, asOf: '2024-11-25' };
  return judgeTest(TEST.parse(test), given);
}

describe('an event within so many years', () => {
  it.each<[string, string, string]>([
    ['无', 'unmet', 'met'],
    ['2022-11-25', 'met', 'unmet'],
    ['2022-11-24', 'unmet', 'met'],
    ['2022年10月', 'unmet', 'met'],
    ['2022年11月', 'asked', 'asked'],
    ['2022', 'asked', 'asked'],
    ['2023', 'met', 'unmet'],
    ['', 'asked', 'asked'],
    ['去年', 'asked', 'asked'],
  ])('%s', (cell, within, none) => {
    expect(judged({ test: 'within', column: '事故', years: 2 }, 'date', cell).verdict).toBe(within);
    expect(judged({ test: 'none-within', column: '事故', years: 2 }, 'date', cell).verdict).toBe(none);
  });
});

describe('numbers as people write them', () => {
  it.each<[string, number | null]>([
    ['2500字', 2500],
    ['２，３５０', 2350],
    ['1 050', 1050],
    ['2500 字', 2500],
    ['20 30', null],
    ['1,050 2', null],
    ['1,050', 1050],
    ['12.5%', 12.5],
    ['1,05', null],
    ['约2500', null],
    ['2500-3000', null],
    ['-5', null],
  ])('%s', (cell, expected) => {
    const fact = factOf(cell, { type: 'number', words: [], synonyms: {} });
    expect(fact.kind === 'number' ? fact.number : null).toBe(expected);
  });

  it('takes a share below one for no percentage: a spreadsheet’s 20% is 0.2', () => {
    expect(judged({ test: 'number', column: '超额', atLeast: 5 }, 'percent', '0.2').verdict).toBe('asked');
    expect(judged({ test: 'number', column: '超额', atLeast: 5 }, 'percent', '0.5%').verdict).toBe('unmet');
    expect(judged({ test: 'number', column: '超额', atLeast: 5 }, 'percent', '0').verdict).toBe('unmet');
  });
});

describe('what is said of a condition', () => {
  const either = {
    test: 'any',
    of: [
      { test: 'year', column: '先进', from: -1, to: -1 },
      { test: 'year', column: '先进', from: -2, to: 0, edge: [-3] },
    ],
  };

  it('is nothing where it is met, every part where none is, and the open part where one is', () => {
    expect(judged(either, 'years', '2023')).toEqual({ verdict: 'met', because: [] });
    expect(judged(either, 'years', '2015').because).toEqual([
      '「先进」填「2015」，应在 2023 年',
      '「先进」填「2015」，应在 2022 至 2024 年（2021 年的须核对）',
    ]);
    expect(judged(either, 'years', '2021')).toEqual({
      verdict: 'asked',
      because: ['「先进」填「2021」，应在 2022 至 2024 年（2021 年的须核对）'],
    });
  });
});
