import { describe, expect, it } from 'vitest';
import { countMonths, noticesOf } from '../../src/collect/notices.ts';
import type { ColumnDefinition } from '../../src/model/site.ts';
import { COLUMN } from './support/plain-site.ts';

const column: ColumnDefinition = { ...COLUMN, yearly: { min: 24, max: 60 } };

/** `perMonth` items in each month of 2025 but those left out, with ids `step` apart. */
function year(perMonth: number, without: readonly number[] = [], step = 3): Map<string, string> {
  const dates = new Map<string, string>();
  let id = 9000;
  for (let month = 1; month <= 12; month += 1) {
    for (let count = 0; count < perMonth && !without.includes(month); count += 1) {
      id += step;
      dates.set(String(id), `2025-${String(month).padStart(2, '0')}-10`);
    }
  }
  return dates;
}

describe('noticesOf', () => {
  it('has nothing to say of a healthy year', () => {
    expect(noticesOf(column, year(3), 2025, '2026-01-05')).toEqual([]);
  });

  it('says when a year is too thin, once it is over', () => {
    expect(noticesOf(column, year(1), 2025, '2026-01-05')[0]).toContain('只有 12 条（往年约 24 至 60 条）');
    expect(noticesOf(column, year(1), 2025, '2025-12-20')).toEqual([]);
  });

  it('says when a year is too full', () => {
    expect(noticesOf(column, year(6), 2025, '2025-12-20')[0]).toContain('有 72 条');
  });

  it('names the months without any, the running one excepted', () => {
    const dates = year(3, [2, 7, 12]);
    expect(noticesOf(column, dates, 2025, '2025-12-20')).toEqual([
      '栏目「后勤动态」这些月份一条也没有：2025-02、2025-07',
    ]);
  });

  it('does not expect something every month of a small column', () => {
    const small = { ...column, yearly: { min: 4, max: 16 } };
    expect(noticesOf(small, year(1, [1, 2, 3, 4, 5, 6]), 2025, '2026-01-05')).toEqual([]);
  });

  it('points at a hole in the ids, not at their usual steps', () => {
    const dates = year(3);
    dates.set('9900', '2025-12-28');
    dates.set('100', '2019-01-01');
    expect(noticesOf(column, dates, 2025, '2026-01-05')).toEqual([
      '栏目「后勤动态」的编号在 9108 与 9900 之间有一大段空缺，请看一眼是否漏了稿件',
    ]);
    expect(noticesOf(column, year(3, [], 80), 2025, '2026-01-05')).toEqual([]);
  });

  it('has no opinion on a column that is only listed, nor on ids that are time stamps', () => {
    expect(noticesOf({ ...column, fetched: false }, new Map(), 2025, '2026-01-05')).toEqual([]);
    const stamps = new Map(
      [...year(3)].map(([id, date], index) => [`6389856250590${index}${id}`, date] as const),
    );
    expect(noticesOf(column, stamps, 2025, '2026-01-05')).toEqual([]);
  });
});

describe('countMonths', () => {
  it('counts in order, the undated apart', () => {
    const dates = new Map([
      ['b', '2025-03-01'],
      ['a', '2025-01-31'],
      ['c', '2025-03-09'],
      ['d', null],
    ]);
    expect(Object.entries(countMonths(dates))).toEqual([
      ['', 1],
      ['2025-01', 1],
      ['2025-03', 2],
    ]);
  });
});
